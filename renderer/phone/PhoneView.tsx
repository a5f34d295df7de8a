import { BatteryFull, ChevronLeft, Signal, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { phoneView } from '../../lab/phone/view.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow } from '../bench/virtual-time.ts'
import { closeEye, openEye, setPreviewCanvas, usePhoneEye } from '../camera/camera.ts'
import { hourMinute } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { PhoneBlocks } from './PhoneBlocks.tsx'

/** How often the screen is asked for again, ms: a new code shows within this. Assumption: nobody notices. */
const TICK_MS = 250

/** The app's button that opens the phone's camera: no input, the app only offers it. */
const SCAN = 'scan'

/** The customer's smartphone: what it shows is data, and so is every tap. */
export function PhoneView() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const world = useSnapshot((s) => s.world)
  const now = useVirtualNow(TICK_MS)
  const eye = usePhoneEye()
  const view = phoneView({ ...world, now })
  const offersScan = view.blocks.some((b) => b.kind === 'button' && b.action === SCAN)

  useEffect(() => {
    if (!offersScan) closeEye()
  }, [offersScan])

  const tap = (action: string) => {
    if (action === SCAN) openEye()
    else void send({ kind: 'phone-tap', action })
  }
  const home = () => {
    closeEye()
    tap('home')
  }
  return (
    <section className="phone" aria-label={t('phone.device')} data-testid="phone">
      <div className="phone-glass">
        <StatusBar now={now} offsetMs={world.phone.clockOffsetMs} />
        <header className="phone-title">
          {view.back === null ? null : (
            <button
              type="button"
              className="phone-back"
              aria-label={t('phone.back')}
              data-testid={`phone-back-${view.back}`}
              onClick={() => tap(view.back ?? 'home')}
            >
              <ChevronLeft aria-hidden="true" />
            </button>
          )}
          <h2>{pick(view.title)}</h2>
        </header>
        <div
          key={view.id}
          className={`phone-screen is-${view.id}`}
          data-testid={`phone-${view.id}`}
        >
          <PhoneBlocks blocks={view.blocks} onTap={tap} />
        </div>
        {eye && offersScan ? <PhoneEye /> : null}
      </div>
      <button
        type="button"
        className="phone-home"
        aria-label={t('phone.home')}
        data-testid="phone-home-button"
        onClick={home}
      />
    </section>
  )
}

/** The clock is the phone's own: it may be wrong, and then so are its codes. */
function StatusBar({ now, offsetMs }: { now: number; offsetMs: number }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <div className="phone-status">
      <time data-testid="phone-clock">
        <span className="visually-hidden">{t('phone.clock')} </span>
        {hourMinute(language, now + offsetMs)}
      </time>
      <span aria-hidden="true">
        <Signal />
        <BatteryFull />
      </span>
    </div>
  )
}

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
