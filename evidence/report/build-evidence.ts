import { createHash } from 'node:crypto'
import type { Verdict } from '../../lab/history/replay.ts'
import { encodeRecording } from '../../lab/history/replay.ts'
import { policyIn } from '../../lab/start.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import { type CaseResult, failuresOf } from '../../scenario/results.ts'
import type {
  Evidence,
  EvidenceCase,
  EvidencePorts,
  EvidenceSource,
  EvidenceStep,
  EvidenceVerdict,
} from './evidence.ts'
import { Secrets } from './secrets.ts'
import { StepPictures } from './step-pictures.ts'
import { type PlannedCase, planOf, toldSteps } from './steps.ts'
import { WORDS, type Words } from './wording.ts'

/** How many steps a report of this source will have. */
export function stepCount(source: EvidenceSource): number {
  return planOf(source).reduce((sum, { steps }) => sum + steps.length, 0)
}

/** A report as data, all at once. */
export function evidenceOf(source: EvidenceSource, ports: EvidencePorts): Evidence {
  const work = evidenceSteps(source, ports)
  for (;;) {
    const next = work.next()
    if (next.done === true) return next.value
  }
}

/** The same, step by step: the caller may pause or stop between two. */
export function* evidenceSteps(
  source: EvidenceSource,
  ports: EvidencePorts,
): Generator<EvidenceStep, Evidence, undefined> {
  const madeAt = ports.wallNow()
  const stepPictures = new StepPictures(ports.language)
  const cases: EvidenceCase[] = []
  for (const [index, planned] of planOf(source).entries()) {
    const secrets = new Secrets()
    const steps: EvidenceStep[] = []
    for (const step of toldSteps(planned, { ...ports, stepPictures, secrets })) {
      steps.push(step)
      yield step
    }
    const result = source.kind === 'run' ? source.cases[index] : undefined
    cases.push({
      ...common(planned, ports, steps),
      ...(result === undefined ? ofSession(source, ports) : ofCase(result, ports, secrets)),
    })
  }
  return {
    title: titleOf(source, ports),
    language: ports.language,
    verdict: worst(cases.map(({ verdict }) => verdict)),
    madeAt,
    madeOn: ports.madeOn,
    tester: ports.tester ?? '',
    environment: ports.environment ?? '',
    cases,
  }
}

/** The parts common to both kinds of source. */
function common(
  { setup, inputs }: PlannedCase,
  { language }: EvidencePorts,
  steps: readonly EvidenceStep[],
) {
  const policy = policyIn(setup)
  const last: Millis = inputs.at(-1)?.at ?? setup.start
  return {
    institution: setup.institution,
    bankName: policy?.bankName[language] ?? setup.institution,
    policyLabel: policy?.label ?? '',
    seed: setup.seed,
    start: setup.start,
    end: last,
    inputs: inputs.length,
    steps,
  }
}

function ofCase(result: CaseResult, { language }: EvidencePorts, secrets: Secrets) {
  return {
    title: result.scenario[language],
    caseName: result.caseName,
    file: result.file,
    tags: result.tags,
    verdict: result.verdict,
    said: secrets.hide(
      problemsOf(result)
        .map((text) => text[language])
        .join('\n'),
    ),
    recording: sha256(encodeRecording(result.setup, result.inputs)),
  }
}

/** Why a case did not pass: first what decided it, then the other failures. */
function problemsOf(result: CaseResult): readonly Bilingual[] {
  const { deciding, others } = failuresOf(result)
  const first = deciding?.problem ?? result.problem
  const also = others.flatMap(({ number, problem }): readonly Bilingual[] =>
    problem === null
      ? []
      : [{ ja: `手順${number}: ${problem.text.ja}`, en: `Step ${number}: ${problem.text.en}` }],
  )
  return [...(first === null ? [] : [first.text]), ...also]
}

function ofSession(source: EvidenceSource, { language }: EvidencePorts) {
  if (source.kind !== 'session') throw new Error('a run has a case for each of its plans')
  const words = WORDS[language]
  const { judged, said } = judgedReplay(source.verdict, words)
  return {
    title: source.title,
    caseName: null,
    file: source.title,
    tags: [],
    verdict: judged,
    said,
    recording: source.text === null ? null : sha256(source.text),
  }
}

/** The verdict of a recording's replay. Only a complete one can pass. */
function judgedReplay(
  verdict: Verdict | null,
  words: Words,
): { readonly judged: EvidenceVerdict; readonly said: string } {
  switch (verdict?.kind) {
    case undefined:
      return { judged: 'recorded', said: '' }
    case 'verified':
      return { judged: 'passed', said: words.verified(verdict) }
    case 'damaged':
      return { judged: 'failed', said: words.damaged(verdict) }
    case 'diverged':
      return { judged: 'failed', said: words.diverged(verdict.place.inputs) }
    case 'unchecked':
      return { judged: 'recorded', said: words.unchecked }
    default:
      return verdict satisfies never
  }
}

function titleOf(source: EvidenceSource, { language }: EvidencePorts): string {
  if (source.kind === 'session') return source.title
  if (source.title !== null) return source.title
  const names = [...new Set(source.cases.map(({ scenario }) => scenario[language]))]
  const [first = ''] = names
  if (names.length <= 1) return first
  const more = names.length - 1
  return language === 'ja' ? `${first} ほか${more}件` : `${first} and ${more} more`
}

function worst(verdicts: readonly EvidenceVerdict[]): EvidenceVerdict {
  const order: readonly EvidenceVerdict[] = ['error', 'failed', 'passed', 'recorded']
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'recorded'
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
