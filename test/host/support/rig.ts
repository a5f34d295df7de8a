import type { CameraToken } from '../../../firmware/camera-token/state.ts'
import { type Lab, realLab } from '../../../host/controller/history-cursor.ts'
import { createHost, type Host, type HostOptions } from '../../../host/host.ts'
import type { Snapshot } from '../../../host/link/host-link.ts'
import { nodePorts } from '../../../host/node/system.ts'
import type { Input } from '../../../lab/inputs.ts'
import type { World } from '../../../lab/world.ts'
import { type Millis, millis } from '../../../protocol/time.ts'
import { presetInputs } from '../../../scenario/presets/inputs.ts'
import { createFakeTime, type FakeTime } from './fake-time.ts'
import { createFaultyDisk, type FaultyDisk } from './faulty-disk.ts'

export const START: Millis = millis(Date.UTC(2026, 10, 21, 1, 0, 0))

export function setup(seed = '42') {
  return { seed, start: START, institution: 'camera-token' }
}

export interface Rig {
  readonly host: Host
  readonly time: FakeTime
  readonly disk: FaultyDisk
}

/** A host of the real bench on a disk and a clock that the test controls. */
export function createRig(options: Partial<HostOptions & Rig> = {}): Rig {
  const { time = createFakeTime(), disk = createFaultyDisk() } = options
  const host = createHost({
    dataDir: '/data',
    setup: setup(),
    wallNow: time.wallNow,
    schedule: time.schedule,
    giveWay: nodePorts.giveWay,
    reachPresets: presetInputs,
    ...options,
    disk,
  })
  return { host, time, disk }
}

/** The bench's rules with a bug: they throw for these inputs. */
export function labThrowingAt(isHit: (input: Input) => boolean): Lab {
  return {
    ...realLab,
    apply(world, stamped) {
      if (isHit(stamped.input)) throw new Error('a bug')
      return realLab.apply(world, stamped)
    },
  }
}

export const down = { kind: 'key-down', token: 0, key: 'centre' } as const satisfies Input
export const up = { kind: 'key-up', token: 0, key: 'centre' } as const satisfies Input
export const typed = (value: string): Input => ({ kind: 'type', field: 'user', value })

/** What two equal benches share: everything but the file's name and the wall clock. */
export async function benchOf(host: Host): Promise<Pick<Snapshot, 'world' | 'events'>> {
  const { world, events } = await host.snapshot()
  return { world, events }
}

/** Lets everything in progress end; no time passes. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

/** The next run of the program over the same disk. */
export async function nextRun(disk: FaultyDisk, seed = 'other'): Promise<Rig> {
  const rig = createRig({ disk, setup: setup(seed) })
  await rig.host.ready
  return rig
}

export async function nameOf({ host }: Rig): Promise<string> {
  return (await host.snapshot()).session.name
}

/** The camera token on the desk. */
export function cameraToken({ tokens }: World): CameraToken {
  const token = tokens.find((device) => device.kind === 'camera-token')
  if (token === undefined) throw new Error('no camera token')
  return token
}

/** A short history: token on, login typed and sent, some time passed. */
export async function live({ host, time }: Rig): Promise<void> {
  await host.input(down)
  time.pass(2500)
  await host.input(up)
  await host.input(typed('利用者'))
  await host.input({ kind: 'click', action: 'login' })
  time.pass(7000)
  await host.input(typed('x'))
}
