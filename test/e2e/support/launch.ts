import { chownSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, errors, type Page } from 'playwright-core'
import { type Stage, stage, stageTree, userFolder } from './stage.ts'

export interface LaunchOptions {
  /** The bench's seed (`--seed`). */
  readonly seed?: number | string
  /** The bench's start in Tokyo time, such as `2026-11-21T10:00` (`--start`). */
  readonly start?: string
  /** The virtual clock stands still at first (`--paused`). */
  readonly paused?: boolean
  /** Further arguments for the app. */
  readonly args?: readonly string[]
  /** A film that the webcam shows (see y4m.ts). Without one there is no webcam. */
  readonly y4m?: string
  /** The profile of an earlier launch, to start the app again on what it left. */
  readonly userDataDir?: string
  /** The language of the system and of the app (`--lang`); Japanese unless told otherwise. */
  readonly language?: 'ja' | 'en'
  readonly env?: Readonly<Record<string, string>>
}

export interface Launched {
  readonly app: ElectronApplication
  /** The first window, loaded. */
  readonly window: Page
  readonly userDataDir: string
  /** Errors logged by the page and the main process so far. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/**
 * Starts the built app as a user would and waits for its first window. Started by root, Electron
 * runs as an ordinary user with its sandbox on; where a system refuses the sandbox that is said on
 * the error output and `--no-sandbox` is given.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const ready = await stage()
  const home = userFolder('home', ready.uid)
  const userDataDir = options.userDataDir ?? userFolder('profile', ready.uid)
  if (!ready.sandbox) console.warn('Electron runs with --no-sandbox: no sandbox on this system')
  const app = await started({
    executablePath: ready.electron,
    // Playwright's own default is --no-sandbox.
    chromiumSandbox: ready.sandbox,
    args: [
      ...chromiumFlags(options, ready, home, userDataDir),
      ready.app,
      ...appArguments(options),
    ],
    cwd: home,
    env: environment(home, options),
  })
  const complaints: string[] = []
  const window = await app.firstWindow()
  window.on('pageerror', (error) => complaints.push(`page: ${error.message}`))
  window.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(`console: ${entry.text()}`)
  })
  await window.waitForLoadState('load')
  return { app, window, userDataDir, complaints, close: () => closeApp(app) }
}

type LaunchCommand = NonNullable<Parameters<typeof _electron.launch>[0]>

/**
 * A start that takes longer counts as hanging, ms. Assumption: enough, as two busy cores take
 * 5,000.
 */
const START_LIMIT = 30_000

/**
 * Starts Electron under its debugger. About one start in a hundred (Electron 33) it dies by SIGSEGV
 * at the very moment the debugger attaches, before any code of the app has run; 75 starts without
 * a debugger had no such death. Rarer still the app is up and its debugger never gets an answer.
 * Such a start is said and made once more; any other failure counts, and so does a second one.
 */
async function started(command: LaunchCommand): Promise<ElectronApplication> {
  const bounded = { ...command, timeout: START_LIMIT }
  try {
    return await _electron.launch(bounded)
  } catch (error) {
    const hung = error instanceof errors.TimeoutError
    const died = error instanceof Error && /signal=SIGSEGV/.test(error.message)
    if (!hung && !died) throw error
    console.warn(`Electron ${hung ? 'hung' : 'died'} as its debugger attached; started once more`)
    return _electron.launch(bounded)
  }
}

/**
 * An app that takes longer to quit counts as hanging, ms. Assumption: no test leaves more to save.
 */
const QUIT_LIMIT = 20_000

/** Quits the app; one that does not end is killed and reported, so that no test waits forever. */
async function closeApp(app: ElectronApplication): Promise<void> {
  const started = app.process()
  let hung = false
  const limit = setTimeout(() => {
    hung = true
    started.kill('SIGKILL')
  }, QUIT_LIMIT)
  try {
    await app.close()
  } finally {
    clearTimeout(limit)
  }
  if (hung) throw new Error('the app was told to quit and did not end')
}

function chromiumFlags(
  options: LaunchOptions,
  ready: Stage,
  home: string,
  userDataDir: string,
): string[] {
  const flags = [
    `--user-data-dir=${userDataDir}`,
    `--lang=${options.language ?? 'ja'}`,
    // Containers often have 64 MB there, too little for two windows.
    '--disable-dev-shm-usage',
    // A window that is not visible keeps its timers and frames.
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--force-color-profile=srgb',
  ]
  if (options.y4m !== undefined) {
    const film = join(home, 'webcam.y4m')
    stageTree(options.y4m, film)
    if (ready.uid !== null) chownSync(film, ready.uid, ready.uid)
    flags.push('--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`)
  }
  return flags
}

function appArguments({ seed, start, paused, args = [] }: LaunchOptions): string[] {
  return [
    ...(seed === undefined ? [] : [`--seed=${seed}`]),
    ...(start === undefined ? [] : [`--start=${start}`]),
    ...(paused === true ? ['--paused'] : []),
    ...args,
  ]
}

/** Only what a desktop session gives, so that nothing of the test run leaks into the app. */
export function environment(home: string, options: LaunchOptions): Record<string, string> {
  const { PATH = '', DISPLAY = '' } = process.env
  const locale = options.language === 'en' ? 'en_US.UTF-8' : 'ja_JP.UTF-8'
  return {
    PATH,
    DISPLAY,
    HOME: home,
    TMPDIR: '/tmp',
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_RUNTIME_DIR: home,
    LANG: locale,
    LANGUAGE: locale.slice(0, 2),
    // Without a bus, as in a container, every start would search for one.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    ...options.env,
  }
}
