import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALLS } from '../../electron/channels.ts'
import { createService, mayCall } from '../../electron/service.ts'
import type { Settings } from '../../host/bridge.ts'
import type { Command } from '../../host/link.ts'
import type { Input } from '../../lab/types.ts'
import { createRig } from '../host/rig.ts'

function createBackstage() {
  const done: (Input | Command | string)[] = []
  let settings: Settings = { language: 'ja', theme: 'system' }
  const { host } = createRig()
  const service = createService({
    host: Promise.resolve({
      snapshot: host.snapshot,
      async input(input) {
        done.push(input)
        return { ok: true }
      },
      async command(command) {
        done.push(command)
        return { ok: true }
      },
    }),
    settings: () => settings,
    saveSettings(change) {
      settings = { ...settings, ...change }
      return settings
    },
    openWindow: (view) => done.push(view),
    openPicture: async () => null,
    appInfo: { version: '1', electron: '2', chrome: '3', node: '4', platform: 'linux' },
  })
  return { done, service }
}

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
    expect(await service.input(scan)).toEqual({ ok: true })
    expect(await service.command(fresh)).toEqual({ ok: true })
    expect(await service.command({ kind: 'speed', speed: 10 })).toEqual({ ok: true })
    await service.openWindow('bank')
    expect(done).toEqual([scan, fresh, { kind: 'speed', speed: 10 }, 'bank'])
    expect(await service.saveSettings({ theme: 'dark' })).toEqual({ language: 'ja', theme: 'dark' })
    expect(await service.settings(undefined)).toEqual({ language: 'ja', theme: 'dark' })
    expect(await service.snapshot(undefined)).toMatchObject({ revision: 0 })
  })

  it.each([
    { kind: 'speed', speed: 2 },
    { kind: 'speed', speed: 1, extra: 1 },
    { kind: 'new-session', setup: { ...setup, seed: '' }, paused: false },
    { kind: 'new-session', setup: { ...setup, seed: 'x'.repeat(201) }, paused: false },
    { kind: 'new-session', setup: { ...setup, start: 1e15 }, paused: false },
    { kind: 'new-session', setup: { ...setup, start: 0.5 }, paused: false },
    { kind: 'new-session', setup },
    { kind: 'format-disk' },
    { __proto__: null },
  ])('is refused as a command when it is none: %j', async (command) => {
    const { service, done } = createBackstage()
    expect(await service.command(command)).toEqual({ ok: false, error: 'invalid' })
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
    expect(await service.input(input)).toEqual({ ok: false, error: 'invalid' })
    expect(done).toEqual([])
  })

  it('never does anything for junk', async () => {
    const { service, done } = createBackstage()
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (junk) => {
        const kinds = { kind: junk, token: junk, key: junk, field: junk, speed: junk, view: junk }
        for (const payload of [junk, kinds]) {
          expect(await service.input(payload)).toMatchObject({ ok: false })
          expect(await service.command(payload)).toMatchObject({ ok: false })
          await expect(service.openWindow(payload)).rejects.toThrow('invalid')
        }
      }),
      { seed: 3, numRuns: 300 },
    )
    for (const junk of [null, 7, 'dark', { theme: 'blue' }, { theme: 'dark', more: 1 }]) {
      await expect(service.saveSettings(junk)).rejects.toThrow('invalid')
    }
    expect(done).toEqual([])
  })
})

describe('who may call', () => {
  it('is the top frame of our own page, nobody else', () => {
    expect(mayCall({ isOwnPage: true, isTop: true })).toBe(true)
    expect(mayCall({ isOwnPage: true, isTop: false })).toBe(false)
    expect(mayCall({ isOwnPage: false, isTop: true })).toBe(false)
  })
})
