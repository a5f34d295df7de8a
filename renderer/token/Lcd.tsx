import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { viewfinderRect } from '../../firmware/camera-token/drawing/layout.ts'
import { setPreviewCanvas } from '../camera/camera.ts'
import { keepPainted, linesOf } from './lcd-painter.ts'
import { usePixelSnap } from './zoom.ts'

interface Size {
  readonly width: number
  readonly height: number
}

let marked = false

/** The LCD: the firmware's pixels, the camera's picture behind them, and the same in words. */
export function Lcd(props: { index: number; lcd: Size; cssWidth: number }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const preview = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const [lit, setLit] = useState(false)
  const { index, lcd, cssWidth } = props
  const scale = cssWidth / lcd.width
  usePixelSnap(frame, cssWidth)

  // Before the browser paints: a plain effect would come a frame after the token's body.
  useLayoutEffect(() => {
    if (canvas.current === null) return
    return keepPainted(canvas.current, index, (screen) => {
      setText(linesOf(screen))
      setLit(screen.lit)
      if (marked) return
      marked = true
      performance.mark('tokkun:first-lcd')
    })
  }, [index])

  useEffect(() => {
    setPreviewCanvas(preview.current)
    return () => setPreviewCanvas(null)
  }, [])

  const size = { width: cssWidth, height: lcd.height * scale }
  const finder = viewfinderRect(lcd.width, lcd.height)
  return (
    <div ref={frame} className={lit ? 'lcd is-lit' : 'lcd'} style={size}>
      {/* Pixels for eyes; the words below are for everyone else. */}
      <div aria-hidden="true">
        <canvas
          ref={preview}
          className="lcd-preview"
          hidden={!lit}
          width={Math.round(finder.width * scale * window.devicePixelRatio)}
          height={Math.round(finder.height * scale * window.devicePixelRatio)}
          style={{
            left: finder.x * scale,
            top: finder.y * scale,
            width: finder.width * scale,
            height: finder.height * scale,
          }}
        />
        <canvas ref={canvas} className="lcd-pixels" data-testid="lcd" style={size} />
      </div>
      <LcdText text={text} dark={t('token.screen-off')} />
    </div>
  )
}

/** What an LCD shows, for a screen reader; `dark` is said while it shows nothing. */
export function LcdText({ text, dark }: { readonly text: string; readonly dark: string }) {
  const { t } = useTranslation()
  return (
    <div className="visually-hidden" role="status" aria-label={t('token.screen')}>
      <span data-testid="lcd-text" className="pre-line">
        {text}
      </span>
      {text === '' ? dark : null}
    </div>
  )
}
