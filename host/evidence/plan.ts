import type { CaseResult, Position, StepStatus } from '../../lab/scenario/types.ts'
import type { BenchSetup, Stamped, World } from '../../lab/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import { moveWords } from './move-words.ts'
import { foldMoves } from './moves.ts'
import { askedIn, stepWords } from './step-words.ts'
import type { EvidenceSource } from './types.ts'

/** A step before it is carried out again: what it says, and how far the inputs go. */
export interface PlannedStep {
  readonly number: number
  readonly kind: 'action' | 'expect'
  readonly status: StepStatus | 'done'
  /** Some words need the bench as it was before the step. */
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

/** A case before it is carried out again. */
export interface PlannedCase {
  readonly setup: BenchSetup
  readonly inputs: readonly Stamped[]
  readonly steps: readonly PlannedStep[]
}

/** The steps that a report will have; how many there are is known before any is drawn. */
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
      // What was not come to was expected nevertheless.
      expected: step.expected ?? askedIn(step)?.value ?? null,
      seen: step.seen,
      // Of an expectation the two texts beside each other say it better.
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
      // A bookmark before the first input is a note of the first step.
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
