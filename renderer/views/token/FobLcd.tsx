import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LcdText } from './LcdText.tsx'
import { keepPainted, linesOf } from './lcd-painter.ts'
import { usePixelSnap } from './use-pixel-snap.ts'

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
