import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { APP_PARTS } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { electronBinary } from './electron/binary.mjs'
import { sandboxFlags } from './electron/sandbox.mjs'
import { ensureSystemLibraries, hasDisplay } from './linux/libraries.mjs'
import { Stop, say } from './messages.mjs'
import { ROOT, start } from './run.mjs'

/** As deep as dist/electron, so that the main process finds the window's icon from here as well. */
const FOLDER = join(ROOT, 'dist', 'dev')
/** Sessions and settings of its own: what is tried out here does not touch the user's. */
const DATA = join(ROOT, '.cache', 'dev', 'data')

/**
 * `npm run dev`: the app from the sources as they are saved. The views come from Vite and change
 * in the open window; a change of the main process starts the app anew, one of the preload loads
 * the pages anew. dist/ proper and its stamps stay untouched. Arguments go to the app.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the app's exit code when its windows are closed
 */
async function main(args) {
  await ensureDependencies()
  if (!hasDisplay()) throw new Stop('devNeedsDisplay')
  const electron = await electronBinary()
  await ensureSystemLibraries({ executable: electron.executable, display: false })
  const flags = await sandboxFlags(electron.folder)
  await emptyFolder()

  const pages = await servePages()
  const shell = createShell(
    electron.executable,
    [...flags, `--user-data-dir=${DATA}`, FOLDER, ...args],
    { ...process.env, TOKKUN_DEV_PAGES: pages.address },
  )
  const builds = await Promise.all([
    watch('electron preload', (built) => {
      pages.reload()
      say('devReloaded', { built })
    }),
    watch('electron main', (built) => {
      shell.restart()
      say('devRestarted', { built })
    }),
  ])
  say('starting', { version: electron.version })
  say('devWatching')
  const code = await shell.run()
  await Promise.all([pages.close(), ...builds.map((build) => build.close())])
  return code
}

/** With the facts that Electron reads about an app. */
async function emptyFolder() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  mkdirSync(DATA, { recursive: true })
  const { name, productName, version, type } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  )
  const facts = { name, productName, version, type, main: 'main.js' }
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(facts))
}

/**
 * Vite's server for the views, on loopback. It answers those who know its token: the app's main
 * process, which gives the pages out under their usual address, so that their origin, their rights
 * and nearly all of their content policy are what they are in the shipped app.
 */
async function servePages() {
  const { createServer: createVite } = await import('vite')
  const token = randomBytes(24).toString('base64url')
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  const vite = await createVite({
    configFile: join(ROOT, 'renderer/vite.config.ts'),
    mode: 'development',
    logLevel: 'warn',
    // By its absolute path: the pages' address has no folder, and some files are outside of
    // renderer/.
    base: '/',
    cacheDir: join(ROOT, '.cache', 'dev', 'vite'),
    // The one script that stands in the page itself (React's refresh) bears it.
    html: { cspNonce: token },
    server: {
      middlewareMode: true,
      hmr: { server, protocol: 'ws', host: '127.0.0.1', clientPort: port },
      fs: { strict: false },
    },
  })
  server.on('request', (request, response) => {
    if (request.headers['x-tokkun-dev'] === token) return vite.middlewares(request, response)
    response.writeHead(403).end()
  })
  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    reload: () => vite.ws.send({ type: 'full-reload' }),
    async close() {
      await vite.close()
      server.closeAllConnections()
    },
  }
}

/**
 * Builds a part into our folder, and again after each save of one of its files.
 *
 * @param {string} name
 * @param {(seconds: string) => void} again after each further build that went well
 * @returns {Promise<{close(): Promise<void>}>} after the first build
 * @throws {Stop} buildFailed, where the first one fails
 */
async function watch(name, again) {
  const { build } = await import('vite')
  const part = APP_PARTS.find((one) => one.name === name)
  if (part === undefined) throw new Error(name)
  const watcher = await build({
    configFile: join(ROOT, part.config),
    mode: part.mode,
    logLevel: 'silent',
    build: { outDir: FOLDER, emptyOutDir: false, watch: {} },
  })
  if (!('on' in watcher)) throw new Error('vite did not watch')
  let first = true
  return new Promise((resolve, reject) => {
    watcher.on('event', async (event) => {
      if (event.code === 'BUNDLE_END') {
        await event.result.close()
        if (first) resolve(watcher)
        else again((event.duration / 1000).toFixed(1))
        first = false
      } else if (event.code === 'ERROR') {
        process.stderr.write(`${event.error.message}\n`)
        if (first) reject(new Stop('buildFailed', { part: name }))
        else say('devBroken', { part: name })
      }
    })
  })
}

/**
 * The app, which is started anew as often as its main process changes.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function createShell(executable, args, env) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let app = null
  let again = false
  return {
    /** Ends the app; `run` starts it anew once it has let go of its data. */
    restart() {
      again = true
      app?.kill()
    },
    /** @returns {Promise<number>} the exit code when it ended by itself */
    async run() {
      let code = 0
      do {
        again = false
        app = start(executable, args, { stdio: 'inherit', env })
        const running = app
        code = await new Promise((resolve) => {
          running.once('error', () => resolve(127))
          running.once('close', (found) => resolve(found ?? 1))
        })
      } while (again)
      return code
    },
  }
}

await command(main)
