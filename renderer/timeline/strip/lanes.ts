import type { Lane } from '../../../lab/events.ts'
import type { Stamped } from '../../../lab/inputs.ts'
import type { Tone } from '../../../lab/telling/telling.ts'
import type { Row } from '../rows/timeline.ts'

/** Lanes of the strip; phone and mail share with the device and the side that they belong to. */
export const STRIP_LANES = ['customer', 'token', 'bank'] as const
type StripLane = (typeof STRIP_LANES)[number]

const LANE_OF = {
  customer: 'customer',
  token: 'token',
  phone: 'token',
  bank: 'bank',
  mail: 'bank',
  clock: null,
} as const satisfies Record<Lane, StripLane | null>

/** How a mark looks: by its row's tone; a mail is told from the bank's pages. */
type MarkLook = Tone | 'mail'

/** What is drawn of one lane: for each look where its marks stand, CSS px from the left. */
type LaneMarks = ReadonlyMap<MarkLook, readonly number[]>

interface LanePicture {
  readonly lanes: Readonly<Record<StripLane, LaneMarks>>
  /** Where time alone brought something. */
  readonly time: readonly number[]
}

/** The graver one is seen where several fall on one pixel. */
const GRAVITY = {
  quiet: 0,
  plain: 1,
  mail: 2,
  good: 3,
  warn: 4,
  bad: 5,
} as const satisfies Record<MarkLook, number>

/** Where a place stands on a strip of `width`, CSS px. */
export function xOf(inputs: number, end: number, width: number): number {
  return end === 0 ? 0 : Math.round((inputs / end) * width)
}

/** Every input that somebody gave, those too that have no row of their own: keystrokes, fingers lifted. */
function given(entries: readonly Stamped[], end: number, width: number): Map<number, MarkLook> {
  const xs = entries.flatMap(({ input }, i) =>
    input.kind === 'time' ? [] : [xOf(i + 1, end, width)],
  )
  return new Map(xs.map((x) => [x, 'quiet']))
}

/**
 * The marks of all rows on a strip of `width` CSS px: at most one a pixel and lane, whatever the
 * length of the session.
 */
export function lanePicture(
  entries: readonly Stamped[],
  rows: readonly Row[],
  end: number,
  width: number,
): LanePicture {
  const seen = {
    customer: given(entries, end, width),
    token: new Map<number, MarkLook>(),
    bank: new Map<number, MarkLook>(),
  }
  const time = new Set<number>()
  for (const row of rows) {
    const x = xOf(row.n, end, width)
    if (row.byTime) time.add(x)
    const lane = LANE_OF[row.lane]
    if (lane === null) continue
    const look = row.lane === 'mail' && row.tone === 'plain' ? 'mail' : row.tone
    const there = seen[lane].get(x)
    if (there === undefined || GRAVITY[look] > GRAVITY[there]) seen[lane].set(x, look)
  }
  const lanes = {
    customer: byLook(seen.customer),
    token: byLook(seen.token),
    bank: byLook(seen.bank),
  }
  return { lanes, time: [...time] }
}

function byLook(marks: ReadonlyMap<number, MarkLook>): LaneMarks {
  const looks = new Map<MarkLook, number[]>()
  for (const [x, look] of marks) {
    const there = looks.get(look)
    if (there === undefined) looks.set(look, [x])
    else there.push(x)
  }
  return looks
}

/** The marks of one look as one path: upright strokes from `top`, `height` long. */
export function strokes(xs: readonly number[], top: number, height: number): string {
  return xs.map((x) => `M${x} ${top}v${height}`).join('')
}

/** Height of one lane, and of all of them with the line of time below, CSS px. Assumption: low enough for a small window. */
export const LANE_HEIGHT = 12
export const TIME_HEIGHT = 5
export const LANES_HEIGHT = 3 * LANE_HEIGHT + TIME_HEIGHT
