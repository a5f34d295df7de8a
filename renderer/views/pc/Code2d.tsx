import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawCode } from './draw-code.ts'

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
