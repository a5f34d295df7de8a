import type { Policy } from '../../bank/policy.ts'
import { createPageKeys } from '../../electron/page-keys.ts'
import { createService } from '../../electron/service.ts'
import type { Settings } from '../../host/bridge.ts'
import type { Command } from '../../host/link.ts'
import type { Input } from '../../lab/types.ts'
import { createRig } from '../host/rig.ts'

/** The service over ports in memory that note what reaches them. */
export function createBackstage() {
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
    settings: () => settings,
    async saveSettings(change) {
      settings = { ...settings, ...change }
      return settings
    },
    openWindow: (view) => done.push(view),
    openPicture: async () => null,
    openText: async (purpose) => ({ name: `${purpose}.txt`, text: 'text' }),
    async saveText(name, text) {
      files.push(`${name}: ${text}`)
      return { saved: true }
    },
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
    screens: async () => [{ id: 'screen:0:0', name: 'Screen 1', kind: 'screen' }],
    chooseScreen: (page, id) => choices.push([page, id]),
    keys,
    appInfo: { version: '1', electron: '2', chrome: '3', node: '4', platform: 'linux' },
  })
  return { done, service, keys, choices, kept, files }
}

/** The page that asks. */
export const PAGE = 7

export const setup = { seed: 'ab', start: 1_795_000_000_000, institution: 'camera-token' }
