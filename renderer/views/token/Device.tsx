import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { KEYS } from '../../../firmware/camera-token/state.ts'
import { useSnapshot } from '../../state/bench.ts'
import { beginDrag } from '../../state/drag-token.ts'
import { cameraTokenOf } from '../../state/selected-device.ts'
import { HoldRing } from './HoldRing.tsx'
import { KeyButton } from './KeyButton.tsx'
import { Lcd } from './Lcd.tsx'
import { BODY, useLcdWidth } from './zoom.ts'

/** The camera token as a thing: body, glass, LCD, lens, three buttons. It can be dragged over the page. */
export function Device({ index, room }: { index: number; room: RefObject<HTMLElement | null> }) {
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
