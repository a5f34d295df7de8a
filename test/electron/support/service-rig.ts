import type { Policy } from '../../../bank/policy/schema.ts'
import { createPageKeys, createService, type PageHandlers } from '../../../electron/service.ts'
import type { CallName } from '../../../host/link/calls.ts'
import type { Command } from '../../../host/link/host-link.ts'
import type { Settings } from '../../../host/link/program.ts'
import type { Input } from '../../../lab/inputs.ts'
import { createRig } from '../../host/support/rig.ts'

/** The service over ports in memory that record what reaches them. */
export function createServiceRig() {
  const done: (Input | Command | string)[] = []
  let settings: Settings = { language: 'ja', theme: 'system' }
  const { host } = createRig()
  const keys = createPageKeys()
  const choices: (readonly [number, string | null])[] = []
  const kept: Policy[] = []
  const files: string[] = []
  const service = createService({
    host: Promise.resolve({
      ...host,
      async input(input) {
        done.push(input)
        return { ok: true, saved: true }
      },
      async command(command) {
        done.push(command)
        return { ok: true, saved: true }
      },
    }),
    institutions: Promise.resolve({
      list: () => kept,
      async save(policy) {
        kept.push(policy)
        return { ok: true }
      },
      async remove(id) {
        done.push(`remove ${id}`)
        return { ok: true }
      },
    }),
    shell: {
      openWindow: async (view) => {
        done.push(view)
      },
      openPicture: async () => null,
      openText: async (purpose) => ({ name: `${purpose}.txt`, text: 'text' }),
      async saveText([name, text, kind]) {
        files.push(`${name} (${kind}): ${text}`)
        return { saved: true }
      },
      screens: async () => [{ id: 'screen:0:0', name: 'Screen 1', kind: 'screen' }],
      async chooseScreen(id, page) {
        choices.push([page, id])
      },
      settings: async () => settings,
      async saveSettings(change) {
        settings = { ...settings, ...change }
        return settings
      },
    },
    keys,
    desktop: desktopHandlers(done),
    appInfo: { version: '1', electron: '2', chrome: '3', node: '4', platform: 'linux' },
  })
  return { done, service, keys, choices, kept, files }
}

/** What only the desktop program has, recording what reaches it. */
function desktopHandlers(done: (Input | Command | string)[]): PageHandlers<CallName<'desktop'>> {
  const off = { on: false, problem: null, atStart: false } as const
  return {
    chooseSession: async () => null,
    recentFiles: async () => [],
    async openRecent(id) {
      done.push(`recent ${id}`)
      return { name: id, problem: 'missing' }
    },
    takeOpened: async () => [],
    forgetRecents: async () => undefined,
    chooseScenarios: async () => [],
    async makeEvidence({ of, formats }) {
      done.push(`evidence of ${of.kind}: ${formats.join(' ')}`)
      return { ok: true, folder: '/', files: [] }
    },
    async cancelEvidence() {
      done.push('cancel evidence')
    },
    automation: async () => off,
    async switchAutomation({ on, atStart }) {
      done.push(`automation ${on} ${atStart}`)
      return off
    },
    async openInBrowser() {
      done.push('browser')
    },
  }
}

/** The page that asks. */
export const PAGE = 7

export const setup = { seed: 'ab', start: 1_795_000_000_000, institution: 'camera-token' }
