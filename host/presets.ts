import type { BenchSetup, Stamped } from '../lab/types.ts'
import { err, type Result } from '../protocol/result.ts'

/** The inputs that bring a fresh bench to the named start states, one after the other. */
export function presetInputs(
  _setup: BenchSetup,
  names: readonly string[],
): Result<readonly Stamped[], string> {
  return err(names[0] ?? '')
}
