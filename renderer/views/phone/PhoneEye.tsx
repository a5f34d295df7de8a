import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { setPreviewCanvas } from '../../state/camera.ts'
import { closeEye } from '../../state/phone-eye.ts'

/** The phone's viewfinder, over its screen. What it sees is chosen in the panel below the phone. */
export function PhoneEye() {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    element.width = Math.round(element.clientWidth * window.devicePixelRatio)
    element.height = Math.round(element.clientHeight * window.devicePixelRatio)
    setPreviewCanvas(element)
    return () => setPreviewCanvas(null)
  }, [])
  return (
    <div className="phone-eye" data-testid="phone-eye">
      <div className="phone-eye-picture" aria-hidden="true">
        <canvas ref={canvas} />
        <i className="phone-eye-aim" />
      </div>
      <p>{t('phone.aim')}</p>
      <button
        type="button"
        className="phone-eye-close"
        aria-label={t('phone.close-eye')}
        data-testid="phone-eye-close"
        onClick={closeEye}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  )
}
