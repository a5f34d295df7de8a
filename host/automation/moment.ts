import * as z from 'zod'
import { millisSchema } from '../../lab/input-schema.ts'
import { readMoment } from '../../lab/scenario/moment.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { type Millis, millis } from '../../protocol/time.ts'

/** Hours that Tokyo's clocks are ahead of UTC; Japan has no summer time. */
const TOKYO_HOURS = 9

const WANTED: Bilingual = {
  ja: '日本時間の日時（例: 2026-11-24T10:00）、時差つきの日時（例: 2026-11-24T10:00:00+09:00）、または 1970 年からのミリ秒',
  en: 'a moment in Tokyo (2026-11-24T10:00), one with its zone (2026-11-24T10:00:00+09:00), or ms since the epoch',
}

const zoned = z.iso.datetime({ offset: true })

/** null: there is no such moment. */
function momentOf(given: string | number): Millis | null {
  const at =
    typeof given === 'number'
      ? given
      : (readMoment(given, TOKYO_HOURS) ??
        (zoned.safeParse(given).success ? Date.parse(given) : Number.NaN))
  const read = millisSchema.safeParse(at)
  return read.success ? millis(read.data) : null
}

/** A moment as testers write it, here as in scenarios and on the command line; ms for programs. */
export const momentSchema = z
  .union([z.int().min(0), z.string()])
  .refine((given) => momentOf(given) !== null, { params: { wanted: WANTED } })
  .meta({
    description: WANTED.en,
    examples: ['2026-11-24T10:00', '2026-11-24T10:00:00+09:00', 1_795_482_000_000],
  })

/** What a moment that the schema has taken means. */
export function readGiven(given: string | number): Millis {
  const at = momentOf(given)
  if (at === null) throw new RangeError('not read by its schema')
  return at
}
