import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lendNativeCurves } from '../../host/node/native-curves.ts'
import type { History } from '../../lab/history/history.ts'
import type { Verdict } from '../../lab/history/replay.ts'
import { type Replayed, replaySteps } from '../../lab/history/replay.ts'
import type { Journal } from '../../lab/journal/records.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { SCENARIO_SCHEMA_PATH } from '../../scenario/read/model.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { writeNew } from '../files.ts'
import { findFiles } from '../find-files.ts'
import { damageText, readSession, upTo } from '../sessions.ts'
import { drawDesk } from '../terminal-lcd.ts'

/** `tokkun replay`: 0 if every session went as recorded. */
export async function replay(
  context: Context,
  names: readonly string[],
  options: ReplayOptions,
): Promise<ExitCode> {
  lendNativeCurves()
  const files = await findFiles(context.io.cwd, names, ['.tokkun'])
  if (!files.ok) return context.stop(files.error, EXIT.io)
  if (options.toScenario !== undefined && files.value.length !== 1) {
    return context.stop(
      {
        ja: '--to-scenario には 1 ファイルを指定してください。',
        en: '--to-scenario takes one file.',
      },
      EXIT.usage,
    )
  }
  let worst: ExitCode = EXIT.ok
  for (const file of files.value) {
    const code = await replayFile(context, file, options)
    if (code === EXIT.interrupted) return code
    worst = worst < code ? code : worst
  }
  return worst
}

async function replayFile(
  context: Context,
  file: string,
  options: ReplayOptions,
): Promise<ExitCode> {
  const read = await readSession(context.io.cwd, file)
  if (!read.ok)
    return context.stop(read.error.text, read.error.kind === 'disk' ? EXIT.io : EXIT.failed)
  if (read.value.damage !== null) context.note(damageText(file, read.value.damage))
  const journal = options.until === undefined ? read.value : upTo(read.value, options.until)
  const done = await replayed(context, file, journal)
  if (done === null) return EXIT.interrupted
  const { history, verdict } = done
  context.print(`${file}: ${context.of(verdictText(verdict))}`)
  const branch = history.writing()
  const inputs = history.lengthOf(branch) ?? 0
  if (options.frames === true) {
    context.print('# input state frame')
    for (const { n, check } of history.entries(branch, 1, inputs)) {
      context.print(`${n} ${check.state} ${check.frame}`)
    }
  }
  const world = history.worldAt({ branch, inputs })
  if (options.lcd === true && world !== null) showDesk(context, world)
  if (options.toScenario !== undefined) {
    const written = await toScenario(context, options.toScenario, history)
    if (written !== null) return context.stop(written, EXIT.io)
  }
  return goesAsRecorded(verdict) ? EXIT.ok : EXIT.failed
}

function goesAsRecorded({ kind }: Verdict): boolean {
  switch (kind) {
    case 'verified':
    case 'unchecked':
      return true
    case 'damaged':
    case 'diverged':
      return false
    default:
      return kind satisfies never
  }
}

/** Replays with a status line; null: interrupted. */
async function replayed({ io }: Context, file: string, journal: Journal): Promise<Replayed | null> {
  const steps = replaySteps(journal)
  for (;;) {
    const step = steps.next()
    if (step.done === true) {
      if (io.err.isTTY) io.err.write(CLEAR)
      return step.value
    }
    if (io.err.isTTY) io.err.write(`${CLEAR}${file}: ${step.value.done}/${step.value.of}`)
    // Yields to the event loop, so that Ctrl-C is handled.
    await new Promise((resolve) => setImmediate(resolve))
    if (io.signal.aborted) return null
  }
}

const CLEAR = '\r\u001b[2K'

function verdictText(verdict: Verdict): Bilingual {
  switch (verdict.kind) {
    case 'verified':
      return {
        ja: `verified（${verdict.inputs} 入力${partly(verdict).ja}、記録どおり）`,
        en: `verified (${verdict.inputs} inputs${partly(verdict).en}, as recorded)`,
      }
    case 'damaged':
      return {
        ja: `damaged at line ${verdict.line}（その前の ${verdict.inputs} 入力${partly(verdict).ja}は記録どおり）`,
        en: `damaged at line ${verdict.line} (the ${verdict.inputs} inputs before it${partly(verdict, ',').en} are as recorded)`,
      }
    case 'diverged': {
      const { place, what } = verdict
      const { ja, en } = DIVERGED[what]
      const branch = place.branch === 1 ? { ja: '', en: '' } : branchText(place.branch)
      return {
        ja: `diverged at input ${place.inputs}（${branch.ja}${place.inputs} 番目の入力で${ja}）`,
        en: `diverged at input ${place.inputs}${branch.en} (${en})`,
      }
    }
    case 'unchecked':
      return {
        ja: `照合なし（${verdict.inputs} 入力、古い形式でハッシュがありません）`,
        en: `not compared (${verdict.inputs} inputs; an older format without hashes)`,
      }
    default:
      return verdict satisfies never
  }
}

/** How many could be compared, if not all of them. */
function partly(
  { inputs, checked }: { readonly inputs: number; readonly checked: number },
  after = '',
): Bilingual {
  if (checked === inputs) return { ja: '', en: '' }
  return { ja: `、うち照合 ${checked}`, en: `, ${checked} of them compared${after}` }
}

const branchText = (branch: number): Bilingual => ({
  ja: `分岐 ${branch} の `,
  en: ` of branch ${branch}`,
})

const DIVERGED: Readonly<Record<Extract<Verdict, { kind: 'diverged' }>['what'], Bilingual>> = {
  state: { ja: '状態が記録と違います', en: 'the state is another one than recorded' },
  frame: { ja: '画面が記録と違います', en: 'the display is another one than recorded' },
  rules: { ja: 'この入力は受け付けられません', en: 'the bench does not take this input' },
}

function showDesk(context: Context, world: World): void {
  for (const line of drawDesk(world)) context.print(line)
}

/** The scenarios' schema as a path relative to a folder; the checkout's if it is not there. */
function schemaFrom(folder: string): string {
  // The checkout is two folders up from here, and also from the built program.
  const schema = fileURLToPath(new URL(`../../${SCENARIO_SCHEMA_PATH}`, import.meta.url))
  return existsSync(schema) ? relative(folder, schema).split(sep).join('/') : SCENARIO_SCHEMA_PATH
}

/** Writes the recording as a scenario; returns a sentence if it cannot. */
async function toScenario(
  { io }: Context,
  out: string,
  history: History,
): Promise<Bilingual | null> {
  const schema = schemaFrom(dirname(resolve(io.cwd, out)))
  const { scenarioFrom } = await import('../../scenario/write/from-session.ts')
  const name = out.replace(/^.*[\\/]|\.\w+$/g, '')
  const branch = history.writing()
  const inputs = history.entries(branch, 1, history.lengthOf(branch) ?? 0)
  const stamped = inputs.map(({ at, input }) => ({ at, input }))
  const text = scenarioFrom(history.setup, stamped, { name })
  // An editor resolves the path from the file's own folder.
  const placed = text.replace(/^(# yaml-language-server: \$schema=).*/, `$1${schema}`)
  const written = await writeNew(io.cwd, out, placed)
  return written.ok ? null : written.error
}

export interface ReplayOptions {
  readonly until?: number
  readonly lcd?: boolean
  readonly frames?: boolean
  readonly toScenario?: string
  readonly lang?: string
}
