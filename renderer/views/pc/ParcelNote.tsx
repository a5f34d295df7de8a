import { Package, PackageOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { calendarDay, hourMinute } from '../../state/format.ts'

/** What the post has brought last, and what is still on its way. */
export function ParcelNote() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const arrived = useSnapshot((s) => s.events.findLast((event) => event.kind === 'parcel'))
  const deliveries = useSnapshot((s) => s.world.bank.deliveries)
  return (
    <div className="parcel-notes" aria-live="polite">
      {arrived?.kind !== 'parcel' ? null : (
        <p className="parcel-note" data-testid="parcel-arrived">
          <PackageOpen aria-hidden="true" />
          {t('papers.parcel-arrived', {
            at: `${calendarDay(language, arrived.at)} ${hourMinute(language, arrived.at)}`,
            number: arrived.tokens.length,
          })}
        </p>
      )}
      {deliveries.map((delivery) => (
        <p
          className="parcel-note"
          key={`${delivery.user}-${delivery.due}`}
          data-testid="parcel-under-way"
        >
          <Package aria-hidden="true" />
          {t('papers.parcel-under-way', { due: calendarDay(language, delivery.due) })}
        </p>
      ))}
    </div>
  )
}
