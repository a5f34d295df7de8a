import { cameraStore, chooseSource } from './camera.ts'
import { moveTo, paneInUse, putDown, setFollowing } from './held-token.ts'
import { addToast } from './toasts.ts'

/** A pointer that moves less than this has pressed, not dragged, CSS px. Assumption: the tremor of a hand. */
const SLOP_PX = 8

/**
 * The token is taken by its body and carried over the page. Let go there it stays in the hand;
 * let go elsewhere it is back on the desk.
 */
export function beginDrag(down: PointerEvent): void {
  const stop = new AbortController()
  let dragging = false
  let told = false

  const place = (event: PointerEvent): boolean => {
    const box = paneInUse()?.getBoundingClientRect()
    if (box === undefined) return false
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    if (x < 0 || y < 0 || x > box.width || y > box.height) return false
    if (cameraStore.getState().on) {
      moveTo(x, y)
    } else if (!told) {
      told = true
      addToast({ tone: 'info', key: 'camera.start-first', params: {} })
    }
    return true
  }

  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > SLOP_PX
    if (!dragging && !far) return
    const { on, wish } = cameraStore.getState()
    if (!dragging && on && wish !== 'desk') chooseSource('desk')
    dragging = true
    document.documentElement.dataset.carrying = 'token'
    place(event)
  }

  const onEnd = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    stop.abort()
    delete document.documentElement.dataset.carrying
    if (!dragging) return
    if (place(event)) setFollowing(false)
    else putDown()
  }

  const options = { signal: stop.signal }
  window.addEventListener('pointermove', onMove, options)
  window.addEventListener('pointerup', onEnd, options)
  window.addEventListener('pointercancel', onEnd, options)
}
