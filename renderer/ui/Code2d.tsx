import { create } from 'qrcode'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** A two-dimensional code, drawn so that any reader finds it: whole pixels, no smoothing. */
export function Code2d(props: { payload: string; caption: string; modulePx: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { payload, caption, modulePx } = props
  useEffect(() => {
    if (canvas.current !== null) drawCode(canvas.current, payload, modulePx)
  }, [payload, modulePx])
  return (
    <figure className="code2d">
      <canvas
        ref={canvas}
        data-code2d=""
        data-testid="code2d"
        role="img"
        aria-label={t('pc.code-named', { caption })}
      />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** Modules of white around the symbol: ISO/IEC 18004 asks for 4. */
const QUIET = 4

/**
 * Draws `payload` as a QR code of error level M (activation-protocol). A module is about
 * `modulePx` CSS px, rounded to whole pixels of the screen.
 */
export function drawCode(canvas: HTMLCanvasElement, payload: string, modulePx: number): void {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' })
  const density = window.devicePixelRatio
  const px = Math.max(1, Math.round(modulePx * density))
  const side = (modules.size + 2 * QUIET) * px
  canvas.width = side
  canvas.height = side
  canvas.style.width = `${side / density}px`
  canvas.style.height = `${side / density}px`
  // The desk camera asks how wide the symbol is, to tell "too far" from "blurred".
  canvas.dataset.modules = String(modules.size + 2 * QUIET)
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, side, side)
  context.fillStyle = '#000'
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 0) continue
      context.fillRect((column + QUIET) * px, (row + QUIET) * px, px, px)
    }
  }
}
