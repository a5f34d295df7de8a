import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayCall } from '../../../electron/service.ts'
import { allCalls, channelOf } from '../../../host/link/calls.ts'
import { createServiceRig, PAGE, setup } from '../support/service-rig.ts'

describe('what a page may say', () => {
  it('covers every channel', () => {
    const { service } = createServiceRig()
    expect(Object.keys(service).sort()).toEqual([...allCalls()].sort())
    expect(new Set(allCalls().map(channelOf)).size).toBe(allCalls().length)
  })

  it('is passed on as it is when it is well formed', async () => {
    const { service, done } = createServiceRig()
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
    const { service, done } = createServiceRig()
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
    const { service, done } = createServiceRig()
    expect(await service.input(input, PAGE)).toEqual({ ok: false, error: 'invalid' })
    expect(done).toEqual([])
  })

  it('never does anything for junk', async () => {
    const { service, done } = createServiceRig()
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
    const { service, choices } = createServiceRig()
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
      const { service, choices } = createServiceRig()
      await expect(service.chooseScreen(choice, PAGE)).rejects.toThrow('invalid')
      expect(choices).toEqual([])
    },
  )
})

describe('a page that goes while it holds keys', () => {
  const press = { kind: 'key-down', token: 0, key: 'centre' }
  const lift = { kind: 'key-up', token: 0, key: 'centre' }
  it('has them lifted, once, and only those that it holds itself', async () => {
    const { service, keys } = createServiceRig()
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
