import { useTranslation } from 'react-i18next'
import type { Millis } from '../../../protocol/time.ts'

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
