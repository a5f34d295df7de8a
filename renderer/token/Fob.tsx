import { RotateCcw } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Millis } from '../../protocol/time.ts'
import { fobOf, useTurned } from '../bench/selected-device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { turnOver } from './choose-device.ts'
import { KeyButton } from './KeyButton.tsx'
import { LcdText } from './Lcd.tsx'
import { keepPainted, linesOf } from './lcd-painter.ts'
import { FOB_BODY, useLcdWidth, usePixelSnap } from './zoom.ts'

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

/** A date as it is printed on a device: `2031/11/21`, whatever the language of the window. */
const PRINTED = new Intl.DateTimeFormat('ja-JP', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Asia/Tokyo',
})

/** Bars that only look like a barcode: nothing here reads one. */
function barsOf(serial: string): string {
  let at = 0
  const stops = [...serial].flatMap((digit) => {
    const [from, to] = [at, at + 1 + (Number(digit) % 4)]
    at = to + 2
    return [`transparent ${from}px`, `#22272e ${from}px ${to}px`, `transparent ${to}px ${at}px`]
  })
  return `repeating-linear-gradient(90deg, ${stops.join(', ')})`
}

/** What is printed on the back: model, serial and expiry date [S1-32, S2-14, S2-21]. */
export function FobBack(props: { model: string; serial: string; expires: Millis }) {
  const { t } = useTranslation()
  return (
    <div className="fob-label" data-testid="fob-back">
      <span className="fob-model" aria-hidden="true">
        {props.model}
      </span>
      <dl>
        <dt>{t('fob.serial')}</dt>
        <dd data-testid="fob-serial">{props.serial}</dd>
        <dt>{t('fob.expiry')}</dt>
        <dd data-testid="fob-expiry">{PRINTED.format(props.expires)}</dd>
      </dl>
      <div
        className="fob-bars"
        aria-hidden="true"
        style={{ backgroundImage: barsOf(props.serial) }}
      />
    </div>
  )
}

interface FobLcdProps {
  readonly index: number
  readonly lcd: { readonly width: number; readonly height: number }
  readonly cssWidth: number
}

/** The fob's little LCD: the firmware's pixels, and the same in words. */
export function FobLcd({ index, lcd, cssWidth }: FobLcdProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  usePixelSnap(frame, cssWidth)

  useLayoutEffect(() => {
    if (canvas.current === null) return
    return keepPainted(canvas.current, index, (screen) => setText(linesOf(screen)))
  }, [index])

  const size = { width: cssWidth, height: (lcd.height * cssWidth) / lcd.width }
  return (
    <div ref={frame} className="fob-lcd" style={size}>
      <div aria-hidden="true">
        <canvas ref={canvas} className="lcd-pixels" data-testid="lcd" style={size} />
      </div>
      <LcdText text={text} dark={t('fob.dark')} />
    </div>
  )
}

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
