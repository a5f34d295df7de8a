import { manufacture } from '../../../firmware/camera-token/camera-token.ts'
import { DEFAULT_MODEL } from '../../../firmware/camera-token/model.ts'
import type { Device } from '../../../firmware/device.ts'
import {
  ALWAYS_ON_FOB,
  DEFAULT_FOB,
  manufactureFob,
  STANDARD_CODE,
} from '../../../firmware/key-fob/key-fob.ts'
import type { TokkunBridge } from '../../../host/link/calls.ts'
import type { Snapshot } from '../../../host/link/host-link.ts'
import type { Input } from '../../../lab/inputs.ts'
import { startWorld } from '../../../lab/start.ts'
import type { World } from '../../../lab/world.ts'
import { after, millis } from '../../../protocol/time.ts'

const START = millis(Date.UTC(2026, 10, 21, 1, 0, 0))
const SETUP = { seed: '1', start: START, institution: 'key-fob-online' }

/** A blank camera token, switched off. */
export function cameraToken(serial: number): Device {
  const tokenCode = `CT-0000-${String(serial).padStart(4, '0')}`
  const identity = { serial, tokenCode, privateKey: new Uint8Array(32).fill(1), banks: [] }
  return manufacture(DEFAULT_MODEL, identity)
}

interface FobOptions {
  readonly offsetSeconds?: number
  readonly driftSecondsPerDay?: number
  readonly buttons?: 'one' | 'none'
}

/** A key-fob made at the bench's start. */
export function fob(serial: string, options: FobOptions = {}): Device {
  const { offsetSeconds = 0, driftSecondsPerDay = 0, buttons } = options
  const identity = {
    serial,
    secret: new Uint8Array(20).fill(1),
    code: STANDARD_CODE,
    madeAt: START,
    expires: after(START, 1000),
  }
  const model = buttons === 'none' ? ALWAYS_ON_FOB : DEFAULT_FOB
  return manufactureFob(model, identity, { clock: { offsetSeconds, driftSecondsPerDay } })
}

/** A bench with these tokens, so many ms after its start. */
export function desk(
  tokens: readonly Device[],
  options: { readonly away?: readonly number[]; readonly later?: number } = {},
): World {
  const now = after(START, options.later ?? 0)
  return { ...startWorld(SETUP), now, tokens, away: options.away ?? [] }
}

/** The snapshot that a host would send of it, its clock standing still. */
export function snapshotOf(world: World, session: string): Snapshot {
  return {
    revision: 1,
    world,
    events: [],
    clock: { speed: 0, anchorWall: 0, anchorVirtual: world.now },
    session: { setup: world.setup, name: session, inputs: 0, saved: true, verdict: null },
    interrupted: null,
    history: {
      place: { branch: 1, inputs: 0 },
      end: 0,
      branches: [{ id: 1, from: null, inputs: 0, last: world.setup.start, name: '' }],
      marks: [],
    },
  }
}

async function unused(): Promise<never> {
  throw new Error('the desk asks the shell for nothing but inputs')
}

/** A shell that shows `snapshot` and collects the inputs that it is given. */
export function bridgeTo(snapshot: Snapshot, sent: Input[]): TokkunBridge {
  const deaf = () => () => {}
  return {
    snapshot: async () => snapshot,
    subscribe: deaf,
    input: async (input) => {
      sent.push(input)
      return { ok: true, saved: true }
    },
    command: unused,
    history: unused,
    worldAt: unused,
    sessions: unused,
    openSession: unused,
    exportSession: unused,
    openWindow: unused,
    openPicture: unused,
    openText: unused,
    saveText: unused,
    institutions: unused,
    saveInstitution: unused,
    deleteInstitution: unused,
    onInstitutions: deaf,
    screens: unused,
    chooseScreen: unused,
    settings: unused,
    saveSettings: unused,
    onSettings: deaf,
    appInfo: unused,
    onMenu: deaf,
    desktop: null,
  }
}
