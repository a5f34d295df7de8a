import { LAST_MOMENT } from '../../lab/input-schema.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import type { World } from '../../lab/world.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { after, type Millis } from '../../protocol/time.ts'
import type { Lab } from '../controller/history-cursor.ts'
import type { SessionController } from '../controller/session-controller.ts'
import { later } from '../controller/virtual-clock.ts'
import type { Ack } from '../link/host-link.ts'
import { acceptInput, type Refused } from './accept.ts'

/** An input of a sequence, given so many virtual milliseconds after the previous one. */
export interface TimedInput {
  readonly afterMs: number
  readonly input: Input
}

/** Gives several inputs, each in its own time, as a person's hands would. */
export interface InputSequencer {
  /**
   * Gives the inputs in order and lets virtual time pass between them at once, whether the clock
   * runs or not; deadlines on the way run at their own times. All or nothing: if one of the inputs
   * would be refused, none is given. Resolves as `HostLink.input` does, after one flush for all.
   */
  inputAll(steps: readonly TimedInput[]): Promise<Ack>
}

const TOO_MANY_BRANCHES = { ok: false, error: 'invalid', detail: 'branches' } as const

/** `inputAll` on the running session. */
export async function giveSequence(
  controller: SessionController,
  lab: Lab,
  steps: readonly TimedInput[],
): Promise<Ack> {
  const [first] = steps
  if (first === undefined) return controller.acknowledged()
  if (!controller.hasRoom()) return TOO_MANY_BRANCHES
  const now = controller.catchUp()
  const accepted = foreseen(controller.cursor().world(), now, lab, steps)
  if (!accepted.ok) return accepted.error
  const { value } = accepted
  controller.together(() => {
    controller.letGo(first.input)
    for (const { at, input } of value) {
      if (at > now) {
        controller.clock.jumpTo(at)
        controller.meet(at)
      }
      controller.record({ at: later(at, controller.cursor().world().now), input })
    }
  })
  controller.arm()
  return controller.acknowledged()
}

/**
 * Inputs that change the tokens on the desk or the open tabs: whether a later step fits can only be
 * found out by trying it on a temporary world.
 */
const REARRANGES: ReadonlySet<Input['kind']> = new Set([
  'place-token',
  'take-away',
  'import-tokens',
  'new-tab',
  'show-tab',
  'close-tab',
])

/** The inputs as they will be given, or the refusal that one of them would get. */
function foreseen(
  start: World,
  now: Millis,
  lab: Lab,
  steps: readonly TimedInput[],
): Result<readonly Stamped[], Refused> {
  const mustTry = steps.length > 1 && steps.some(({ input }) => REARRANGES.has(input.kind))
  const stamped: Stamped[] = []
  let world = start
  let at = now
  for (const [index, { afterMs, input }] of steps.entries()) {
    const where = `inputs[${index}]`
    if (!isSpan(afterMs) || at + afterMs > LAST_MOMENT) {
      return err({ ok: false, error: 'invalid', detail: `${where}.afterMs` })
    }
    at = after(at, afterMs)
    const accepted = acceptInput(input, world)
    if (!accepted.ok) return err({ detail: where, ...accepted.error })
    stamped.push({ at, input: accepted.value })
    if (mustTry) world = lab.apply(world, { at, input: accepted.value }).world
  }
  return ok(stamped)
}

function isSpan(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms >= 0
}
