import { beforeEach, describe, expect, it } from 'vitest'
import en from '../../../assets/locales/en.json'
import ja from '../../../assets/locales/ja.json'
import { activeFaults } from '../../../lab/faults.ts'
import { Hands } from '../../../lab/hands.ts'
import { inputSchema } from '../../../lab/input-schema.ts'
import type { Input, MailFault, NetworkState } from '../../../lab/inputs.ts'
import { noteOf } from '../../../lab/telling/notes.ts'
import type { World } from '../../../lab/world.ts'
import { benchStore, connect } from '../../../renderer/bench/snapshot.ts'
import {
  cameraFaultsStore,
  clearCameraFaults,
  setCameraFault,
} from '../../../renderer/camera/camera.ts'
import { CAMERA_FAULTS, NO_CAMERA_FAULTS } from '../../../renderer/camera/faults/camera-faults.ts'
import type { CameraHint } from '../../../renderer/camera/optics.ts'
import { faultCount, putAllRight, toggleFaults } from '../../../renderer/faults/faults.ts'
import { rowsOf } from '../../../renderer/timeline/rows/timeline.ts'
import { clockNow, setOffset } from '../../../renderer/token/DeviceClock.tsx'
import { uiStore } from '../../../renderer/ui/window.ts'
import { setup } from '../../support/setup.ts'
import { bridgeTo, snapshotOf } from '../support/desk-rig.ts'

const sent: Input[] = []

async function show(world: World): Promise<void> {
  benchStore.setState({ snapshot: null })
  await connect(bridgeTo(snapshotOf(world, 'one'), sent))
}

beforeEach(() => {
  sent.length = 0
  clearCameraFaults()
})

/** The text of a dotted key, or undefined. */
function text(texts: object, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
      texts,
    )
}

const names = <T extends string>(all: Record<T, 0>): readonly string[] => Object.keys(all)
const STATES = names<NetworkState>({ up: 0, 'cut-before': 0, 'cut-after': 0 })
const MAILS = names<MailFault>({ none: 0, delayed: 0, lost: 0, junked: 0 })
const HINTS = names<CameraHint>({
  'no-code-in-view': 0,
  'out-of-frame': 0,
  'too-far': 0,
  'too-near': 0,
  blurred: 0,
  'cut-off': 0,
  moving: 0,
  'too-dark': 0,
  glare: 0,
  tilted: 0,
  'partly-covered': 0,
  moire: 0,
  reading: 0,
})

describe('the words of the faults', () => {
  const keys = [
    ...STATES.flatMap((state) => [`faults.network.${state}`, `faults.network.what.${state}`]),
    ...MAILS.flatMap((fault) => [`faults.mail.${fault}`, `faults.mail.what.${fault}`]),
    ...CAMERA_FAULTS.map((fault) => `faults.camera.${fault}`),
    ...HINTS.map((hint) => `camera.hint.${hint}`),
  ]
  it.each(keys)('%s is there in both languages', (key) => {
    expect(text(ja, key)).toEqual(expect.stringMatching(/\S/))
    expect(text(en, key)).toEqual(expect.stringMatching(/\S/))
  })

  it('every one that happens gets a row with a text', () => {
    const hands = new Hands(setup())
    const given: readonly Input[] = [
      ...STATES.map((state) => inputSchema.parse({ kind: 'network', state })),
      ...MAILS.map((fault) => inputSchema.parse({ kind: 'mail-fault', fault, minutes: 3 })),
      { kind: 'bank-clock', offsetSeconds: 90 },
      { kind: 'end-session' },
      { kind: 'reload' },
      { kind: 'torn-write', token: 0, byte: 7 },
      { kind: 'torn-write', token: 0, byte: null },
    ]
    for (const one of given) hands.give(one)
    const mine = hands.events.filter((event) => event.kind === 'input')
    const rows = rowsOf(mine, hands.world.bank.policy)
    expect(rows).toHaveLength(given.length)
    const { loginId } = hands.world.bank.policy.wording
    for (const row of rows) {
      const said = noteOf(row, { loginId, isKeyFob: false })
      expect(said.ja, row.key).toMatch(/\S/)
      expect(said.en, row.key).toMatch(/\S/)
    }
  })
})

describe('the panel of faults', () => {
  it('counts what is out of order on the bench and before the lens', () => {
    const hands = new Hands(setup())
    expect(faultCount(hands.world, NO_CAMERA_FAULTS)).toBe(0)
    hands.give({ kind: 'network', state: 'cut-before' })
    expect(faultCount(hands.world, { ...NO_CAMERA_FAULTS, blur: 5, moire: 100 })).toBe(3)
  })

  it('puts everything right by inputs of the bench, and the cameras by themselves', async () => {
    const hands = new Hands(setup())
    hands.give({ kind: 'bank-clock', offsetSeconds: -30 })
    hands.give({ kind: 'mail-fault', fault: 'lost', minutes: 0 })
    hands.give({ kind: 'torn-write', token: 1, byte: 0 })
    await show(hands.world)
    setCameraFault('glare', 40)
    await putAllRight()
    expect(cameraFaultsStore.getState()).toEqual(NO_CAMERA_FAULTS)
    expect(sent).toEqual(activeFaults(hands.world).map(({ right }) => right))
    for (const one of sent) hands.give(one)
    expect(activeFaults(hands.world)).toEqual([])
  })

  it("sets the bank's clock as it sets a device's", async () => {
    const hands = new Hands(setup())
    hands.give({ kind: 'bank-clock', offsetSeconds: 90 })
    await show(hands.world)
    expect(clockNow('bank')).toEqual({ offsetSeconds: 90, driftSecondsPerDay: 0 })
    setOffset('bank', -1200)
    expect(sent).toEqual([{ kind: 'bank-clock', offsetSeconds: -1200 }])
  })

  it('opens and closes', () => {
    toggleFaults()
    expect(uiStore.getState().faultsOpen).toBe(true)
    toggleFaults()
    expect(uiStore.getState().faultsOpen).toBe(false)
  })
})
