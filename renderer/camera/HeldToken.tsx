import { type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { moveTo, reach, setFollowing, useHeldToken } from './held-token.ts'
import { AIM, view } from './optics.ts'

/** The token's outline as it hovers over the page, CSS px: a little smaller than it lies on the bench. */
const BODY = { width: 316, height: 442 } as const

/** By how much a token looks larger a centimetre nearer to the eye. Assumption: what looks right. */
const PER_CM = 0.008

/**
 * The token held over the page: its outline, and what its lens sees. It follows the pointer until
 * a click puts it to rest; the wheel lifts and lowers it.
 */
export function HeldToken() {
  const { t } = useTranslation()
  const pose = useHeldToken((s) => s.pose)
  const following = useHeldToken((s) => s.following)
  const layer = useRef<HTMLDivElement>(null)
  const held = pose !== null

  useEffect(() => {
    const element = layer.current
    if (element === null || !held) return
    const onWheel = (event: WheelEvent) => {
      // Not the page is to scroll but the hand to move: React's own listener could not stop that.
      event.preventDefault()
      reach(Math.sign(event.deltaY) * (event.shiftKey ? 0.5 : 1))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [held])

  if (pose === null) return null

  const at = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top] as const
  }
  const { cssPxPerFramePx } = view(pose)
  const scale = 1 + pose.distanceCm * PER_CM
  return (
    <div
      ref={layer}
      className={following ? 'held-layer is-following' : 'held-layer'}
      data-testid="held-token"
      onPointerMove={(event) => {
        if (following) moveTo(...at(event))
      }}
      onPointerDown={(event) => {
        setFollowing(!following)
        moveTo(...at(event))
      }}
    >
      <div
        className="held"
        style={{
          transform: `translate(${pose.x}px, ${pose.y}px) rotate(${pose.rotationDeg}deg)`,
          '--lift': `${pose.distanceCm * 1.5}px`,
        }}
      >
        <div
          className="held-body"
          style={{ width: BODY.width * scale, height: BODY.height * scale }}
        />
        <div
          className="held-aim"
          style={{ width: AIM.width * cssPxPerFramePx, height: AIM.height * cssPxPerFramePx }}
        >
          <i />
          <i />
          <i />
          <i />
        </div>
        <div className="held-lens" />
        <span className="held-distance">{t('camera.cm', { cm: Math.round(pose.distanceCm) })}</span>
      </div>
      <p className="held-help">{t(following ? 'camera.held-following' : 'camera.held-resting')}</p>
    </div>
  )
}
