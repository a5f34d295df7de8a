import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { CameraToken } from '../../firmware/camera-token/state.ts'
import type { KeyFob } from '../../firmware/key-fob/key-fob.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import type { World } from '../../lab/world.ts'
import { benchStore, snapshotNow, useSnapshot } from './snapshot.ts'

/** A device of the desk: a token by its number, or the phone. */
export type DeviceId = number | 'phone'

/** What this window shows large, per session: nothing of it is recorded. */
export interface DeviceStore {
  /** Name of the session that the rest speaks of. */
  readonly session: string | null
  /** null: nobody has chosen; then it is the first token on the desk. */
  readonly wish: DeviceId | null
  /** How many tokens there were when this window met the session: later ones are arrivals. */
  readonly known: number
  /** Arrivals that were looked at. */
  readonly seen: readonly number[]
  /** The key-fob is shown from behind. */
  readonly turned: boolean
}

const START: DeviceStore = { session: null, wish: null, known: 0, seen: [], turned: false }

export const deviceStore = createStore<DeviceStore>()(() => START)

/** Numbers of the tokens that lie on the desk, in the order in which they came. */
export function onDesk(world: Pick<World, 'tokens' | 'away'>): readonly number[] {
  return [...world.tokens.keys()].filter((index) => !world.away.includes(index))
}

/** What is shown large: the wish while it is there, else the first token; null on an empty desk. */
function deviceOf(snapshot: Snapshot, store: DeviceStore): DeviceId | null {
  const tokens = onDesk(snapshot.world)
  const wish = store.session === snapshot.session.name ? store.wish : null
  if (wish === 'phone' || (wish !== null && tokens.includes(wish))) return wish
  return tokens[0] ?? null
}

/** The selected device now; null before the first snapshot too. */
export function selectedNow(): DeviceId | null {
  const { snapshot } = benchStore.getState()
  return snapshot === null ? null : deviceOf(snapshot, deviceStore.getState())
}

/** The selected device, followed. */
export function useSelected(): DeviceId | null {
  const store = useStore(deviceStore)
  return useSnapshot((snapshot) => deviceOf(snapshot, store))
}

export function useTurned(): boolean {
  return useStore(deviceStore, (s) => s.turned)
}

/** This window meets a session: what lies there is no news. */
export function meetSession(): void {
  const { session, world } = snapshotNow()
  if (deviceStore.getState().session === session.name) return
  deviceStore.setState({ ...START, session: session.name, known: world.tokens.length })
}

/** A device is looked at: it is no news any more, and it is seen from the front. */
export function lookAt(device: DeviceId): void {
  meetSession()
  deviceStore.setState(({ seen, wish, turned }) => ({
    wish: device,
    turned: wish === device && turned,
    seen: device === 'phone' || seen.includes(device) ? seen : [...seen, device],
  }))
}

/** Whether the token came since this window met the session and was not looked at. */
export function isNews(snapshot: Snapshot, store: DeviceStore, index: number): boolean {
  if (store.session !== snapshot.session.name || index < store.known) return false
  return !store.seen.includes(index) && deviceOf(snapshot, store) !== index
}

/** Token number `index`, if it is one with a camera. */
export function cameraTokenOf(
  snapshot: Snapshot | null,
  index: DeviceId | null,
): CameraToken | null {
  if (snapshot === null || typeof index !== 'number') return null
  const device = snapshot.world.tokens[index]
  return device?.kind === 'camera-token' ? device : null
}

/** Token number `index`, if it is a key-fob. */
export function fobOf(snapshot: Snapshot | null, index: DeviceId | null): KeyFob | null {
  if (snapshot === null || typeof index !== 'number') return null
  const device = snapshot.world.tokens[index]
  return device?.kind === 'key-fob' ? device : null
}
