import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FormOffer } from '../../../bank/counter/offers.ts'
import type { TokenKind } from '../../../bank/policy/schema.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'

/** One form that the branch takes: what it is for, what it costs, how long it takes. */
export function CounterOffer(props: {
  readonly offer: FormOffer
  readonly user: string
  /** The branch has answered. */
  readonly onAnswer: () => void
}) {
  const { offer, user, onAnswer } = props
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [wish, setWish] = useState<TokenKind | null>(null)
  const device = offer.devices.find((kind) => kind === wish) ?? offer.devices[0]
  const handIn = () =>
    void send({
      kind: 'hand-in',
      form: offer.kind,
      user,
      ...(device === undefined ? {} : { device }),
    }).then(onAnswer)
  return (
    <li className="counter-offer" data-testid={`counter-form-${offer.kind}`}>
      <h3>
        {pick(offer.purpose)}
        <small title={pick(offer.form)}>{pick(offer.form)}</small>
      </h3>
      <div className="counter-act">
        <span className="counter-terms">
          {offer.fee === 0 ? t('counter.free') : t('counter.fee', { fee: yen(offer.fee) })}
          {' · '}
          {t('counter.days', { count: offer.days })}
        </span>
        {offer.devices.length > 1 && device !== undefined ? (
          <select
            className="input native-select"
            aria-label={t('counter.device')}
            value={device}
            data-testid="counter-device"
            onChange={({ target }) =>
              setWish(offer.devices.find((kind) => kind === target.value) ?? null)
            }
          >
            {offer.devices.map((kind) => (
              <option key={kind} value={kind}>
                {t(`records.kind.${kind}`)}
              </option>
            ))}
          </select>
        ) : null}
        <Button className="button" onPress={handIn} data-testid={`hand-in-${offer.kind}`}>
          {t('counter.hand-in')}
        </Button>
      </div>
      <p className="counter-note">{pick(offer.note)}</p>
    </li>
  )
}

/** `2,200`: both languages group by three. */
function yen(amount: number): string {
  return amount.toLocaleString('en')
}
