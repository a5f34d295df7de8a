import { describe, expect, it } from 'vitest'
import type { AuditCode } from '../../../bank/books/audit.ts'
import type { WorldEvent } from '../../../lab/events.ts'
import { millis } from '../../../protocol/time.ts'
import { tabsInOrder } from '../../../renderer/pc/BrowserBar.tsx'
import { underWay } from '../../../renderer/pc/Counter.tsx'
import { auditLines, filtered } from '../../../renderer/records/AuditRecords.tsx'
import { enrolmentFacts, registrationFacts } from '../../../renderer/records/UserRecords.tsx'

const at = (ms: number) => millis(1_000_000 + ms)

function audit(ms: number, user: string | null, what: AuditCode, detail = ''): WorldEvent {
  return { at: at(ms), lane: 'bank', kind: 'audit', entry: { user, what, detail } }
}

describe('what the bank has written down', () => {
  const events: readonly WorldEvent[] = [
    audit(0, 'tokkun01', 'login'),
    { at: at(1), lane: 'customer', kind: 'input', input: { kind: 'back' } },
    audit(5, 'tokkun02', 'wrong-code', '４ left'),
    audit(5, null, 'parcel-arrived', '900012345678'),
  ]
  const lines = auditLines(events)
  const sentence = ({ what }: { what: AuditCode }) => (what === 'login' ? 'Logged In' : what)
  const shown = (user: string | null, text: string) =>
    filtered(lines, user, text, sentence).map(({ entry }) => entry.what)

  it('is listed newest first, each with a name of its own', () => {
    expect(lines.map(({ entry }) => entry.what)).toEqual(['parcel-arrived', 'wrong-code', 'login'])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(3)
  })

  it('is filtered by user, and by every word of sentence, detail, code and user', () => {
    expect(shown(null, '')).toHaveLength(3)
    expect(shown('tokkun02', '')).toEqual(['wrong-code'])
    expect(shown('tokkun02', 'login')).toEqual([])
    expect(shown(null, ' logged IN ')).toEqual(['login'])
    expect(shown(null, '4 left')).toEqual(['wrong-code'])
    expect(shown(null, '９０００')).toEqual(['parcel-arrived'])
    expect(shown(null, 'tokkun')).toEqual(['wrong-code', 'login'])
  })
})

describe('how far a token has come', () => {
  it('tells an issued software token from one that a phone has taken', () => {
    const issued = {
      state: 'issued',
      kind: 'phone-app',
      at: at(0),
      serviceId: '12345678',
      userId: '123456789012',
      startPassword: '1234',
      wrongPasswords: 0,
    } as const
    expect(enrolmentFacts({ ...issued, setUpAt: null }, false)).toMatchObject({
      state: 'issued',
      at: at(0),
    })
    expect(enrolmentFacts({ ...issued, setUpAt: at(9) }, false)).toMatchObject({
      state: 'set-up',
      at: at(9),
    })
  })

  it('tells a token in service from an expired one', () => {
    const used = {
      state: 'in-service',
      kind: 'key-fob',
      serial: '900012345678',
      since: at(0),
    } as const
    expect(enrolmentFacts(used, false).state).toBe('in-service')
    expect(enrolmentFacts(used, true).state).toBe('expired')
    expect(enrolmentFacts({ state: 'none' }, false).state).toBe('none')
  })

  it('says of a camera token only what the bank can know: a good code confirms it', () => {
    const registered = {
      state: 'registered',
      licence: 1,
      serial: 1,
      seq: 1,
      key: new Uint8Array(32),
      at: at(0),
      usedInTransaction: false,
    } as const
    expect(registrationFacts({ ...registered, confirmed: false }).state).toBe('registered')
    expect(registrationFacts({ ...registered, confirmed: true }).state).toBe('registered-confirmed')
    expect(registrationFacts({ state: 'none' }).state).toBe('not-registered')
  })
})

describe('what the branch and the post are busy with', () => {
  it('is listed by the day on which it is due', () => {
    const form = { kind: 'application', user: 'tokkun01', device: null, handedIn: at(0) } as const
    const items = underWay(
      [
        { ...form, due: at(30) },
        { ...form, kind: 'unlock', due: at(10) },
      ],
      [{ due: at(20), user: null, items: [] }],
    )
    expect(items.map(({ what, due }) => [what, due])).toEqual([
      ['form', at(10)],
      ['parcel', at(20)],
      ['form', at(30)],
    ])
    expect(new Set(items.map(({ id }) => id)).size).toBe(3)
  })
})

describe('the tabs of the browser', () => {
  it('keep their places, whichever is in front', () => {
    const text = { ja: '', en: '' }
    const page = {
      id: 'x',
      form: 0,
      screenId: null,
      requiredMark: '※',
      help: null,
      title: text,
      path: '/',
      user: null,
      nav: [],
      breadcrumb: [],
      steps: null,
      alerts: [],
      blocks: [],
    }
    const tab = (n: number) => ({ tab: n, page, fields: {}, past: [], sent: null })
    const browser = { ...tab(2), session: null, others: [tab(4), tab(1)] }
    expect(tabsInOrder(browser).map(({ tab: n }) => n)).toEqual([1, 2, 4])
  })
})
