import { useSnapshot } from '../../state/bench.ts'
import { cameraTokenOf } from '../../state/selected-device.ts'
import { virtualNow } from '../../state/virtual-time.ts'

/**
 * Shows how long centre has been held, until the firmware takes it for a long press. The motion is
 * CSS: React draws once when the finger comes and once when it goes.
 */
export function HoldRing({ index }: { index: number }) {
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
