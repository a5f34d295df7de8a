import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { KEYS } from '../../firmware/camera-token/state.ts'
import { cameraTokenOf } from '../bench/selected-device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { virtualNow } from '../bench/virtual-time.ts'
import { cameraStore, chooseSource } from '../camera/camera.ts'
import { moveTo, paneInUse, putDown, setFollowing } from '../camera/held-token.ts'
import { addToast } from '../ui/Toasts.tsx'
import { KeyButton } from './KeyButton.tsx'
import { Lcd } from './Lcd.tsx'
import { BODY, useLcdWidth } from './zoom.ts'

/** The camera token as a thing: body, glass, LCD, lens, three buttons. It can be dragged over the page. */
export function DeviceView({
  index,
  room,
}: {
  index: number
  room: RefObject<HTMLElement | null>
}) {
  const { t } = useTranslation()
  const lcd = useSnapshot((s) => cameraTokenOf(s, index)?.model.lcd)
  const tokenCode = useSnapshot((s) => cameraTokenOf(s, index)?.identity.tokenCode ?? '')
  const lcdWidth = useLcdWidth(room, lcd?.width ?? 320)
  if (lcd === undefined) return null
  const unit = Math.max(lcdWidth, BODY.leastLcdPx) / 320

  const drag = (event: ReactPointerEvent<HTMLElement>) => {
    const onButton = event.target instanceof Element && event.target.closest('button') !== null
    if (event.button === 0 && !onButton) beginDrag(event.nativeEvent)
  }

  return (
    <section
      className="device"
      style={{ '--u': `${unit}px` }}
      aria-label={t('token.device')}
      onPointerDown={drag}
    >
      <div className="device-edge" aria-hidden="true" />
      <div className="device-lens" aria-hidden="true" title={t('token.lens')} />
      <div className="device-glass">
        <Lcd index={index} lcd={lcd} cssWidth={lcdWidth} />
        <div className="device-shine" aria-hidden="true" />
      </div>
      <div className="device-keys">
        {KEYS.map((key) => (
          <KeyButton key={key} index={index} name={key} label={t(`token.key.${key}`)}>
            {key === 'centre' ? <HoldRing index={index} /> : null}
          </KeyButton>
        ))}
      </div>
      <div className="device-code" aria-hidden="true">
        {tokenCode}
      </div>
    </section>
  )
}

/**
 * Shows how long centre has been held, until the firmware takes it for a long press. The motion is
 * CSS: React draws once when the finger comes and once when it goes.
 */
function HoldRing({ index }: { index: number }) {
  const held = useSnapshot((s) => cameraTokenOf(s, index)?.keys.centre ?? null)
  const longPressMs = useSnapshot((s) => cameraTokenOf(s, index)?.model.longPressMs ?? 0)
  const speed = useSnapshot((s) => s.clock.speed)
  if (held === null || held.spent) return null
  const passedMs = virtualNow() - held.since
  const running = speed > 0
  return (
    <svg className="hold-ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle className="hold-track" cx="50" cy="50" r="46" />
      <circle
        key={`${held.since}-${speed}`}
        className="hold-fill"
        cx="50"
        cy="50"
        r="46"
        pathLength="1"
        style={{
          animationDuration: `${longPressMs / (running ? speed : 1)}ms`,
          animationDelay: `${-passedMs / (running ? speed : 1)}ms`,
          animationPlayState: running ? 'running' : 'paused',
        }}
      />
    </svg>
  )
}

/** A pointer that moves less than this has pressed, not dragged, CSS px. Assumption: the tremor of a hand. */
const SLOP_PX = 8

/**
 * The token is taken by its body and carried over the page. Let go there it stays in the hand;
 * let go elsewhere it is back on the desk.
 */
function beginDrag(down: PointerEvent): void {
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
