import { apply } from '../../lab/apply.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { checkOf } from '../../lab/history/check.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { instructionOf } from '../../lab/telling/instructions.ts'
import { foldMoves } from '../../lab/telling/moves.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import type { Position, StepStatus } from '../../scenario/results.ts'
import { type WatchedCase, type WatchedStep, watchedSteps } from '../watched-case.ts'
import type { EvidencePorts, EvidenceSource, EvidenceStep, Language } from './evidence.ts'
import type { Secrets } from './secrets.ts'
import { changedTokens, type StepPictures } from './step-pictures.ts'
import { seenSentence, stepSentence } from './step-sentences.ts'

interface ToldPorts extends EvidencePorts {
  readonly stepPictures: StepPictures
  readonly secrets: Secrets
}

/** Goes through a case, one step after the other, and takes its pictures. */
export function* toldSteps(
  planned: PlannedCase,
  ports: ToldPorts,
): Generator<EvidenceStep, void, undefined> {
  const { secrets } = ports
  ports.stepPictures.newCase()
  const seen = watchedSteps(planned)[Symbol.iterator]()
  for (const step of planned.steps) {
    const next = seen.next()
    if (next.done === true) throw new Error('a case has fewer watched steps than steps')
    const { before, world, events, given } = next.value
    secrets.meetCustomers(before)
    for (const { input, world: then } of given) meetSecrets(secrets, then, input)
    secrets.typed()
    secrets.meetCustomers(world)
    const shown = step.ended === null ? world : at(world, step.ended)
    yield told(step, { before, shown, events }, ports)
  }
}

interface Happened {
  readonly before: World
  readonly shown: World
  readonly events: readonly WorldEvent[]
}

function told(
  step: PlannedStep,
  { before, shown, events }: Happened,
  { language, wallNow, stepPictures, secrets }: ToldPorts,
): EvidenceStep {
  const check = checkOf(shown)
  const titled = step.asks === 'page' ? withTitle(shown) : (text: string) => text
  const words = (text: Bilingual | null): string | null =>
    text === null ? null : secrets.hide(titled(text[language], language))
  const came =
    step.kind === 'action' && step.seen === null && step.status !== 'skipped'
      ? seenSentence(events, shown, changedTokens(before, shown))
      : step.seen
  return {
    number: step.number,
    kind: step.kind,
    status: step.status,
    done: secrets.hide(step.done(before)[language]),
    expected: words(step.expected),
    seen: words(came),
    notes: step.notes.map((note) => secrets.hide(note[language])),
    at: step.at,
    virtualTime: shown.now,
    realTime: wallNow(),
    inputs: step.inputs,
    state: check.state,
    frame: check.frame,
    // A step that was not reached has no pictures.
    pictures: step.status === 'skipped' ? [] : stepPictures.shots(before, shown),
  }
}

/** The id of the front page preceded by its title; other texts unchanged. */
function withTitle({ desk }: World) {
  const { id, title } = desk.browser.page
  return (text: string, language: Language): string => {
    const [first = ''] = text.split(' ')
    if (first !== id) return text
    return language === 'ja' ? `「${title.ja}」${text}` : `“${title.en}” ${text}`
  }
}

/** The bench a little later, when the step had ended; nothing is recorded. */
function at(world: World, ended: Millis): World {
  return ended > world.now ? apply(world, { at: ended, input: { kind: 'time' } }).world : world
}

function meetSecrets(secrets: Secrets, world: World, input: Input): void {
  switch (input.kind) {
    case 'type':
      secrets.meetTyped(world, input.field, input.value)
      return
    case 'phone-type':
      secrets.meetTyped(world, input.field, input.value)
      return
    case 'import-tokens':
      for (const { secretHex } of input.tokens) secrets.meet(secretHex)
      return
    case 'phone-scan':
      if (input.text.startsWith('otpauth:')) secrets.meet(input.text)
      return
    case 'click':
    case 'phone-tap':
      secrets.typed()
      return
    default:
  }
}

/** A step before it is put into words: its text, and how far the inputs go. */
interface PlannedStep {
  readonly number: number
  readonly kind: 'action' | 'expect'
  readonly status: StepStatus | 'done'
  /** Some texts need the bench as it was before the step. */
  readonly done: (before: World) => Bilingual
  readonly expected: Bilingual | null
  readonly seen: Bilingual | null
  /** Name of the expectation (`page`); null: nothing is expected. */
  readonly asks: string | null
  readonly notes: readonly Bilingual[]
  readonly at: Position | null
  readonly inputs: number
  /** null: at its last input. */
  readonly ended: Millis | null
}

/** A case before its steps are put into words. */
export interface PlannedCase {
  readonly setup: BenchSetup
  readonly inputs: readonly Stamped[]
  readonly steps: readonly PlannedStep[]
  /** What was seen at each step; left out: it has to be replayed. */
  readonly watched?: readonly WatchedStep[] | undefined
}

/** The steps that a report will have; their number is known before any is drawn. */
export function planOf(source: EvidenceSource): readonly PlannedCase[] {
  switch (source.kind) {
    case 'run':
      return source.cases.map(ofCase)
    case 'session':
      return [ofSession(source)]
    default:
      return source satisfies never
  }
}

function ofCase({ setup, inputs, steps, watched }: WatchedCase): PlannedCase {
  return {
    setup,
    inputs,
    watched,
    steps: steps.map((step) => ({
      number: step.number,
      kind: step.kind,
      status: step.status === 'passed' && step.kind === 'action' ? 'done' : step.status,
      done: (before) => stepSentence(step, before),
      asks: step.asked?.key ?? null,
      // Steps that were not reached had an expectation all the same.
      expected: step.expected ?? step.asked?.value ?? null,
      seen: step.seen,
      // For an expectation, the two texts side by side say it better.
      notes: step.problem === null || step.expected !== null ? [] : [step.problem.text],
      at: step.at,
      inputs: step.inputs,
      ended: step.ended,
    })),
  }
}

function ofSession({
  setup,
  inputs,
  marks,
}: Extract<EvidenceSource, { kind: 'session' }>): PlannedCase {
  const moves = foldMoves(inputs, setup.start)
  return {
    setup,
    inputs,
    steps: moves.map((move, index) => ({
      number: index + 1,
      kind: 'action',
      status: 'done',
      done: (before) => instructionOf(move, before),
      expected: null,
      seen: null,
      asks: null,
      // A bookmark before the first input is added to the first step.
      notes: marks
        .filter(({ place }) => {
          const after = Math.max(1, place.inputs)
          return after >= move.first && after <= move.last
        })
        .map(({ text }) => ({ ja: text, en: text })),
      at: null,
      inputs: move.last,
      ended: null,
    })),
  }
}
