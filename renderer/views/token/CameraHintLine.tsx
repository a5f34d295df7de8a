import { useTranslation } from 'react-i18next'
import type { ModeName } from '../../../firmware/camera-token/state.ts'
import { useSnapshot } from '../../state/bench.ts'
import { useCamera } from '../../state/camera.ts'
import { useHeldToken } from '../../state/held-token.ts'
import { cameraTokenOf, useSelected } from '../../state/selected-device.ts'

/** Where the right button leads to the camera; everywhere else it means something else. */
const OFF_HINT: Readonly<Partial<Record<ModeName, string>>> = {
  'home-blank': 'off-right-starts',
  'home-ready': 'off-right-starts',
  'next-image': 'off-right-starts',
  refused: 'off-right-starts',
  cancelled: 'off-right-starts',
}

/** What the camera sees or misses, in one line. The line is always there: nothing jumps. */
export function CameraHintLine({ testId = 'camera-hint' }: { readonly testId?: string }) {
  const { t } = useTranslation()
  const on = useCamera((s) => s.on)
  const wish = useCamera((s) => s.wish)
  const state = useCamera((s) => s.status?.state ?? 'idle')
  const error = useCamera((s) => s.status?.error ?? null)
  const hint = useCamera((s) => s.status?.hint ?? null)
  const selected = useSelected()
  const mode = useSnapshot((s) => cameraTokenOf(s, selected)?.run?.mode.name ?? null)
  const phone = selected === 'phone'
  const held = useHeldToken((s) => s.pose !== null)

  const [key, tone] = ((): [string, string] => {
    if (!on && phone) return ['camera.phone-off', 'quiet']
    if (!on)
      return [mode === null ? 'camera.token-off' : `camera.${OFF_HINT[mode] ?? 'off'}`, 'quiet']
    if (wish === null) return ['camera.choose', 'warn']
    if (error !== null) return [`camera.error.${error}`, 'bad']
    if (wish === 'desk' && !held) {
      return [phone ? 'camera.desk-waits-phone' : 'camera.desk-waits', 'warn']
    }
    if (state === 'starting') return ['camera.starting', 'quiet']
    if (hint === null) return [`camera.looking.${wish}`, 'quiet']
    return [`camera.hint.${hint}`, hint === 'reading' ? 'good' : 'warn']
  })()

  return (
    <p className={`camera-hint tone-${tone}`} data-testid={testId} aria-live="polite">
      <span className="camera-lamp" aria-hidden="true" />
      {t(key)}
    </p>
  )
}
