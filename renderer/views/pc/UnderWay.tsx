import { FileClock, Package, SkipForward } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { order } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { calendarDay, hourMinute } from '../../state/format.ts'
import { underWay } from './under-way.ts'

/** Forms at the branch and parcels on their way, the soonest first; the days may pass until each. */
export function UnderWay() {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const forms = useSnapshot((s) => s.world.bank.forms)
  const deliveries = useSnapshot((s) => s.world.bank.deliveries)
  const customers = useSnapshot((s) => s.world.bank.customers)
  const items = underWay(forms, deliveries)
  if (items.length === 0) return null
  const nameOf = (id: string | null) => {
    const customer = customers.find((one) => one.id === id)
    return customer === undefined ? (id ?? '—') : pick(customer.name)
  }
  return (
    <ul className="under-way" aria-label={t('counter.under-way')}>
      {items.map((item) => (
        <li key={item.id} data-testid={item.what === 'form' ? 'counter-form' : 'counter-parcel'}>
          {item.what === 'form' ? <FileClock aria-hidden="true" /> : <Package aria-hidden="true" />}
          <span className="under-way-what">
            {item.what === 'form'
              ? t('counter.form', {
                  form: t(`timeline.form.${item.form.kind}`),
                  name: nameOf(item.form.user),
                })
              : t('counter.parcel', { name: nameOf(item.user) })}
          </span>
          <time className="under-way-due">
            {t(item.what === 'form' ? 'counter.due' : 'counter.arrives', {
              at: `${calendarDay(language, item.due)} ${hourMinute(language, item.due)}`,
            })}
          </time>
          <Button
            className="button"
            data-testid="days-pass"
            onPress={() => void order({ kind: 'pass-to', at: item.due })}
          >
            <SkipForward aria-hidden="true" />
            {t('counter.days-pass')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
