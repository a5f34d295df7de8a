import { RotateCcw } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { turnOver } from '../../state/choose-device.ts'
import { fobOf, useTurned } from '../../state/selected-device.ts'

/** What one does with a fob besides pressing its button: turn it over. */
export function FobPanel({ index }: { index: number }) {
  const { t } = useTranslation()
  const turned = useTurned()
  const buttons = useSnapshot((s) => fobOf(s, index)?.model.buttons ?? 'one')
  const hint = turned ? 'fob.hint.back' : buttons === 'one' ? 'fob.hint.press' : 'fob.hint.always'
  return (
    <section className="camera fob-panel" aria-label={t('fob.panel')}>
      <p className="camera-hint">{t(hint)}</p>
      <Button
        className="button"
        onPress={turnOver}
        data-testid="turn-over"
        aria-keyshortcuts="F6"
        aria-pressed={turned}
      >
        <RotateCcw aria-hidden="true" />
        {t(turned ? 'fob.turn-back' : 'fob.turn-over')}
        <kbd>F6</kbd>
      </Button>
    </section>
  )
}
