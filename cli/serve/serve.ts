import { existsSync } from 'node:fs'
import { mkdtemp, rmdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageAddress } from '../../automation/guard.ts'
import { type Served, serve as serveBench } from '../../automation/serve.ts'
import { systemCode } from '../../host/ports.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { makeFolder, unwritable } from '../files.ts'
import type { StartTime } from '../options.ts'
import { startOf } from '../sessions.ts'
import { openInBrowser, portProblem } from './local-server.ts'

/** `tokkun serve`: runs until Ctrl-C, then ends the session cleanly. */
export async function serve(context: Context, options: ServeOptions): Promise<ExitCode> {
  const { io } = context
  const assets = options.web ? pagesFolder() : null
  if (options.web && assets === null) return context.stop(NOT_BUILT, EXIT.io)
  const served = await start(context, options, assets)
  if ('problem' in served) return context.stop(served.problem, EXIT.io)
  const { url, token, close, done } = served
  // Programs read the first line; people read the rest on the error output.
  context.print(JSON.stringify({ url, token }))
  const address = assets === null ? url : pageAddress({ url, token })
  context.note({
    ja: `待ち受け中: ${address}\n終わるには Ctrl-C を押してください。`,
    en: `Listening: ${address}\nPress Ctrl-C to end.`,
  })
  if (options.open === true) openInBrowser(address)
  const stop = () => void close()
  if (io.signal.aborted) stop()
  io.signal.addEventListener('abort', stop, { once: true })
  await done
  context.note({ ja: '終了しました。', en: 'Closed.' })
  // Ctrl-C is the normal way to end a server: it is not an interruption.
  return EXIT.ok
}

async function start(
  { io, note }: Context,
  options: ServeOptions,
  assets: string | null,
): Promise<Served | { readonly problem: Bilingual }> {
  const { port, token, institution, seed, paused = false, data } = options
  const folder = data === undefined ? usualFolder(io.env) : resolve(io.cwd, data)
  const barred = await unusable(folder, data ?? folder)
  if (barred !== null) return { problem: barred }
  try {
    return await serveBench({
      port,
      institution,
      seed,
      paused,
      assets,
      start: startOf(options.start, io.today()),
      dataDir: folder,
      version: io.version,
      report: note,
      ...(token === undefined ? {} : { token }),
    })
  } catch (error) {
    const code = systemCode(error)
    if (code === '') throw error
    return { problem: portProblem(port, code) }
  }
}

/** Why a folder cannot keep sessions; it is made if missing. null: it can. */
async function unusable(folder: string, said: string): Promise<Bilingual | null> {
  try {
    await makeFolder(folder)
    // Permissions alone are not enough: a disk may be full or read-only.
    const trial = await mkdtemp(join(folder, '.trial-'))
    await rmdir(trial)
    return null
  } catch (error) {
    return unwritable(said, error)
  }
}

const NOT_BUILT: Bilingual = {
  ja: 'Web ページがまだ組み立てられていません。npm run build を実行するか、--no-web を付けてください。',
  en: 'the web pages are not built yet; run npm run build, or give --no-web.',
}

/** The windows' pages, beside this program in dist/; null: they are not built. */
function pagesFolder(): string | null {
  const folder = fileURLToPath(new URL('../renderer', import.meta.url))
  return existsSync(join(folder, 'index.html')) ? folder : null
}

/** The user's folder for state, as the XDG base directory specification has it. */
function usualFolder(env: Context['io']['env']): string {
  const state = env.XDG_STATE_HOME
  const base = state?.startsWith('/') === true ? state : join(env.HOME ?? homedir(), '.local/state')
  return join(base, 'tokkun', 'serve')
}

export interface ServeOptions {
  readonly port: number
  readonly token?: string
  readonly institution: string
  readonly seed: string
  readonly start?: StartTime
  readonly paused?: boolean
  readonly data?: string
  readonly web: boolean
  readonly open?: boolean
  readonly lang?: string
}
