import { apply } from '../lab/apply.ts'
import type { WorldEvent } from '../lab/events.ts'
import type { Input, Stamped } from '../lab/inputs.ts'
import { startWorld } from '../lab/start.ts'
import type { BenchSetup, World } from '../lab/world.ts'
import type { ScenarioCase } from '../scenario/read/model.ts'
import type { CaseResult } from '../scenario/results.ts'
import { runCase } from '../scenario/run.ts'

/** What there was to see at one step of a case. */
export interface WatchedStep {
  /** The bench before the step, and when it had ended. */
  readonly before: World
  readonly world: World
  readonly events: readonly WorldEvent[]
  /** The step's inputs, each with the bench that it was given to. */
  readonly given: readonly { readonly input: Input; readonly world: World }[]
}

/**
 * A case that was run. One that ran in this process brings along what was seen at each step; of one
 * that came from elsewhere (a helper process, a file) there are only its inputs, to be replayed.
 */
export interface WatchedCase extends CaseResult {
  readonly watched?: readonly WatchedStep[]
}

/** Runs a case and keeps what pictures and goldens need of each of its steps. */
export function watchCase(one: ScenarioCase): WatchedCase {
  const watched: WatchedStep[] = []
  let given: WatchedStep['given'][number][] = []
  const result = runCase(one, {
    onInput: (input, world) => given.push({ input, world }),
    onStep(_step, world, happened) {
      watched.push({ ...happened, world, given })
      given = []
    },
  })
  return { ...result, watched }
}

/** What there was to see at each step, in their order: as it was watched, else by a replay. */
export function watchedSteps(one: Replayable): Iterable<WatchedStep> {
  return one.watched ?? replaySteps(one)
}

interface Replayable {
  readonly setup: BenchSetup
  readonly inputs: readonly Stamped[]
  /** Of each step the inputs of the case up to its end. */
  readonly steps: readonly { readonly inputs: number }[]
  readonly watched?: readonly WatchedStep[] | undefined
}

function* replaySteps({ setup, inputs, steps }: Replayable): Generator<WatchedStep, void> {
  let world = startWorld(setup)
  let next = 0
  for (const { inputs: end } of steps) {
    const before = world
    const events: WorldEvent[] = []
    const given: WatchedStep['given'][number][] = []
    for (const stamped of inputs.slice(next, end)) {
      given.push({ input: stamped.input, world })
      const applied = apply(world, stamped)
      world = applied.world
      events.push(...applied.events)
    }
    next = Math.max(next, end)
    yield { before, world, events, given }
  }
}
