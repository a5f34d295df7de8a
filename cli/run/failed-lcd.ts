import { apply } from '../../lab/apply.ts'
import type { CaseResult } from '../../lab/scenario/types.ts'
import { startWorld } from '../../lab/world.ts'
import { drawDevice } from '../terminal-lcd.ts'
import { failingStep } from './outcome.ts'

/** The display of the token in hand when a case failed, drawn for the terminal; empty: none. */
export function failedLcd(result: CaseResult): readonly string[] {
  // A case that was lost has nothing to replay.
  if (result.steps.length === 0) return []
  const upTo = failingStep(result)?.inputs ?? result.inputs.length
  let world = startWorld(result.setup)
  for (const stamped of result.inputs.slice(0, upTo)) world = apply(world, stamped).world
  const { tokens, away, desk, now } = world
  const first = tokens.findIndex((_, index) => !away.includes(index))
  const device = tokens[desk.inHand ?? first]
  return device === undefined ? [] : drawDevice(device, now)
}
