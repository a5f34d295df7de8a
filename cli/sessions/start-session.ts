import { apply } from '../../lab/apply.ts'
import type { BenchSetup, Stamped, World } from '../../lab/types.ts'
import { startWorld } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import type { StartTime } from '../options.ts'

/** Assumption: unless told, a bench of the command line starts on a working morning in Tokyo. */
export const USUAL_START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

/** The moment that is meant by `--start`; `wall`: ms since the epoch. Seconds are whole. */
export function startOf(asked: StartTime | undefined, wall: number): Millis {
  return asked === 'now' ? millis(Math.round(wall / 1000) * 1000) : (asked ?? USUAL_START)
}

export interface Started {
  readonly setup: BenchSetup
  /** What reached the presets. */
  readonly inputs: readonly Stamped[]
  readonly world: World
}

/** A new bench, in a start state if wanted. The error is a sentence. */
export async function startSession(wanted: {
  readonly seed: string
  /** Id of one of the bench's own institutions. */
  readonly institution: string
  readonly start: Millis
  readonly presets: readonly string[]
}): Promise<Result<Started, Bilingual>> {
  const { seed, institution, start, presets } = wanted
  const setup: BenchSetup = { seed, institution, start }
  let world = startWorld(setup)
  if (presets.length === 0) return ok({ setup, inputs: [], world })
  const { reachPreset } = await import('../../lab/scenario/presets/presets.ts')
  const reached = reachPreset(setup, presets)
  if (!reached.ok) return err(reached.error.text)
  for (const stamped of reached.value) world = apply(world, stamped).world
  return ok({ setup, inputs: reached.value, world })
}
