import { describe, expect, it } from 'vitest'
import type { WorldEvent } from '../../../lab/events.ts'
import { grouped } from '../../../lab/telling/telling.ts'
import { millis } from '../../../protocol/time.ts'
import { rowsOf as rowsFor } from '../../../renderer/timeline/rows/timeline.ts'

const rowsOf = (events: readonly WorldEvent[]) => rowsFor(events, { slipCounts: false })

const at = (ms: number) => millis(1_000_000 + ms)

function input(ms: number, what: Extract<WorldEvent, { kind: 'input' }>['input']): WorldEvent {
  return { at: at(ms), lane: 'customer', kind: 'input', input: what }
}

describe('what happened, as rows', () => {
  it('tells a press once, and its length when it was long', () => {
    const rows = rowsOf([
      input(0, { kind: 'key-down', token: 0, key: 'right' }),
      input(90, { kind: 'key-up', token: 0, key: 'right' }),
      input(500, { kind: 'key-down', token: 0, key: 'centre' }),
      input(2600, { kind: 'key-up', token: 0, key: 'centre' }),
    ])
    expect(rows.map(({ key, params }) => [key, params])).toEqual([
      ['press', { key: 'right' }],
      ['hold', { key: 'centre', seconds: '2.1' }],
    ])
  })

  it('folds what is typed into one field into one row, and hides passwords', () => {
    const rows = rowsOf([
      input(0, { kind: 'type', field: 'userId', value: 't' }),
      input(10, { kind: 'type', field: 'userId', value: 'to' }),
      input(20, { kind: 'type', field: 'password', value: 'abc' }),
      input(30, { kind: 'type', field: 'userId', value: 'tok' }),
    ])
    expect(rows.map(({ params }) => params)).toEqual([
      { field: 'userId', value: 'to' },
      { field: 'password', value: '•••' },
      { field: 'userId', value: 'tok' },
    ])
  })

  it('lets the page that answers tell of the click, in the colour of its alert', () => {
    const title = { ja: '題', en: 'Title' }
    const page = (alert: string | null): WorldEvent => ({
      at: at(1),
      lane: 'bank',
      kind: 'page',
      id: 'x',
      title,
      alert,
    })
    const rows = rowsOf([
      input(0, { kind: 'click', action: 'login' }),
      page(null),
      page('OTP-I01'),
      page('OTP-W20'),
      page('LGN-E01'),
    ])
    expect(rows.map(({ key, tone }) => `${key} ${tone}`)).toEqual([
      'page plain',
      'page-alert plain',
      'page-alert warn',
      'page-alert bad',
    ])
    expect(rows[0]?.texts).toEqual({ title })
  })

  it('[S0-15] tells auto-off and what was forgotten with it', () => {
    const rows = rowsOf([
      {
        at: at(0),
        lane: 'token',
        kind: 'notice',
        token: 0,
        notice: { what: 'powered-off', why: 'auto-off' },
      },
      {
        at: at(0),
        lane: 'token',
        kind: 'notice',
        token: 0,
        notice: { what: 'forgot', during: 'code-2' },
      },
    ])
    expect(rows.map(({ key, tone }) => `${key} ${tone}`)).toEqual([
      'powered-off.auto-off warn',
      'forgot.code-2 bad',
    ])
  })

  it('words a typing slip as the bank’s policy takes it', () => {
    const slip = (detail: string): WorldEvent => ({
      at: at(0),
      lane: 'bank',
      kind: 'audit',
      entry: { user: 'u', what: 'typing-slip', detail },
    })
    const events = [slip('check-digit'), slip('empty')]
    expect(rowsFor(events, { slipCounts: false }).map(({ key }) => key)).toEqual([
      'audit.typing-slip',
      'audit.typing-slip',
    ])
    expect(rowsFor(events, { slipCounts: true }).map(({ key }) => key)).toEqual([
      'audit.typing-slip-counted',
      'audit.typing-slip',
    ])
  })

  it('tells the buttons of two tokens apart, though they are pressed at once', () => {
    const rows = rowsOf([
      input(0, { kind: 'key-down', token: 0, key: 'centre' }),
      input(100, { kind: 'key-down', token: 1, key: 'centre' }),
      input(200, { kind: 'key-up', token: 1, key: 'centre' }),
      input(2100, { kind: 'key-up', token: 0, key: 'centre' }),
    ])
    expect(rows.map(({ key, token }) => [key, token])).toEqual([
      ['hold', 0],
      ['press', 1],
    ])
  })

  it('tells a tick in the list of users by whom it ticks', () => {
    const rows = rowsOf([
      input(0, { kind: 'type', field: 'select:tokkun02', value: 'on' }),
      input(10, { kind: 'type', field: 'select:tokkun04', value: 'on' }),
      input(20, { kind: 'type', field: 'select:tokkun04', value: '' }),
    ])
    expect(rows.map(({ key, params }) => [key, params.user])).toEqual([
      ['tick', 'tokkun02'],
      ['untick', 'tokkun04'],
    ])
  })

  it('keeps the fields of phone and page apart, and hides the start password on both', () => {
    const rows = rowsOf([
      input(0, { kind: 'type', field: 'startPassword', value: '12' }),
      input(10, { kind: 'phone-type', field: 'startPassword', value: '1' }),
      input(20, { kind: 'phone-type', field: 'startPassword', value: '1234' }),
    ])
    expect(rows.map(({ key, params }) => [key, params.value])).toEqual([
      ['type', '••'],
      ['phone-type', '••••'],
    ])
  })

  it('leaves the screens of the app to the app, and tells where else the phone was tapped', () => {
    const rows = rowsOf([
      input(0, { kind: 'phone-tap', action: 'send' }),
      input(1, { kind: 'phone-tap', action: 'go:mail' }),
      input(2, { kind: 'phone-tap', action: 'mail:12' }),
      input(3, { kind: 'phone-tap', action: 'filter-remove:tokkun-direct.example' }),
      { at: at(4), lane: 'phone', kind: 'app', notice: { what: 'problem', problem: 'full' } },
    ])
    expect(rows.map(({ key }) => key)).toEqual([
      'phone-tap.mail',
      'phone-open-mail',
      'phone-tap.filter-remove',
      'app.problem.full',
    ])
  })

  it('tells a mail that the junk filter of the phone has stopped', () => {
    const mail = (where: 'pc' | 'phone' | 'refused' | 'nowhere'): WorldEvent => ({
      at: at(0),
      lane: 'mail',
      kind: 'mail',
      mail: 1,
      template: 'x',
      subject: { ja: '題', en: 'Subject' },
      where,
    })
    const rows = rowsOf([mail('pc'), mail('phone'), mail('refused'), mail('nowhere')])
    expect(rows.map(({ key, tone }) => `${key} ${tone}`)).toEqual([
      'mail-pc plain',
      'mail-phone plain',
      'mail-refused warn',
      'mail-nowhere bad',
    ])
  })

  it('gives every row an id of its own, even within one millisecond', () => {
    const rows = rowsOf(
      Array.from({ length: 4 }, () =>
        input(5, { kind: 'scan', token: 0, source: 'desk', text: 'x' }),
      ),
    )
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4)
  })

  it('groups codes by four, as the LCD does', () => {
    expect(grouped('3732628906012162')).toBe('3732 6289 0601 2162')
    expect(grouped('50598439')).toBe('5059 8439')
  })
})
