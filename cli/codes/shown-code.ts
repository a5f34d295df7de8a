import { codeOf, type Source } from '../../lab/code-sources.ts'
import type { Millis } from '../../protocol/time.ts'

/** What a token shows at a moment. */
export interface ShownCode {
  /** Serial of a token, user of a contract, or account of a key. */
  readonly name: string
  readonly digits: string
  /** Until its next code, by its own clock; null: it does not change by itself. */
  readonly secondsLeft: number | null
  readonly at: Millis
}

/** The code of a source of time-based codes. */
export function shownBy(source: Source, at: Millis): ShownCode {
  const periodMs = source.code.periodSeconds * 1000
  const into = ((source.own % periodMs) + periodMs) % periodMs
  return {
    name: source.serial,
    digits: codeOf(source, 0),
    secondsLeft: Math.ceil((periodMs - into) / 1000),
    at,
  }
}
