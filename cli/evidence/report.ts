import type { EvidenceSource } from '../../host/evidence/types.ts'
import { replayJournal } from '../../lab/history/replay.ts'
import type { ReportOptions } from '../commands/report-options.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readText } from '../files.ts'
import { runAll } from '../scenarios/run-all.ts'
import { readSession } from '../sessions/read-session.ts'
import { writeEvidence } from './write-evidence.ts'

type Made = { readonly source: EvidenceSource } | { readonly code: ExitCode }

/** `tokkun report`: 0 when it is written, whatever the verdict in it. */
export async function report(
  context: Context,
  file: string,
  { out }: ReportOptions,
): Promise<ExitCode> {
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
  const failed = await writeEvidence(context, made.source, isBook ? { xlsx: out } : { html: out })
  if (failed !== null) return failed
  context.note({ ja: `書き出しました: ${out}`, en: `Written: ${out}` })
  return EXIT.ok
}

async function ofSession({ io, stop }: Context, file: string): Promise<Made> {
  const journal = await readSession(io.cwd, file)
  if (!journal.ok) {
    const { kind, text } = journal.error
    return { code: stop(text, kind === 'disk' ? EXIT.io : EXIT.failed) }
  }
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
  return { source }
}

async function ofScenario(context: Context, file: string): Promise<Made> {
  const cases = await runAll(context, [file])
  if (!cases.ok) return { code: cases.error }
  return { source: { kind: 'run', title: null, cases: cases.value } }
}
