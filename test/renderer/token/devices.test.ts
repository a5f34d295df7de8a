import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../../host/link/host-link.ts'
import type { Input } from '../../../lab/inputs.ts'
import type { World } from '../../../lab/world.ts'
import {
  deviceStore,
  lookAt,
  meetSession,
  selectedNow,
} from '../../../renderer/bench/selected-device.ts'
import { benchStore, connect } from '../../../renderer/bench/snapshot.ts'
import { closeEye, openEye, phoneEyeStore } from '../../../renderer/camera/camera.ts'
import { chooseDevice, chooseNth, turnOver } from '../../../renderer/token/choose-device.ts'
import { setDrift, setOffset } from '../../../renderer/token/DeviceClock.tsx'
import { trayOf } from '../../../renderer/token/device-states.ts'
import { heldStore, pressKey, releaseKey } from '../../../renderer/token/held-keys.ts'
import { bridgeTo, cameraToken, desk, fob, snapshotOf } from '../support/desk-rig.ts'

const sent: Input[] = []

/** Shows a desk in the window, as the host's next snapshot. */
async function show(world: World, session = 'one'): Promise<Snapshot> {
  const snapshot = snapshotOf(world, session)
  benchStore.setState({ snapshot: null })
  await connect(bridgeTo(snapshot, sent))
  return snapshot
}

const items = (snapshot: Snapshot) => trayOf(snapshot, deviceStore.getState())

beforeEach(() => {
  sent.length = 0
  deviceStore.setState(deviceStore.getInitialState(), true)
  heldStore.setState(heldStore.getInitialState(), true)
  closeEye()
  vi.stubGlobal('cancelAnimationFrame', () => {})
})

describe('the tray', () => {
  it('holds every token that is not away, and last the phone', async () => {
    const world = desk([cameraToken(1), fob('38835597'), cameraToken(2)], { away: [0] })
    const shown = items(await show(world))
    expect(shown.map(({ id }) => id)).toEqual(['token-1', 'token-2', 'phone'])
    expect(shown[0]).toMatchObject({ kind: 'key-fob', name: '5597', state: 'ready' })
    expect(shown[1]).toMatchObject({ kind: 'camera-token', state: 'blank' })
  })

  it('marks arrivals until they are looked at, and no token that was there at first', async () => {
    await show(desk([cameraToken(1)]))
    meetSession()
    const arrived = await show(desk([cameraToken(1), fob('38835597')]))
    expect(items(arrived).map(({ news }) => news)).toEqual([false, true, false])
    chooseDevice(1)
    expect(items(arrived).some(({ news }) => news)).toBe(false)
    chooseDevice(0)
    expect(items(arrived).some(({ news }) => news)).toBe(false)
  })

  it('tells of a clock that is wrong by a second, and not of less', async () => {
    const day = 86_400_000
    const drifting = fob('38835597', { offsetSeconds: 0, driftSecondsPerDay: 1 })
    const wrong = async (days: number) =>
      items(await show(desk([drifting], { later: days * day })))[0]?.clockWrong
    expect(await wrong(0.5)).toBe(false)
    expect(await wrong(1)).toBe(true)
  })
})

describe('the selected device', () => {
  it('is the first token on the desk until one is chosen; on an empty desk there is none', async () => {
    await show(desk([]))
    expect(selectedNow()).toBeNull()
    await show(desk([cameraToken(1), fob('38835597')]))
    expect(selectedNow()).toBe(0)
    lookAt(1)
    expect(selectedNow()).toBe(1)
  })

  it('gives way to the first one when it is taken away, and when another session begins', async () => {
    await show(desk([cameraToken(1), fob('38835597')]))
    lookAt(1)
    await show(desk([cameraToken(1), fob('38835597')], { away: [1] }))
    expect(selectedNow()).toBe(0)
    lookAt('phone')
    await show(desk([cameraToken(1), fob('38835597')]), 'two')
    expect(selectedNow()).toBe(0)
  })

  it('is chosen by its place on the desk, the phone by 0', async () => {
    await show(desk([cameraToken(1), fob('38835597'), cameraToken(2)], { away: [1] }))
    expect(chooseNth(2)).toBe(true)
    expect(selectedNow()).toBe(2)
    expect(chooseNth(3)).toBe(false)
    expect(chooseNth(0)).toBe(true)
    expect(selectedNow()).toBe('phone')
  })

  it('closes the camera of a phone that is laid aside', async () => {
    await show(desk([cameraToken(1)]))
    chooseDevice('phone')
    openEye()
    chooseDevice('phone')
    expect(phoneEyeStore.getState().open).toBe(true)
    chooseDevice(0)
    expect(phoneEyeStore.getState().open).toBe(false)
  })

  it('turns over if it is a fob, and lies face up again after another was looked at', async () => {
    await show(desk([cameraToken(1), fob('38835597')]))
    expect(turnOver()).toBe(false)
    chooseDevice(1)
    expect(turnOver()).toBe(true)
    expect(deviceStore.getState().turned).toBe(true)
    chooseDevice(0)
    chooseDevice(1)
    expect(deviceStore.getState().turned).toBe(false)
  })
})

describe('fingers', () => {
  it('press the selected token, and come off the one that they went down on', async () => {
    await show(desk([cameraToken(1), cameraToken(2)]))
    chooseDevice(1)
    expect(pressKey('left', 'F2')).toBe(true)
    chooseDevice(0)
    expect(sent).toEqual([
      { kind: 'key-down', token: 1, key: 'left' },
      { kind: 'key-up', token: 1, key: 'left' },
    ])
    releaseKey('left', 'F2')
    expect(sent).toHaveLength(2)
  })

  it('find one button on a fob, none on one that is always on, none on the phone', async () => {
    const always = fob('38835598', { buttons: 'none' })
    await show(desk([fob('38835597'), always]))
    expect(pressKey('left', 'F2')).toBe(false)
    expect(pressKey('centre', 'F3')).toBe(true)
    releaseKey('centre', 'F3')
    chooseDevice(1)
    expect(pressKey('centre', 'F3')).toBe(false)
    chooseDevice('phone')
    expect(pressKey('centre', 'F3')).toBe(false)
    expect(sent).toHaveLength(2)
  })
})

describe('a clock that is set', () => {
  it('keeps its drift by another offset; right means that it does not drift either', async () => {
    await show(desk([fob('38835597', { offsetSeconds: 5, driftSecondsPerDay: 7 })]))
    setOffset(0, 90)
    setOffset(0, 0)
    expect(sent).toEqual([
      { kind: 'token-clock', token: 0, offsetSeconds: 90, driftSecondsPerDay: 7 },
      { kind: 'token-clock', token: 0, offsetSeconds: 0, driftSecondsPerDay: 0 },
    ])
  })

  it('drifts on from what it shows by then', async () => {
    const drifting = fob('38835597', { offsetSeconds: 10, driftSecondsPerDay: 4 })
    await show(desk([drifting], { later: 5 * 86_400_000 }))
    await setDrift(0, -2)
    expect(sent).toEqual([
      { kind: 'token-clock', token: 0, offsetSeconds: 30, driftSecondsPerDay: -2 },
    ])
  })

  it("may be the phone's, which never drifts", async () => {
    await show(desk([]))
    setOffset('phone', -90)
    expect(sent).toEqual([{ kind: 'phone-clock', offsetSeconds: -90 }])
  })
})
