import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import type { Input } from '../../../lab/inputs.ts'
import { millis } from '../../../protocol/time.ts'
import '../../../renderer/ui/i18n.ts'
import { alignedEntries, firstDifference } from '../../../renderer/timeline/compare/both-entries.ts'
import { factsOf, sameFact } from '../../../renderer/timeline/compare/FactTable.tsx'
import { drawnRows, GUESS_PX, offsetsOf, scrollFor } from '../../../renderer/timeline/row-window.ts'
import {
  createRowIndex,
  folded,
  piecesOf,
  type Speech,
} from '../../../renderer/timeline/rows/row-text.ts'
import type { Row } from '../../../renderer/timeline/rows/timeline.ts'
import { isHidden, stripShown } from '../../../renderer/timeline/shown.ts'
import { lanePicture, strokes } from '../../../renderer/timeline/strip/lanes.ts'
import { waitFor } from '../../../renderer/timeline/strip/StepButtons.tsx'
import { createRig } from '../../host/support/rig.ts'

const row = (n: number, more: Partial<Row> = {}): Row => ({
  id: `${n}-0`,
  at: millis(n),
  n,
  lane: 'customer',
  byTime: false,
  tone: 'plain',
  token: null,
  key: 'back',
  params: {},
  texts: {},
  ...more,
})

const typed = (n: number, value: string, at = n): HistoryEntry => {
  const input: Input = { kind: 'type', field: 'f', value }
  return { n, at: millis(at), input, events: [], check: { state: '', frame: '' } }
}

describe('the strip', () => {
  it('draws at most one mark a pixel and lane, the gravest one', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      row(i + 1, { tone: i === 5000 ? 'bad' : 'plain', lane: i % 2 === 0 ? 'bank' : 'customer' }),
    )
    const { lanes } = lanePicture([], rows, 10_000, 500)
    const marks = [...lanes.bank.values()].flat()
    expect(marks.length).toBeLessThanOrEqual(501)
    expect(lanes.bank.get('bad')).toEqual([250])
    expect(strokes([3, 7], 2, 8)).toBe('M3 2v8M7 2v8')
  })

  it('gives phone and mail the lanes of token and bank, and time its own line', () => {
    const { lanes, time } = lanePicture(
      [typed(1, 'a'), typed(2, 'b'), typed(3, 'c'), typed(4, 'd')],
      [
        row(1, { lane: 'phone' }),
        row(2, { lane: 'mail' }),
        row(3, { lane: 'clock', byTime: true }),
      ],
      4,
      400,
    )
    expect(lanes.token.get('plain')).toEqual([100])
    expect(lanes.bank.get('mail')).toEqual([200])
    expect(time).toEqual([300])
    expect(lanes.customer.get('quiet')).toEqual([100, 200, 300, 400])
  })

  it('is there where there is room, by wish, and always in the past', () => {
    expect(stripShown(null, false, 900)).toBe(true)
    expect(stripShown(null, false, 700)).toBe(false)
    expect(stripShown(true, false, 700)).toBe(true)
    expect(stripShown(false, true, 900)).toBe(true)
  })

  it('plays without long waits', () => {
    expect(waitFor(0, 0)).toBe(40)
    expect(waitFor(1000, 1500)).toBe(500)
    expect(waitFor(0, 86_400_000)).toBe(1500)
  })
})

describe('a list of ten thousand rows', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => `${i}`)

  it('draws only what is near the view, whatever the heights', () => {
    const offsets = offsetsOf(ids, new Map([['5', 100]]))
    expect(offsets[6]).toBe(5 * GUESS_PX + 100)
    const { from, to } = drawnRows(offsets, 100_000, 600)
    expect(offsets[from]).toBeLessThanOrEqual(100_000)
    expect(offsets[to]).toBeGreaterThanOrEqual(100_600)
    expect(to - from).toBeLessThan(60)
    expect(drawnRows(offsetsOf([], new Map()), 0, 600)).toEqual({ from: 0, to: 0 })
  })

  it('is scrolled no further than it must', () => {
    const offsets = offsetsOf(ids, new Map())
    expect(scrollFor(offsets, 0, 300, 600)).toBe(0)
    expect(scrollFor(offsets, 15, 300, 600)).toBe(300)
    expect(scrollFor(offsets, 100, 300, 600)).toBe(101 * GUESS_PX - 600)
  })
})

describe('finding', () => {
  const speech: Speech = {
    pick: ({ ja }) => ja,
    loginId: { ja: '利用者ID', en: 'user ID' },
    devices: ['camera-token'],
  }
  const textOf = createRowIndex(speech)

  it('meets the words of the window’s language, what was typed, codes and subjects', () => {
    const alert = row(1, {
      key: 'page-alert',
      params: { alert: 'OTP-W02' },
      texts: { title: { ja: '番号の入力', en: 'Numbers' } },
    })
    expect(textOf(alert)).toContain(folded('ＯＴＰ－Ｗ０２'))
    expect(textOf(alert)).toContain(folded('番号の入力'))
    const type = row(2, { key: 'type', params: { field: 'userId', value: 'Tokkun01' } })
    expect(textOf(type)).toContain(folded('tokkun01'))
    const mail = row(3, { key: 'mail-pc', texts: { subject: { ja: '認証コード', en: 'Code' } } })
    expect(textOf(mail)).toContain('認証コード')
    expect(textOf(mail)).not.toContain('code')
  })

  it('cuts the words where the hit stands', () => {
    expect(piecesOf('abcABc', 'ab')).toEqual([
      { text: 'ab', hit: true },
      { text: 'c', hit: false },
      { text: 'AB', hit: true },
      { text: 'c', hit: false },
    ])
    expect(piecesOf('OTP\u2011W02', folded('otp-w'))).toEqual([
      { text: 'OTP\u2011W', hit: true },
      { text: '02', hit: false },
    ])
    expect(piecesOf('㈱架空', '(株)')).toEqual([{ text: '㈱架空', hit: true }])
  })

  it('leaves lanes out, but not what time brought while its lane stays', () => {
    expect(isHidden(row(1, { lane: 'bank' }), ['bank'])).toBe(true)
    expect(isHidden(row(1, { lane: 'token', byTime: true }), ['token'])).toBe(false)
    expect(isHidden(row(1, { lane: 'token', byTime: true }), ['token', 'clock'])).toBe(true)
    expect(isHidden(row(1, { lane: 'token' }), ['clock'])).toBe(false)
  })
})

describe('two branches side by side', () => {
  it('stand beside each other where they did the same, whenever that was', () => {
    const left = [typed(1, 'a'), typed(2, 'x'), typed(3, 'b')]
    const right = [typed(1, 'a', 50), typed(2, 'b', 60), typed(3, 'c', 70)]
    expect(alignedEntries(left, right).map(({ left: a, right: b }) => [a?.n, b?.n])).toEqual([
      [1, 1],
      [2, undefined],
      [3, 2],
      [undefined, 3],
    ])
    expect(firstDifference(left, left)).toBeNull()
    expect(firstDifference(left, right)).toBe(1)
    expect(firstDifference(left, left.slice(0, 2))).toBe(3)
  })

  it('are told in their order where they are too long to be matched', () => {
    const many = Array.from({ length: 2100 }, (_, i) => typed(i + 1, `${i}`))
    const pairs = alignedEntries(many, many.slice(0, 2))
    expect(pairs).toHaveLength(2100)
    expect(pairs[1]).toEqual({ left: many[1], right: many[1] })
    expect(pairs[2]?.right).toBeNull()
  })

  it('differ in the facts that a tester would write down', async () => {
    const { host } = createRig({ paused: true })
    const { world } = await host.snapshot()
    const before = factsOf(world)
    const locked = {
      ...world.bank,
      customers: world.bank.customers.map((c) => ({ ...c, locked: true })),
    }
    const after = factsOf({ ...world, bank: locked })
    expect(sameFact(before.page, after.page)).toBe(true)
    expect(sameFact(before.locked, after.locked)).toBe(false)
    expect(before.device).toEqual({ kind: 'device', state: 'off', instances: 0 })
    await host.close()
  })
})
