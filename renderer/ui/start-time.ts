import { err, ok, type Result } from '../../protocol/result.ts'
import { LAST_START, type Millis, millis } from '../../protocol/time.ts'

/** Japan has no summer time: always nine hours ahead of UTC. */
const OFFSET_MS = 9 * 3_600_000

/** `2026-11-21T10:00`, the wall clock in Japan, as a date field gives it. */
export function parseStart(text: string): Result<Millis, 'no-date' | 'out-of-range'> {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return err('no-date')
  const utc = Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`)
  if (Number.isNaN(utc)) return err('no-date')
  const at = utc - OFFSET_MS
  return at < 0 || at > LAST_START ? err('out-of-range') : ok(millis(at))
}

/** The wall clock in Japan at `at`, as a date field wants it: `2026-11-21T10:00`. */
export function startText(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 16)
}

/** A seed names a file and stands on one line. */
export function parseSeed(text: string): Result<string, 'no-seed' | 'seed-too-long'> {
  const seed = text.trim()
  if (seed === '') return err('no-seed')
  return seed.length > 64 ? err('seed-too-long') : ok(seed)
}

/** A seed for somebody who wants none in particular. */
export function freshSeed(): string {
  return crypto.getRandomValues(new Uint32Array(1)).toString().padStart(10, '0').slice(-6)
}
