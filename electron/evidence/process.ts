import type { EvidenceSource, Language, MadeOn } from '../../evidence/report/evidence.ts'
import { makeEvidence } from '../../evidence/report/make-evidence.ts'
import { type WatchedCase, watchCase } from '../../evidence/watched-case.ts'
import type { EvidenceProgress, ScenarioFiles } from '../../host/link/program.ts'
import { lendNativeCurves } from '../../host/node/native-curves.ts'
import { systemClock } from '../../host/node/system.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { casesOf, parseScenario } from '../../scenario/read/parse.ts'
import type { ScenarioProblem } from '../../scenario/results.ts'

/**
 * The process that makes evidence: a bench of its own on which recording or scenarios run again. It
 * is told its job once, says how far it is, hands the files over, and is ended from outside.
 */
const { parentPort } = process

function say(said: Said): void {
  parentPort.postMessage(said)
}

// Typed by what our own main process sends; nobody else can.
parentPort.once('message', ({ data }: { data: Job }) => {
  work(data).catch((error: unknown) => {
    say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
  })
})

async function work(job: Job): Promise<void> {
  lendNativeCurves()
  const source = sourceOf(job)
  if (!source.ok) return say({ kind: 'invalid', detail: sentence(source.error, job) })
  const made = await makeEvidence(source.value, {
    language: job.language,
    madeOn: job.madeOn,
    wallNow: systemClock,
    formats: [...(job.html ? (['html'] as const) : []), ...(job.xlsx ? (['xlsx'] as const) : [])],
    progress: (done, total) =>
      say({ kind: 'progress', progress: { what: 'pictures', done, total } }),
  })
  if (!made.ok) return say({ kind: 'failed', detail: made.error })
  const bytesOf = (format: 'html' | 'xlsx') =>
    made.value.files.find((file) => file.format === format)?.bytes ?? null
  const html = bytesOf('html')
  say({
    kind: 'made',
    html: html === null ? null : new TextDecoder().decode(html),
    xlsx: bytesOf('xlsx'),
  })
}

function sourceOf({ of }: Job): Result<EvidenceSource, readonly ScenarioProblem[]> {
  if (of.kind === 'session') return ok(of.source)
  const cases: WatchedCase[] = []
  for (const { entry, files, cases: wanted } of of.scenarios) {
    const read = parseScenario(new Map(files), entry)
    if (!read.ok) return read
    for (const one of casesOf(read.value)) {
      if (!one.ok) return err(one.error)
      const { caseName } = one.value
      if (wanted === null || caseName === null || wanted.includes(caseName)) {
        cases.push(watchCase(one.value))
      }
    }
  }
  return ok({ kind: 'run', title: null, cases })
}

/** The first problem with its place. */
function sentence(problems: readonly ScenarioProblem[], { language }: Job): string {
  const [first] = problems
  if (first === undefined) return ''
  const at = first.at === null ? '' : `:${first.at.line}:${first.at.column}`
  return `${first.file}${at} ${first.text[language]}`
}

/** What the process that makes evidence is told, once. */
export interface Job {
  readonly of:
    | { readonly kind: 'session'; readonly source: Extract<EvidenceSource, { kind: 'session' }> }
    | { readonly kind: 'scenarios'; readonly scenarios: readonly ScenarioFiles[] }
  readonly html: boolean
  readonly xlsx: boolean
  readonly language: Language
  readonly madeOn: MadeOn
}

/** What it says: any number of `progress`, then one of the others. */
export type Said =
  | { readonly kind: 'progress'; readonly progress: EvidenceProgress }
  | { readonly kind: 'made'; readonly html: string | null; readonly xlsx: Uint8Array | null }
  | { readonly kind: 'invalid' | 'failed'; readonly detail: string }
