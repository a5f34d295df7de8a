import { resolve } from 'node:path'
import { accept as acceptScreens, check as checkScreens } from '../../evidence/goldens/check.ts'
import { goldensOf } from '../../evidence/goldens/frames.ts'
import {
  type GoldenChange,
  type GoldenError,
  type GoldenNameError,
  type GoldenReport,
  type GoldenRun,
  rootOf,
} from '../../evidence/goldens/store.ts'
import { systemCode } from '../../host/ports.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Context, counted } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { writeOut } from '../files.ts'
import { runAll } from '../scenarios.ts'
import { portProblem } from '../serve/local-server.ts'

/** `tokkun goldens check`: 1 if a display differs from the accepted one. */
export async function check(
  context: Context,
  names: readonly string[],
  options: GoldensOptions,
): Promise<ExitCode> {
  const compared = await compare(context, names, options)
  if (!compared.ok) return compared.error
  const { same, changes } = compared.value.report
  for (const change of changes) context.print(changeLine(change))
  context.note({
    ja: `同じ画面 ${same}、違う画面 ${changes.length}`,
    en: `${counted(same, 'display')} as accepted, ${changes.length} not`,
  })
  return changes.length === 0 ? EXIT.ok : EXIT.failed
}

/** `tokkun goldens accept`. */
export async function accept(
  context: Context,
  names: readonly string[],
  options: GoldensOptions,
): Promise<ExitCode> {
  const run = await screensOf(context, names, options)
  if (!run.ok) return run.error
  const folder = resolve(context.io.cwd, options.goldens)
  const done = await acceptScreens(folder, run.value, options.only ?? 'all')
  if (!done.ok) return context.stop(errorText(done.error), EXIT.io)
  context.note({
    ja: `${done.value} 画面を承認しました。`,
    en: `${counted(done.value, 'display')} accepted.`,
  })
  return EXIT.ok
}

/** `tokkun goldens review`: a page whose buttons accept, until Ctrl-C; or written to a file. */
export async function review(
  context: Context,
  names: readonly string[],
  options: GoldensOptions,
): Promise<ExitCode> {
  const compared = await compare(context, names, options)
  if (!compared.ok) return compared.error
  return options.out === undefined
    ? serveReview(context, compared.value, options)
    : writePage(context, compared.value, options.out)
}

async function writePage(context: Context, { report }: Compared, out: string): Promise<ExitCode> {
  const { reviewPage } = await import('../../evidence/goldens/review/page.ts')
  const written = await writeOut(context.io.cwd, out, reviewPage(report, context.language))
  if (!written.ok) return context.stop(written.error, EXIT.io)
  context.note({ ja: `書き出しました: ${out}`, en: `Written: ${out}` })
  return EXIT.ok
}

async function serveReview(
  context: Context,
  { run, report }: Compared,
  { goldens, port = 0, open }: GoldensOptions,
): Promise<ExitCode> {
  const { io, language } = context
  const [{ serveReview: serve }, { randomBytes }, { openInBrowser }] = await Promise.all([
    import('../../evidence/goldens/review/server.ts'),
    import('node:crypto'),
    import('../serve/local-server.ts'),
  ])
  const folder = resolve(io.cwd, goldens)
  const token = randomBytes(24).toString('base64url')
  const server = await serve({ folder, run, report, port, token, language }).catch(
    (error: unknown) => {
      const code = systemCode(error)
      if (code === '') throw error
      return portProblem(port, code)
    },
  )
  if ('ja' in server) return context.stop(server, EXIT.io)
  context.print(server.url)
  context.note({ ja: '終わるには Ctrl-C を押してください。', en: 'Press Ctrl-C to end.' })
  if (open === true) openInBrowser(server.url)
  await new Promise<void>((done) => {
    if (io.signal.aborted) done()
    io.signal.addEventListener('abort', () => done(), { once: true })
  })
  await server.close()
  return EXIT.ok
}

interface Compared {
  readonly run: GoldenRun
  readonly report: GoldenReport
}

async function compare(
  context: Context,
  names: readonly string[],
  options: GoldensOptions,
): Promise<Result<Compared, ExitCode>> {
  const run = await screensOf(context, names, options)
  if (!run.ok) return run
  const report = await checkScreens(resolve(context.io.cwd, options.goldens), run.value)
  if (report.ok) return ok({ run: run.value, report: report.value })
  return { ok: false, error: context.stop(errorText(report.error), EXIT.io) }
}

/** The run's screens, named below the requested folder, else below that of the accepted ones. */
async function screensOf(
  context: Context,
  names: readonly string[],
  options: GoldensOptions,
): Promise<Result<GoldenRun, ExitCode>> {
  const { cwd } = context.io
  const cases = await runAll(context, names)
  if (!cases.ok) return cases
  const recorded = await rootOf(resolve(cwd, options.goldens))
  if (!recorded.ok) return err(context.stop(errorText(recorded.error), EXIT.io))
  const asked = options.root === undefined ? null : resolve(cwd, options.root)
  const run = goldensOf(cases.value, { root: asked ?? recorded.value ?? cwd, cwd })
  return run.ok ? run : err(context.stop(nameText(run.error), EXIT.usage))
}

function nameText(error: GoldenNameError): Bilingual {
  switch (error.code) {
    case 'outside':
      return {
        ja: `${error.file} は、画面の名前の起点 ${error.root} の外にあります。新しい --goldens フォルダーに、--root で共通の親フォルダーを指定して承認してください。`,
        en: `${error.file} lies outside of ${error.root}, where the names of the displays begin. Accept into a new --goldens folder, with a folder above all scenarios as --root.`,
      }
    case 'same-name': {
      const [first, second] = error.files
      const both = first === second ? first : `${first}, ${second}`
      return {
        ja: `${both} に「${error.name}」が二つあり、画面を区別できません。件の名前（name）を変えてください。`,
        en: `${both}: there are two cases "${error.name}", whose displays cannot be told apart. Give one of them another name.`,
      }
    }
    default:
      return error satisfies never
  }
}

function changeLine({ kind, name, place }: GoldenChange): Bilingual {
  const { ja, en } = KINDS[kind]
  const step = place === null ? { ja: '', en: '' } : stepText(place.step, place.done)
  return { ja: `${ja}: ${name}${step.ja}`, en: `${en}: ${name}${step.en}` }
}

function stepText(step: number, { ja, en }: Bilingual): Bilingual {
  return { ja: `（手順 ${step}. ${ja}）`, en: ` (step ${step}. ${en})` }
}

const KINDS: Readonly<Record<GoldenChange['kind'], Bilingual>> = {
  changed: { ja: '違う', en: 'changed' },
  new: { ja: '新しい', en: 'new' },
  missing: { ja: 'なくなった', en: 'missing' },
}

function errorText({ code, path }: GoldenError): Bilingual {
  const { ja, en } = ERRORS[code]
  return { ja: `${path}: ${ja}`, en: `${path}: ${en}` }
}

const ERRORS: Readonly<Record<GoldenError['code'], Bilingual>> = {
  unreadable: {
    ja: '承認済みの画面の表として読めません。元に戻すか、承認し直してください。',
    en: 'this is no table of accepted displays; restore it, or accept anew.',
  },
  version: {
    ja: '新しい版の形式です。特訓を新しくしてください。',
    en: 'it is of a newer format; please use a newer Tokkun.',
  },
  older: {
    ja: '古い版の形式です。フォルダーを別の場所に移して、承認し直してください。',
    en: 'it is of an older format; move the folder elsewhere and accept anew.',
  },
  root: {
    ja: '画面の名前の起点（root）が --root と違います。--root を省くか、別の --goldens フォルダーを使ってください。',
    en: 'its names begin at another folder (root) than --root; leave --root out, or use another --goldens folder.',
  },
  disk: { ja: '読み書きできません。', en: 'it cannot be read or written.' },
}

export interface GoldensOptions {
  readonly goldens: string
  /** Folder below which scenarios are named; needed once, then kept with the goldens. */
  readonly root?: string
  /** Of `review`. */
  readonly out?: string
  readonly port?: number
  readonly open?: boolean
  /** Of `accept`. */
  readonly only?: readonly string[]
  readonly lang?: string
}
