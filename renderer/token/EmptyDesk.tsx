import { PackageOpen } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { calendarDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { chooseDevice } from './choose-device.ts'

/** No token yet: how this bank's tokens come to the desk. */
export function EmptyDesk() {
  const { t } = useTranslation()
  const policy = useSnapshot((s) => s.world.bank.policy)
  const { language } = useLanguage()
  const due = useSnapshot(
    (s) => s.world.bank.deliveries.map((one) => one.due).sort((a, b) => a - b)[0],
  )
  const soft = policy.tokens.includes('phone-app')
  const hard = policy.tokens.some((kind) => kind !== 'phone-app')
  return (
    <section className="desk-empty" data-testid="desk-empty">
      <PackageOpen aria-hidden="true" />
      <h2>{t('tray.empty.title')}</h2>
      {due === undefined ? (
        <ul>
          {hard
            ? policy.hardwareOrder.map((way) => <li key={way}>{t(`tray.empty.${way}`)}</li>)
            : null}
          {soft ? <li>{t('tray.empty.soft')}</li> : null}
        </ul>
      ) : (
        <p role="status" data-testid="desk-parcel">
          {t('tray.empty.under-way', { at: calendarDay(language, due) })}
        </p>
      )}
      {hard ? <p className="quiet">{t('tray.empty.parcel')}</p> : null}
      <Button className="button" onPress={() => chooseDevice('phone')} data-testid="show-phone">
        {t('tray.empty.phone')}
      </Button>
    </section>
  )
}
