import { shell } from 'electron'
import type { Policy } from '../bank/policy/schema.ts'
import type { Host } from '../host/host.ts'
import type { Institutions } from '../host/institutions.ts'
import type { CallName } from '../host/link/calls.ts'
import type {
  AutomationState,
  RecentFile,
  SessionOpened,
  Settings,
  TextKind,
} from '../host/link/program.ts'
import { systemClock } from '../host/node/system.ts'
import { type AutomationSwitch, createAutomationSwitch } from './automation.ts'
import { createEvidenceMaker } from './evidence/maker.ts'
import { chooseSession, chooseTextFiles } from './files/dialogs.ts'
import { loadRecents, type Recents } from './files/recents.ts'
import { createSessionFiles, type SessionFiles } from './files/session-files.ts'
import type { PageHandlers } from './service.ts'
import type { SettingsStore } from './settings.ts'
import type { Windows } from './windows.ts'

/** Session files, evidence and the automation interface, joined to Electron. */
export interface DesktopParts {
  readonly handlers: PageHandlers<CallName<'desktop'>>
  readonly files: SessionFiles
  readonly recents: Promise<Recents>
  readonly automation: AutomationSwitch
  /** What the menu shows of it. */
  readonly menu: () => { readonly recents: readonly RecentFile[]; readonly automation: boolean }
  /** Opens a file that the menu, the command line or the system names, and shows the bench. */
  readonly openFromOutside: (opening: Promise<SessionOpened>) => void
  /** A text was written to a place of the user's choice. */
  readonly written: (path: string, kind: TextKind) => void
}

/** `changed`: the menu has to be shown anew. */
export function setupDesktop(given: {
  readonly windows: Windows
  readonly settings: SettingsStore
  readonly host: Promise<Host>
  readonly institutions: Promise<Institutions>
  readonly onInstitutions: (listener: (all: readonly Policy[]) => void) => () => void
  readonly recentsPath: string
  /** The folder of the renderer's build, which the interface serves to browsers. */
  readonly pages: string
  readonly log: (problem: string) => void
  readonly changed: () => void
}): DesktopParts {
  const { windows, settings, host, log, changed } = given
  const language = (): Settings['language'] => settings.current().settings.language
  let loaded: Recents | null = null
  const recents = loadRecents(given.recentsPath, log, changed).then((list) => {
    loaded = list
    changed()
    return list
  })
  const files = createSessionFiles({ host, recents, now: systemClock })
  const evidence = createEvidenceMaker({
    host,
    log,
    progress: (progress) => windows.tellAll('evidence', progress),
  })
  const automation = createAutomationSwitch({
    async begin() {
      const { beginAutomation } = await import('./begin-automation.ts')
      const [running, institutions] = await Promise.all([host, given.institutions])
      return beginAutomation({
        host: running,
        pages: given.pages,
        institutions,
        onInstitutions: given.onInstitutions,
        report: log,
      })
    },
    remembered: () => settings.current().automation ?? false,
    remember: (atStart) => settings.change({ automation: atStart }),
    report: log,
    changed(state: AutomationState) {
      windows.tellAll('automation', state)
      changed()
    },
  })

  /** Opened, and no page has heard of it yet. */
  const untold: SessionOpened[] = []

  return {
    menu: () => ({ recents: loaded?.list() ?? [], automation: automation.state().on }),
    openFromOutside(opening) {
      windows.open('bench')
      void opening.then((opened) => {
        untold.push(opened)
        windows.tellAll('sessionOpened', null)
      })
    },
    files,
    recents,
    automation,
    written(path, kind) {
      if (kind === 'session') void recents.then((list) => list.add(path, systemClock()))
    },
    handlers: {
      chooseSession: () => chooseSession(files, language()),
      recentFiles: async () => (await recents).list(),
      openRecent: files.openRecent,
      takeOpened: async () => untold.splice(0),
      forgetRecents: async () => (await recents).clear(),
      chooseScenarios: () => chooseTextFiles('scenario', language()),
      makeEvidence: evidence.make,
      cancelEvidence: async () => evidence.cancel(),
      automation: async () => automation.state(),
      switchAutomation: ({ on, atStart }) => automation.turn(on, atStart),
      async openInBrowser() {
        const state = automation.state()
        if (!state.on) return
        const { pageAddress } = await import('../automation/guard.ts')
        await shell.openExternal(pageAddress(state))
      },
    },
  }
}
