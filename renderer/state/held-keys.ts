import { createStore } from 'zustand/vanilla'
import { KEYS, type Key } from '../../firmware/types.ts'
import { send } from './actions.ts'
import { snapshotNow } from './bench.ts'
import { addToast } from './toasts.ts'

/** Fingers on the token's buttons in this window: by pointer, by function key, by arrow key. */
type Fingers = Readonly<Record<Key, readonly string[]>>

const NONE: Fingers = { left: [], centre: [], right: [] }

export const heldStore = createStore<{ readonly fingers: Fingers }>()(() => ({ fingers: NONE }))

/** The bench's one token of this release; inputs name it by its number. */
const TOKEN = 0

/** A finger comes down. The button goes down with the first finger only. */
export function press(key: Key, finger: string): void {
  const { fingers } = heldStore.getState()
  const on = fingers[key]
  if (on.includes(finger)) return
  heldStore.setState({ fingers: { ...fingers, [key]: [...on, finger] } })
  if (on.length > 0) return
  // A long press needs time: without it the finger would wait for nothing and nobody say why.
  if (key === 'centre' && snapshotNow().clock.speed === 0) {
    addToast({ tone: 'info', key: 'token.clock-stands', params: {} })
  }
  void send({ kind: 'key-down', token: TOKEN, key })
}

/** A finger is lifted. The button comes up with the last finger. */
export function release(key: Key, finger: string): void {
  const { fingers } = heldStore.getState()
  const on = fingers[key]
  if (!on.includes(finger)) return
  const left = on.filter((f) => f !== finger)
  heldStore.setState({ fingers: { ...fingers, [key]: left } })
  if (left.length === 0) void send({ kind: 'key-up', token: TOKEN, key })
}

/** All fingers off: the window lost the focus and will not hear of their lifting. */
export function releaseAll(): void {
  const { fingers } = heldStore.getState()
  for (const key of KEYS) for (const finger of fingers[key]) release(key, finger)
}
