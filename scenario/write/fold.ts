import { apply } from '../../lab/apply.ts'
import { upcoming } from '../../lab/clock.ts'
import type { Stamped } from '../../lab/inputs.ts'
import type { World } from '../../lab/world.ts'
import { millis } from '../../protocol/time.ts'
import { midnight, writeMoment } from '../moment.ts'
import { readSource, type Source } from '../read/source.ts'
import { readLong, readShort } from '../read/steps.ts'
import { wordNamed } from '../words/vocabulary.ts'
import type { StepAction } from '../words/word.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { alike, type TrialRun } from './trial-run.ts'

/** The result of writing: steps as in a file, and how many inputs they represent. */
interface Folded {
  readonly steps: readonly unknown[]
  readonly taken: number
}

/**
 * How much earlier than recorded a word may begin, ms. Assumption: nobody deliberately waits for
 * less.
 */
const EARLY_MS = 1000

/** Writes the inputs from `n` on as one step: a pause, a word, or one raw input. */
export function fold(recorder: TrialRun, inputs: readonly Stamped[], n: number): Folded {
  const first = inputs[n]
  if (first === undefined) return { steps: [], taken: 1 }
  const candidates = candidatesFor(recorder, inputs, n)
  const lead = candidates[0]?.leadMs ?? 0
  const { hands } = recorder.context
  if (first.at - lead - hands.now > (first.input.kind === 'time' ? 0 : EARLY_MS)) {
    const pause = pauseBefore(hands.world, first.at - lead)
    if (pause !== null && did(recorder, pause, first.at)) return { steps: [pause], taken: 0 }
  }
  for (const candidate of candidates) {
    if (candidate.taken === 0) continue
    const inside = inputs.slice(n, n + candidate.taken)
    const recorded = recorder.after(inside)
    const before = recorder.mark()
    const latest = inputs[n + candidate.taken]?.at ?? Number.POSITIVE_INFINITY
    if (!did(recorder, candidate.step, latest)) continue
    if (sameThen(hands.world, recorded)) {
      recorder.recorded = recorded
      return { steps: [escaped(candidate.step)], taken: candidate.taken }
    }
    recorder.rewind(before)
  }
  // Codes depend on the second in which they were made: then a pause that was left out matters.
  const left = first.at - lead - hands.now
  const pause = left > 0 && candidates.length > 0 ? `wait ${left} ms` : null
  if (pause !== null && did(recorder, pause, first.at)) return { steps: [pause], taken: 0 }
  return raw(recorder, first)
}

/** The input unchanged, exact to the millisecond. */
function raw(recorder: TrialRun, first: Stamped): Folded {
  const { hands } = recorder.context
  const after = Math.max(0, first.at - hands.now)
  recorder.recorded = recorder.after([first])
  hands.give(first.input, after)
  if (first.input.kind === 'time' && after === 0) return { steps: [], taken: 1 }
  const give = after === 0 ? first.input : { give: first.input, after }
  return { steps: [escaped({ input: give })], taken: 1 }
}

/** Carries out a step of a file in the trial run. */
function did(recorder: TrialRun, step: Candidate['step'], latest: number): boolean {
  const doing = actionOf(step)
  return doing !== null && recorder.tries(doing, latest)
}

/** The action of a step, read as from a file. */
function actionOf(step: Candidate['step']): StepAction | null {
  const place = { source: NOWHERE, path: [] }
  const read =
    typeof step === 'string'
      ? readShort(step, place)
      : Object.entries(step).map(([name, args]) => {
          const word = wordNamed(name)
          return word === null ? { steps: [] } : readLong(word, args, place)
        })[0]
  const [one] = read?.steps ?? []
  return one?.kind === 'action' ? { says: one.text, doing: one.doing, act: one.act } : null
}

const NOWHERE: Source = (() => {
  const source = readSource('', 'tokkun: 1')
  if (!source.ok) throw new Error('an empty scenario is YAML')
  return source.value
})()

/** Compares both at the later of their two moments. */
function sameThen(trial: World, recorded: World): boolean {
  const at = millis(Math.max(trial.now, recorded.now))
  const then = (world: World): World => apply(world, { at, input: { kind: 'time' } }).world
  return alike(then(trial), then(recorded))
}

/** Texts with `${` escaped. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', '$${')
  if (Array.isArray(value)) return value.map(escaped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, escaped(one)]))
}

/** Deadlines by which people name a pause; others come too often or mean nothing to them. */
const NAMED = new Set([
  'auto-off',
  'session-timeout',
  'form-due',
  'parcel',
  'start-date',
  'skip-ends',
  'issue-possible',
  'mail-code-expires',
  'screen-code-expires',
  'challenge-expires',
  'mail-arrives',
])

/** Longest pause that is written in seconds, ms. Assumption: longer ones are easier to read as a time of day. */
const IN_SECONDS = 600_000

/** The first pause on the way to `until`, as a step; null: it is too short. */
function pauseBefore(world: World, until: number): string | null {
  const ms = until - world.now
  const named = upcoming(world).find(({ at, what }) => NAMED.has(what) && at > world.now)
  if (named !== undefined && named.at <= until) return `wait for ${named.what}`
  // Rounded down, so that it is never later than the recording.
  if (ms < 100) return ms < 1 ? null : `wait ${Math.floor(ms)} ms`
  if (ms <= IN_SECONDS) return `wait ${Math.floor(ms / 100) / 10} s`
  const { utcOffsetHours } = world.bank.policy
  const moment = millis(Math.floor(until / 1000) * 1000)
  const text = writeMoment(moment, utcOffsetHours)
  const tomorrow = midnight(world.now, 1, utcOffsetHours)
  if (moment < tomorrow) return `wait until ${text.slice(11)}`
  if (moment < midnight(world.now, 2, utcOffsetHours)) return `next day ${text.slice(11)}`
  return `wait until ${text.replace(' ', 'T')}`
}
