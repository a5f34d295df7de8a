import { apply } from '../../lab/apply.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { checkOf } from '../../lab/history/check.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { startWorld } from '../../lab/start.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import type { CaseResult, Position, StepStatus } from '../../scenario/results.ts'
import type { EvidencePorts, EvidenceSource, EvidenceStep, Language } from './evidence.ts'
import { foldMoves, moveWords } from './moves.ts'
import type { Secrets } from './secrets.ts'
import { changedTokens, type StepPictures } from './step-pictures.ts'
import { askedIn, seenWords, stepWords } from './step-sentences.ts'

interface ReplayPorts extends EvidencePorts {
  readonly stepPictures: StepPictures
  readonly secrets: Secrets
}

/** Runs a case again step by step, and takes its pictures. */
export function* replayedSteps(
  { setup, inputs, steps }: PlannedCase,
  ports: ReplayPorts,
): Generator<EvidenceStep, void, undefined> {
  const { secrets } = ports
  let world = startWorld(setup)
  let given = 0
  secrets.meetCustomers(world)
  ports.stepPictures.newCase()
  for (const step of steps) {
    const before = world
    const events: WorldEvent[] = []
    while (given < Math.min(step.inputs, inputs.length)) {
      const stamped = inputs[given]
      if (stamped === undefined) break
      meetSecrets(secrets, world, stamped.input)
      const applied = apply(world, stamped)
      world = applied.world
      events.push(...applied.events)
      given += 1
    }
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
  { language, wallNow, stepPictures, secrets }: ReplayPorts,
): EvidenceStep {
  const check = checkOf(shown)
  const titled = step.asks === 'page' ? withTitle(shown) : (text: string) => text
  const words = (text: Bilingual | null): string | null =>
    text === null ? null : secrets.hide(titled(text[language], language))
  const came =
    step.kind === 'action' && step.seen === null && step.status !== 'skipped'
      ? seenWords(events, shown, changedTokens(before, shown))
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

/** A step before it is run again: its text, and how far its inputs go. */
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

/** A case before it is run again. */
export interface PlannedCase {
  readonly setup: BenchSetup
  readonly inputs: readonly Stamped[]
  readonly steps: readonly PlannedStep[]
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

function ofCase({ setup, inputs, steps }: CaseResult): PlannedCase {
  return {
    setup,
    inputs,
    steps: steps.map((step) => ({
      number: step.number,
      kind: step.kind,
      status: step.status === 'passed' && step.kind === 'action' ? 'done' : step.status,
      done: (before) => stepWords(step, before),
      asks: askedIn(step)?.name ?? null,
      // Steps that were not reached had an expectation all the same.
      expected: step.expected ?? askedIn(step)?.value ?? null,
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
      done: (before) => moveWords(move, before),
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
