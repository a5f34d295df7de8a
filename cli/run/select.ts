import type { Bilingual } from '../../protocol/bilingual.ts'

/** A case as it stands in its file, before it is run. */
export interface Listed {
  readonly file: string
  /** Which case of its file, from 0. */
  readonly index: number
  /** Scenario, and the row of its table of cases where it has one: what reports call it. */
  readonly name: string
  /** The same in both languages: whichever of them somebody knows it by. */
  readonly names: Bilingual
  readonly tags: readonly string[]
}

/** The part of a run that one of several machines does. */
export interface Shard {
  /** From 1. */
  readonly part: number
  readonly of: number
}

export interface Wanted {
  /** A case is run when its file or its name in either language matches. */
  readonly grep: RegExp | null
  /** … and when it bears one of these; empty: whatever it bears. */
  readonly tags: readonly string[]
  readonly shard: Shard | null
}

/**
 * The cases to run. Parts are dealt out in turn from the chosen ones in their fixed order: so every
 * case is in exactly one part, and the parts differ by one case at most.
 */
export function select(all: readonly Listed[], { grep, tags, shard }: Wanted): readonly Listed[] {
  const chosen = all.filter(
    (listed) =>
      (grep === null ||
        [listed.names.ja, listed.names.en, listed.file].some((t) => grep.test(t))) &&
      (tags.length === 0 || tags.some((tag) => listed.tags.includes(tag))),
  )
  if (shard === null) return chosen
  return chosen.filter((_, n) => n % shard.of === shard.part - 1)
}
