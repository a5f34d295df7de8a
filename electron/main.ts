import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, session } from 'electron'
import { policies } from '../bank/policy/institutions/institutions.ts'
import type { Policy } from '../bank/policy/schema.ts'
import { createSubscribers } from '../host/controller/snapshot-publisher.ts'
import { createHost, type Host } from '../host/host.ts'
import { loadInstitutions } from '../host/institutions.ts'
import { nodeDisk } from '../host/node/disk.ts'
import { lendNativeCurves } from '../host/node/native-curves.ts'
import { nodePorts, systemClock } from '../host/node/system.ts'
import { millis } from '../protocol/time.ts'
import { presetInputs } from '../scenario/presets/inputs.ts'
import { type CliArgs, parseArgs } from './cli-args.ts'
import { setupDesktop } from './desktop.ts'
import { devPages } from './dev-pages.ts'
import {
  createOpenings,
  fileAskedFor,
  type Openings,
  sessionFileOf,
} from './files/session-files.ts'
import { createLog, setupCrashHandling } from './log.ts'
import {
  registerAppScheme,
  setupAppProtocol,
  setupNavigationGuards,
  setupPermissions,
} from './page-security.ts'
import { setupScreens } from './screens.ts'
import { createPageKeys } from './service.ts'
import { loadSettings } from './settings.ts'
import { setupShell, withoutDefaultMenu } from './shell.ts'
import { createWindows, setupTheme, type Windows } from './windows.ts'

/** Exit code for a command line that is not understood. */
const USAGE = 2

/** Assumption: a disk that takes longer hangs, and must not keep the app from ending. */
const PATIENCE_MS = 5000

const args = parseArgs(process.argv.slice(1))
if (!args.ok) {
  process.stderr.write(`${args.error.ja}\n${args.error.en}\n`)
  app.exit(USAGE)
} else if (!app.requestSingleInstanceLock({ file: sessionFileOf(process.argv, process.cwd()) })) {
  // The running instance comes to the front (`second-instance`); two would share one journal folder.
  process.stderr.write('特訓はすでに起動しています。\nTokkun is running already.\n')
  app.quit()
} else {
  start(args.value)
}

/** No top-level await here: Electron is `ready` only after this module has ended. */
function start(asked: CliArgs): void {
  const dataDir = app.getPath('userData')
  const log = createLog(join(dataDir, 'tokkun.log'))
  const settingsLoaded = loadSettings(join(dataDir, 'settings.json'), log)

  // macOS names a file before anything is ready; the others on the command line.
  const openings = createOpenings(sessionFileOf(process.argv, process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openings.ask(path)
  })

  registerAppScheme()
  // The bench is made while Electron itself comes up. Later it would keep this process from
  // serving the page's files: measured, the first LCD frame then comes 40 ms later.
  const host = startHost(dataDir, asked)
  withoutDefaultMenu()
  const dev = devPages(process.env, app.isPackaged)
  setupNavigationGuards(dev)
  setupCrashHandling(log)

  void Promise.all([app.whenReady(), settingsLoaded]).then(([, settings]) => {
    if (asked.language !== null || asked.theme !== null) {
      void settings.change({ settings: given(asked) })
    }
    setupTheme(settings.current().settings.theme)
    setupAppProtocol(join(import.meta.dirname, '..', 'renderer'), dev)
    setupPermissions(session.defaultSession)
    const screens = setupScreens(session.defaultSession)
    const keys = createPageKeys()

    const windows = createWindows({
      preload: join(import.meta.dirname, 'preload.cjs'),
      icon: join(import.meta.dirname, '..', '..', 'assets', 'icons', 'window.png'),
      settings,
      onOpened: (window, view) => {
        if (view === 'token') window.removeMenu()
      },
      onPageGone: (page) => {
        screens.forget(page)
        for (const input of keys.gone(page)) void host.then((running) => running.input(input))
      },
    })
    // Read once the first window is on its way: nothing of it is needed for the first picture.
    const changes = createSubscribers<readonly Policy[]>()
    const institutions = loadInstitutions({
      folder: join(dataDir, 'institutions'),
      disk: nodeDisk,
      report: log,
      changed(list) {
        windows.tellAll('institutions', list)
        changes.tell(list)
      },
    })
    const first = windows.open(asked.view)
    let changed = (): void => undefined
    const desktop = setupDesktop({
      windows,
      settings,
      host,
      institutions,
      onInstitutions: changes.add,
      recentsPath: join(dataDir, 'recent.json'),
      pages: join(import.meta.dirname, '..', 'renderer'),
      log,
      changed: () => changed(),
    })
    const shell = setupShell({ windows, settings, screens, keys, host, institutions, desktop })
    changed = shell.refreshMenu
    first.once('ready-to-show', shell.refreshMenu)
    setupQuit(() =>
      Promise.all([
        settings.idle(),
        institutions.then((store) => store.idle()),
        desktop.recents.then((list) => list.idle()),
        desktop.automation.close().then(() => host.then((running) => running.close())),
      ]),
    )
    bringToFront(windows, asked, openings)
    openings.follow((path) => desktop.openFromOutside(desktop.files.open(path)))
    if (settings.current().automation === true) void desktop.automation.turn(true, true)
  })
}

/** After what Electron wants to hear before it is ready, and still before that. */
async function startHost(dataDir: string, asked: CliArgs): Promise<Host> {
  await Promise.resolve()
  return runHost(dataDir, asked)
}

/** What the command line says about settings is kept, as if chosen in the menu. */
function given({ language, theme }: CliArgs) {
  return {
    ...(language === null ? {} : { language }),
    ...(theme === null ? {} : { theme }),
  }
}

/** Started a second time: the user wants to see the one that runs. */
function bringToFront(windows: Windows, asked: CliArgs, openings: Openings): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    windows.open(windows.get('bench') === null ? asked.view : 'bench')
    const file = fileAskedFor(data)
    if (file !== null) openings.ask(file)
  })
  app.on('activate', () => windows.open(asked.view))
}

/** Starts the bench. */
function runHost(dataDir: string, args: CliArgs): Host {
  lendNativeCurves()
  return createHost({
    dataDir,
    setup: {
      // Recorded in the session's header, so a session begun by chance can be repeated as well.
      seed: args.seed ?? randomBytes(4).toString('hex'),
      start: args.start ?? millis(Math.round(systemClock() / 1000) * 1000),
      institution: args.institution ?? policies[0]?.id ?? '',
    },
    paused: args.paused,
    reachPresets: presetInputs,
    ...nodePorts,
  })
}

/** Ends the app when its last window is closed, and only after `finish` has put everything away. */
function setupQuit(finish: () => Promise<unknown>): void {
  let finished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([finish(), patience]).finally(() => {
      finished = true
      // Within the microtasks of `will-quit` Electron still counts as quitting and would ignore it.
      setImmediate(() => app.quit())
    })
  })
}
