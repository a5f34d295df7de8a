import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { fobOf, useTurned } from '../../state/selected-device.ts'
import { FobBack } from './FobBack.tsx'
import { FobLcd } from './FobLcd.tsx'
import { KeyButton } from './KeyButton.tsx'
import { FOB_BODY, useLcdWidth } from './zoom.ts'

/** The key-fob as a thing: a key-holder's body, its LCD, at most one button; it turns over. */
export function Fob({ index, room }: { index: number; room: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const fob = useSnapshot((s) => fobOf(s, index))
  const turned = useTurned()
  const lcdWidth = useLcdWidth(room, fob?.model.lcd.width ?? 240, FOB_BODY)
  if (fob === null) return null
  const { model, identity } = fob
  const unit = Math.max(lcdWidth, FOB_BODY.leastLcdPx) / 240
  return (
    <section
      className={turned ? 'fob is-turned' : 'fob'}
      style={{ '--u': `${unit}px` }}
      aria-label={t('fob.device')}
      data-testid="fob"
    >
      <div className="fob-ring" aria-hidden="true" />
      <div className="fob-body">
        <div className="fob-face fob-front" inert={turned}>
          <span className="fob-hole" aria-hidden="true" />
          <div className="fob-glass">
            <FobLcd index={index} lcd={model.lcd} cssWidth={lcdWidth} />
          </div>
          <div className="fob-lower">
            {model.buttons === 'one' ? (
              <KeyButton index={index} name="centre" label={t('fob.key')} />
            ) : (
              <span className="fob-dimple" aria-hidden="true" />
            )}
          </div>
        </div>
        <div className="fob-face fob-back" inert={!turned}>
          <span className="fob-hole" aria-hidden="true" />
          <FobBack model={model.name} serial={identity.serial} expires={identity.expires} />
        </div>
      </div>
    </section>
  )
}
