import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawCode } from '../pc/draw-code.ts'

/** Width of a module, CSS px. Assumption: the largest that fits the phone's width. */
const MODULE_PX = 3

/** A 2-D code on the phone's screen, for another authenticator to read. */
export function PhoneCode2d({ payload }: { payload: string }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current !== null) drawCode(canvas.current, payload, MODULE_PX)
  }, [payload])
  return (
    <figure className="phone-code2d">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('phone.code2d')}
        data-testid="phone-code2d"
        data-payload={payload}
      />
    </figure>
  )
}
