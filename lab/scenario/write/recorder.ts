import { apply } from '../../apply.ts'
import { Hands } from '../../hands.ts'
import type { BenchSetup, Stamped, World } from '../../types.ts'
import { startWorld } from '../../world.ts'
import type { Stage } from '../bench/stage.ts'
import type { Doing } from '../words/word.ts'

/** Where the trial run stands, to come back to when a word turns out not to fit. */
interface Bookmark {
  readonly world: World
  readonly events: number
  readonly inputs: number
}

/**
 * Two benches side by side: the recording as it was, and the trial run of what has been written of
 * it so far. The trial run never lags behind: a word that takes longer than the recording's next
 * input allows is not taken.
 */
export class Recorder {
  readonly stage: Stage
  /** The recording's world after the inputs that were folded. */
  recorded: World

  constructor(setup: BenchSetup) {
    this.stage = { hands: new Hands(setup), since: 0 }
    this.recorded = startWorld(setup)
  }

  /** The recording's world after these inputs, too. */
  after(inputs: readonly Stamped[]): World {
    return inputs.reduce((world, one) => apply(world, one).world, this.recorded)
  }

  mark(): Bookmark {
    const { world, events, inputs } = this.stage.hands
    return { world, events: events.length, inputs: inputs.length }
  }

  /** Takes back what the trial run did since. */
  rewind({ world, events, inputs }: Bookmark): void {
    const { hands } = this.stage
    hands.world = world
    hands.events.length = events
    hands.inputs.length = inputs
  }

  /** Does something in the trial run; false: nobody could, or it was too late for `latest`. */
  tries(doing: Doing, latest: number): boolean {
    const before = this.mark()
    const failed = doing.act(this.stage)
    if (failed === null && this.stage.hands.now <= latest) return true
    this.rewind(before)
    return false
  }
}
