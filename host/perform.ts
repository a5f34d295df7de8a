import { LAST_MOMENT } from '../lab/input-schema.ts'
import type { Input, World } from '../lab/types.ts'
import { after, type Millis } from '../protocol/time.ts'
import { acceptInput, type Refused } from './accept.ts'
import type { Ack } from './link.ts'

/** One move of a performance: so many virtual milliseconds after the one before, this is done. */
export interface Step {
  readonly afterMs: number
  readonly input: Input
}

/** Does several things in their own time, as hands do: what a program asks for that has none. */
export interface Performer {
  /**
   * Gives the inputs in order and lets virtual time pass between them at once, whether the clock
   * runs or not; deadlines on the way are met at their own moments. All of it or nothing: when one
   * of the inputs would be refused, none is given. Resolves as `HostLink.input` does, after one
   * flush for all.
   */
  perform(steps: readonly Step[]): Promise<Ack>
}

/** What a performance needs of the host. */
export interface Stage {
  /** The bench as it is now, everything that was due met. */
  readonly world: () => World
  /** Lets time pass to `at`: the clock jumps, what is due on the way happens. */
  readonly passTo: (at: Millis) => void
  /** Writes and applies one accepted input now. */
  readonly give: (input: Input) => void
  /** The same without leaving a trace: the world that an input would lead to. */
  readonly tryOut: (world: World, at: Millis, input: Input) => World
}

/**
 * What changes which tokens lie on the desk or which tabs are open: whether a later step fits can
 * only be told by trying.
 */
const REARRANGES: ReadonlySet<Input['kind']> = new Set([
  'place-token',
  'take-away',
  'import-tokens',
  'new-tab',
  'show-tab',
  'close-tab',
])

/** Performs the steps, or answers which refusal there would be; then nothing was done. */
export function performOn(stage: Stage, steps: readonly Step[]): Refused | null {
  const refused = foresee(stage, steps)
  if (refused !== null) return refused
  for (const { afterMs, input } of steps) {
    if (afterMs > 0) stage.passTo(after(stage.world().now, afterMs))
    stage.give(input)
  }
  return null
}

function foresee(stage: Stage, steps: readonly Step[]): Refused | null {
  let world = stage.world()
  let at: Millis = world.now
  const mustTry = steps.some(({ input }) => REARRANGES.has(input.kind))
  for (const [index, { afterMs, input }] of steps.entries()) {
    if (!isSpan(afterMs) || at + afterMs > LAST_MOMENT) {
      return { ok: false, error: 'invalid', detail: `steps[${index}].afterMs` }
    }
    at = after(at, afterMs)
    const accepted = acceptInput(input, world)
    if (!accepted.ok) return { detail: `steps[${index}]`, ...accepted.error }
    if (mustTry) world = stage.tryOut(world, at, accepted.value)
  }
  return null
}

function isSpan(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms >= 0
}
