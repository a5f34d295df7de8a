import { apply } from '../apply.ts'
import type { JournalRecord } from '../journal-types.ts'
import { encodeJournal } from '../journal-write.ts'
import type { BenchSetup, Stamped } from '../types.ts'
import { startWorld } from '../world.ts'
import { checkOf } from './hash.ts'

/**
 * Inputs as a session's file, with the check of every one, as if they had been given at a bench:
 * the run of a scenario becomes a recording. Throws where the rules refuse an input: a bug.
 */
export function recorded(setup: BenchSetup, inputs: readonly Stamped[]): string {
  let world = startWorld(setup)
  const records = inputs.map((stamped): JournalRecord => {
    world = apply(world, stamped).world
    return { kind: 'input', stamped, check: checkOf(world) }
  })
  return encodeJournal({ setup, paused: true }, records)
}
