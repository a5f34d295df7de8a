import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policies } from '../../bank/institutions.ts'
import type { Policy } from '../../bank/policy.ts'
import { CALLS } from '../../electron/channels.ts'
import { createPageKeys } from '../../electron/page-keys.ts'
import { createService, mayCall } from '../../electron/service.ts'
import { SAVED_TEXT_LIMIT, type Settings } from '../../host/bridge.ts'
import type { Command } from '../../host/link.ts'
import type { Input } from '../../lab/types.ts'
import { createRig } from '../host/rig.ts'

function createBackstage() {
  const done: (Input | Command | string)[] = []
  let settings: Settings = { language: 'ja', theme: 'system' }
  const { host } = createRig()
  const keys = createPageKeys()
  const choices: (readonly [number, string | null])[] = []
  const kept: Policy[] = []
  const files: string[] = []
  const service = createService({
    host: Promise.resolve({
      snapshot: host.snapshot,
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
const PAGE = 7

const setup = { seed: 'ab', start: 1_795_000_000_000, institution: 'camera-token' }

describe('what a page may say', () => {
  it('covers every channel', () => {
    const { service } = createBackstage()
    expect(Object.keys(service).sort()).toEqual(Object.keys(CALLS).sort())
    expect(new Set(Object.values(CALLS)).size).toBe(Object.keys(CALLS).length)
  })

  it('is passed on as it is when it is well formed', async () => {
    const { service, done } = createBackstage()
    const scan = { kind: 'scan', token: 0, source: 'webcam', text: 'OTA1:' }
    const fresh = { kind: 'new-session', setup, paused: true }
    expect(await service.input(scan, PAGE)).toEqual({ ok: true, saved: true })
    expect(await service.command(fresh, PAGE)).toEqual({ ok: true, saved: true })
    expect(await service.command({ kind: 'speed', speed: 10 }, PAGE)).toEqual({
      ok: true,
      saved: true,
    })
    await service.openWindow('bank', PAGE)
    expect(done).toEqual([scan, fresh, { kind: 'speed', speed: 10 }, 'bank'])
    expect(await service.saveSettings({ theme: 'dark' }, PAGE)).toEqual({
      language: 'ja',
      theme: 'dark',
    })
    expect(await service.settings(undefined, PAGE)).toEqual({ language: 'ja', theme: 'dark' })
    expect(await service.snapshot(undefined, PAGE)).toMatchObject({ revision: 0 })
  })

  it.each([
    { kind: 'speed', speed: 2 },
    { kind: 'speed', speed: 1, extra: 1 },
    { kind: 'new-session', setup: { ...setup, seed: '' }, paused: false },
    { kind: 'new-session', setup: { ...setup, seed: 'x'.repeat(201) }, paused: false },
    { kind: 'new-session', setup: { ...setup, start: 1e15 }, paused: false },
    { kind: 'new-session', setup: { ...setup, start: Date.UTC(2106, 0, 1) }, paused: false },
    { kind: 'new-session', setup: { ...setup, start: 0.5 }, paused: false },
    { kind: 'new-session', setup },
    { kind: 'format-disk' },
    { __proto__: null },
  ])('is refused as a command when it is none: %j', async (command) => {
    const { service, done } = createBackstage()
    expect(await service.command(command, PAGE)).toEqual({ ok: false, error: 'invalid' })
    expect(done).toEqual([])
  })

  it.each([
    { kind: 'key-down', token: 0, key: 'up' },
    { kind: 'key-down', token: -1, key: 'left' },
    { kind: 'key-down', token: 0.5, key: 'left' },
    { kind: 'key-down', token: '0', key: 'left' },
    { kind: 'type', field: 'f', value: 'x'.repeat(2001) },
    { kind: 'type', field: '', value: 'x' },
    { kind: 'scan', token: 0, source: 'eye', text: '' },
    { kind: 'scan', token: 0, source: 'desk', text: 'x'.repeat(4297) },
    { kind: 'open-mail', mail: 1e300 },
    { kind: 'time', at: 5 },
  ])('is refused as an input when it is none: %j', async (input) => {
    const { service, done } = createBackstage()
    expect(await service.input(input, PAGE)).toEqual({ ok: false, error: 'invalid' })
    expect(done).toEqual([])
  })

  it('never does anything for junk', async () => {
    const { service, done } = createBackstage()
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (junk) => {
        const kinds = { kind: junk, token: junk, key: junk, field: junk, speed: junk, view: junk }
        for (const payload of [junk, kinds]) {
          expect(await service.input(payload, PAGE)).toMatchObject({ ok: false })
          expect(await service.command(payload, PAGE)).toMatchObject({ ok: false })
          await expect(service.openWindow(payload, PAGE)).rejects.toThrow('invalid')
        }
      }),
      { seed: 3, numRuns: 300 },
    )
    for (const junk of [null, 7, 'dark', { theme: 'blue' }, { theme: 'dark', more: 1 }]) {
      await expect(service.saveSettings(junk, PAGE)).rejects.toThrow('invalid')
    }
    expect(done).toEqual([])
  })
})

describe('a choice of screen', () => {
  it('is listed, and taken for the page that chose', async () => {
    const { service, choices } = createBackstage()
    expect(await service.screens(undefined, PAGE)).toHaveLength(1)
    await service.chooseScreen('window:12:0', PAGE)
    await service.chooseScreen(null, 9)
    expect(choices).toEqual([
      [PAGE, 'window:12:0'],
      [9, null],
    ])
  })

  it.each([undefined, 7, '', 'tab:1', `screen:${'0'.repeat(200)}`, ['screen:0:0']])(
    'is refused when it is none: %j',
    async (choice) => {
      const { service, choices } = createBackstage()
      await expect(service.chooseScreen(choice, PAGE)).rejects.toThrow('invalid')
      expect(choices).toEqual([])
    },
  )
})

describe('text files', () => {
  it('are opened for a purpose and saved under a plain name', async () => {
    const { service, files } = createBackstage()
    expect(await service.openText('pskc', PAGE)).toEqual({ name: 'pskc.txt', text: 'text' })
    expect(await service.saveText(['キー 1.xml', '<x/>'], PAGE)).toEqual({ saved: true })
    expect(files).toEqual(['キー 1.xml: <x/>'])
  })

  it.each([
    ['../x.xml', ''],
    ['a/b', ''],
    ['a\\b', ''],
    ['C:x', ''],
    ['', ''],
    ['x.', ''],
    ['a\u0000b', ''],
    ['x'.repeat(121), ''],
    ['x.xml'],
    ['x.xml', 7],
    'x.xml',
    null,
  ])('are not saved under another name, or from junk: %j', async (payload) => {
    const { service, files } = createBackstage()
    await expect(service.saveText(payload, PAGE)).rejects.toThrow('invalid')
    expect(files).toEqual([])
  })

  it('are not saved when they are longer than any file of ours', async () => {
    const { service } = createBackstage()
    const limit = SAVED_TEXT_LIMIT
    expect(await service.saveText(['x', 'a'.repeat(limit)], PAGE)).toEqual({ saved: true })
    await expect(service.saveText(['x', 'a'.repeat(limit + 1)], PAGE)).rejects.toThrow('invalid')
  })

  it('are not opened for another purpose', async () => {
    const { service } = createBackstage()
    for (const purpose of ['', 'any', null, ['pskc']]) {
      await expect(service.openText(purpose, PAGE)).rejects.toThrow('invalid')
    }
  })
})

describe('institutions', () => {
  it('are kept when they are whole, and refused with a code when they are not', async () => {
    const { service, kept, done } = createBackstage()
    const [policy] = policies
    if (policy === undefined) throw new Error('no institution')
    expect(await service.saveInstitution(policy, PAGE)).toEqual({ ok: true })
    expect(await service.institutions(undefined, PAGE)).toEqual([policy])
    const junk = [null, {}, { ...policy, lockAfter: 0 }, { ...policy, more: 1 }, [policy]]
    for (const payload of junk) {
      expect(await service.saveInstitution(payload, PAGE)).toEqual({ ok: false, error: 'invalid' })
    }
    expect(kept).toHaveLength(1)
    expect(await service.deleteInstitution('x', PAGE)).toEqual({ ok: true })
    for (const id of [null, 7, 'x'.repeat(201)]) {
      expect(await service.deleteInstitution(id, PAGE)).toMatchObject({ ok: false })
    }
    expect(done).toEqual(['remove x'])
  })

  it('travel with a new session', async () => {
    const { service, done } = createBackstage()
    const [policy] = policies
    const own = { ...setup, institution: 'mine', policy: { ...policy, id: 'mine' } }
    const command = { kind: 'new-session', setup: own, paused: false }
    expect(await service.command(command, PAGE)).toEqual({ ok: true, saved: true })
    expect(done).toEqual([command])
    const spoilt = { ...own, policy: { ...own.policy, tokens: [] } }
    expect(await service.command({ ...command, setup: spoilt }, PAGE)).toMatchObject({ ok: false })
  })
})

describe('a page that goes while it holds keys', () => {
  const press = { kind: 'key-down', token: 0, key: 'centre' }
  const lift = { kind: 'key-up', token: 0, key: 'centre' }
  it('has them lifted, once, and only those that it holds itself', async () => {
    const { service, keys } = createBackstage()
    await service.input(press, PAGE)
    await service.input({ ...press, key: 'left' }, PAGE)
    await service.input({ ...lift, key: 'left' }, PAGE)
    await service.input({ ...press, key: 'right' }, 9)
    await service.input({ ...press, key: 'up' }, PAGE)
    expect(keys.gone(PAGE)).toEqual([lift])
    expect(keys.gone(PAGE)).toEqual([])
    expect(keys.gone(9)).toEqual([{ ...lift, key: 'right' }])
  })
})

describe('who may call', () => {
  it('is the top frame of our own page, nobody else', () => {
    expect(mayCall({ isOwnPage: true, isTop: true })).toBe(true)
    expect(mayCall({ isOwnPage: true, isTop: false })).toBe(false)
    expect(mayCall({ isOwnPage: false, isTop: true })).toBe(false)
  })
})
