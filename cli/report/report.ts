import type { EvidenceSource } from '../../evidence/report/evidence.ts'
import { replayJournal } from '../../lab/history/replay.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readText } from '../files.ts'
import { runAll } from '../scenarios.ts'
import { damageText, readSession } from '../sessions.ts'
import { writeEvidence } from './write-evidence.ts'

type Made =
  /** `written`: the exit code once the report is written. */
  { readonly source: EvidenceSource; readonly written: ExitCode } | { readonly code: ExitCode }

/**
 * `tokkun report`: 0 when it is written, whatever the verdict in it; 1 if the recording is damaged
 * and the report covers only its beginning.
 */
export async function report(
  context: Context,
  file: string,
  options: ReportOptions,
): Promise<ExitCode> {
  const { out } = options
  const isBook = out.endsWith('.xlsx')
  if (!isBook && !/\.html?$/.test(out)) {
    const text = {
      ja: `${out} の末尾は .html か .xlsx にしてください。`,
      en: `the name ${out} has to end in .html or .xlsx.`,
    }
    return context.stop(text, EXIT.usage)
  }
  const made = file.endsWith('.tokkun')
    ? await ofSession(context, file)
    : await ofScenario(context, file)
  if ('code' in made) return made.code
  const paths = isBook ? { xlsx: out } : { html: out }
  const failed = await writeEvidence(context, made.source, paths, options)
  if (failed !== null) return failed
  context.note({ ja: `書き出しました: ${out}`, en: `Written: ${out}` })
  return made.written
}

async function ofSession({ io, stop, note }: Context, file: string): Promise<Made> {
  const journal = await readSession(io.cwd, file)
  if (!journal.ok) {
    const { kind, text } = journal.error
    return { code: stop(text, kind === 'disk' ? EXIT.io : EXIT.failed) }
  }
  const { damage } = journal.value
  if (damage !== null) note(damageText(file, damage))
  const { history, verdict } = replayJournal(journal.value)
  const branch = history.writing()
  const entries = history.entries(branch, 1, history.lengthOf(branch) ?? 0)
  const text = await readText(io.cwd, file)
  const source: EvidenceSource = {
    kind: 'session',
    title: file.replace(/^.*[\\/]/, ''),
    setup: history.setup,
    inputs: entries.map(({ at, input }) => ({ at, input })),
    marks: history.marks().filter(({ place }) => place.branch === branch),
    verdict,
    text: text.ok ? text.value : null,
  }
  return { source, written: damage === null ? EXIT.ok : EXIT.failed }
}

async function ofScenario(context: Context, file: string): Promise<Made> {
  const cases = await runAll(context, [file])
  if (!cases.ok) return { code: cases.error }
  return { source: { kind: 'run', title: null, cases: cases.value }, written: EXIT.ok }
}

export interface ReportOptions {
  readonly out: string
  readonly tester?: string
  readonly environment?: string
  readonly lang?: string
}
