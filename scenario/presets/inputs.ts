import type { Stamped } from '../../lab/inputs.ts'
import { policyIn } from '../../lab/start.ts'
import type { BenchSetup } from '../../lab/world.ts'
import { err, type Result } from '../../protocol/result.ts'

/**
 * The inputs that bring a fresh bench to the named start states, one after the other. Error: the
 * name of the first that does not exist, or all names if one of them cannot be reached after
 * another. The start states are loaded only when needed, so that the app's start does not wait for
 * them.
 */
export async function presetInputs(
  setup: BenchSetup,
  names: readonly string[],
): Promise<Result<readonly Stamped[], string>> {
  const { presetFor, reachPreset } = await import('./presets.ts')
  const policy = policyIn(setup)
  const unknown = names.find((name) => policy === null || !presetFor(policy, name).ok)
  if (unknown !== undefined) return err(unknown)
  const reached = reachPreset(setup, names)
  return reached.ok ? reached : err(names.join(', '))
}
