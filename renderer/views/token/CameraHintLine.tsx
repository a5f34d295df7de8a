import { useTranslation } from 'react-i18next'
import { useCamera } from '../../state/camera.ts'
import { useHeldToken } from '../../state/held-token.ts'

/** What the camera sees or misses, in one line. The line is always there: nothing jumps. */
export function CameraHintLine() {
  const { t } = useTranslation()
  const on = useCamera((s) => s.on)
  const wish = useCamera((s) => s.wish)
  const state = useCamera((s) => s.status?.state ?? 'idle')
  const error = useCamera((s) => s.status?.error ?? null)
  const hint = useCamera((s) => s.status?.hint ?? null)
  const held = useHeldToken((s) => s.pose !== null)

  const [key, tone] = ((): [string, string] => {
    if (!on) return ['camera.off', 'quiet']
    if (wish === null) return ['camera.choose', 'warn']
    if (error !== null) return [`camera.error.${error}`, 'bad']
    if (wish === 'desk' && !held) return ['camera.desk-waits', 'warn']
    if (state === 'starting') return ['camera.starting', 'quiet']
    if (hint === null) return [`camera.looking.${wish}`, 'quiet']
    return [`camera.hint.${hint}`, hint === 'reading' ? 'good' : 'warn']
  })()

  return (
    <p className={`camera-hint tone-${tone}`} data-testid="camera-hint" aria-live="polite">
      <span className="camera-lamp" aria-hidden="true" />
      {t(key)}
    </p>
  )
}
