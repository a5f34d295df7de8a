import { ArrowDownToLine, Crosshair, Hand } from 'lucide-react'
import {
  Button,
  Label,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { REACH } from '../../camera/optics.ts'
import { useCamera } from '../../state/camera.ts'
import {
  bringOverCode,
  holdOver,
  putDown,
  setDistance,
  useHeldToken,
} from '../../state/held-token.ts'
import { addToast } from '../../state/toasts.ts'

function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Holds the token over the page of the customer's PC: by hand, or straight over the code. */
export function DeskControls() {
  const { t } = useTranslation()
  const on = useCamera((s) => s.on)
  const held = useHeldToken((s) => s.pose !== null)
  const distance = useHeldToken((s) => s.pose?.distanceCm ?? null)

  const bring = () => {
    if (!bringOverCode(wantsStillness())) {
      addToast({ tone: 'info', key: 'camera.no-code-on-page', params: {} })
    }
  }

  return (
    <div className="desk-controls">
      <div className="button-row">
        <Button className="button" isDisabled={!on} onPress={bring} data-testid="bring-over-code">
          <Crosshair aria-hidden="true" />
          {t('camera.bring')}
        </Button>
        {held ? (
          <Button className="button" onPress={putDown} data-testid="put-down">
            <ArrowDownToLine aria-hidden="true" />
            {t('camera.put-down')}
          </Button>
        ) : (
          <Button
            className="button"
            isDisabled={!on}
            onPress={holdOver}
            data-testid="hold-over-code"
          >
            <Hand aria-hidden="true" />
            {t('camera.hold')}
          </Button>
        )}
      </div>
      <Slider
        className="slider"
        isDisabled={!held}
        minValue={REACH.near}
        maxValue={REACH.far}
        step={0.5}
        value={distance ?? 14}
        onChange={(value) => setDistance(value)}
        data-testid="distance"
      >
        <Label>{t('camera.distance')}</Label>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
        <SliderOutput className="slider-output">
          {() => (distance === null ? '—' : t('camera.cm', { cm: Math.round(distance) }))}
        </SliderOutput>
      </Slider>
    </div>
  )
}
