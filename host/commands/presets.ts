import { presetFor, reachPreset } from '../../lab/scenario/presets/presets.ts'
import type { BenchSetup, Stamped } from '../../lab/types.ts'
import { policyIn } from '../../lab/world.ts'
import { err, type Result } from '../../protocol/result.ts'

/**
 * The inputs that bring a fresh bench to the named start states, one after the other. Error: the
 * name of the first that there is not, or of all where one of them cannot be reached after another.
 */
export function presetInputs(
  setup: BenchSetup,
  names: readonly string[],
): Result<readonly Stamped[], string> {
  const policy = policyIn(setup)
  const unknown = names.find((name) => policy === null || !presetFor(policy, name).ok)
  if (unknown !== undefined) return err(unknown)
  const reached = reachPreset(setup, names)
  return reached.ok ? reached : err(names.join(', '))
}
