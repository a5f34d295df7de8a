import { createStore } from 'zustand/vanilla'
import { KEYS, type Key } from '../../firmware/camera-token/state.ts'
import { startsAgain } from '../bench/present.ts'
import { cameraTokenOf, fobOf, selectedNow } from '../bench/selected-device.ts'
import { send } from '../bench/send.ts'
import { snapshotNow } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'

/** Fingers on a token's buttons in this window: by pointer, by function key, by arrow key. */
type Fingers = Readonly<Record<Key, readonly string[]>>

const NONE: Fingers = { left: [], centre: [], right: [] }

interface HeldKeys {
  readonly fingers: Fingers
  /** The token under the fingers: they come off the one that they went down on. */
  readonly token: number | null
}

export const heldStore = createStore<HeldKeys>()(() => ({ fingers: NONE, token: null }))

/** The selected token, if it has such a button. */
function tokenWith(key: Key): number | null {
  const [snapshot, selected] = [snapshotNow(), selectedNow()]
  if (typeof selected !== 'number') return null
  const fob = fobOf(snapshot, selected)
  const has = fob === null || (key === 'centre' && fob.model.buttons === 'one')
  return has ? selected : null
}

/**
 * A finger comes down on a button of the selected token. The button goes down with the first
 * finger only. False where there is no such button.
 */
export function pressKey(key: Key, finger: string): boolean {
  const { fingers, token: under } = heldStore.getState()
  const token = under !== null && anyDown(fingers) ? under : tokenWith(key)
  if (token === null) return false
  const on = fingers[key]
  if (on.includes(finger)) return true
  heldStore.setState({ fingers: { ...fingers, [key]: [...on, finger] }, token })
  if (on.length > 0) return true
  const snapshot = snapshotNow()
  // A long press needs time: without it the finger would wait for nothing and nobody say why.
  const longPress = key === 'centre' && cameraTokenOf(snapshot, token) !== null
  if (longPress && snapshot.clock.speed === 0 && !startsAgain(snapshot)) {
    addToast({ tone: 'info', key: 'token.clock-stands', params: {} })
  }
  void send({ kind: 'key-down', token, key })
  return true
}

/** A finger is lifted. The button comes up with the last finger. */
export function releaseKey(key: Key, finger: string): void {
  const { fingers, token } = heldStore.getState()
  const on = fingers[key]
  if (token === null || !on.includes(finger)) return
  const left = on.filter((f) => f !== finger)
  heldStore.setState({ fingers: { ...fingers, [key]: left } })
  if (left.length === 0) void send({ kind: 'key-up', token, key })
}

/** All fingers off: the window lost the focus and will not hear of their lifting. */
export function releaseAllKeys(): void {
  const { fingers } = heldStore.getState()
  for (const key of KEYS) for (const finger of fingers[key]) releaseKey(key, finger)
}

function anyDown(fingers: Fingers): boolean {
  return KEYS.some((key) => fingers[key].length > 0)
}
