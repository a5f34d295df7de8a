import type { Bilingual } from '../../protocol/bilingual.ts'

/**
 * What the person should do next, as a key of the locales (`coach.<key>`) with its parameters.
 * `warning` is for the moments in which customers go wrong.
 */
export interface Advice {
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  /** Texts of the bank in both languages: the view picks one and passes it as a parameter. */
  readonly texts?: Readonly<Record<string, Bilingual>>
  readonly tone: 'next' | 'warning' | 'done'
  /** Which thing on the bench it is about, so that a view can point at it. */
  readonly at: 'token' | 'page' | 'mail' | 'counter' | 'phone'
  /** What the token's own text asks for is the very thing not to do: a view does not explain it. */
  readonly hideGloss?: true
}

type At = Advice['at']

/** The next thing to do. */
export function next(key: string, at: At, params: Record<string, string> = {}): Advice {
  return { key, at, params, tone: 'next' }
}

/** A moment in which customers go wrong. */
export function warn(key: string, at: At, params: Record<string, string> = {}): Advice {
  return { key, at, params, tone: 'warning' }
}

/** Nothing is left to be done. */
export function done(key: string, at: At, params: Record<string, string> = {}): Advice {
  return { key, at, params, tone: 'done' }
}
