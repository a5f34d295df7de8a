import { useTranslation } from 'react-i18next'
import type { ParcelItem } from '../../../bank/books/branch.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { RecordTable } from './RecordTable.tsx'
import { useMoment } from './use-moment.ts'

/** Forms at the branch, parcels on their way, and the company's application. */
export function PostRecords() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const moment = useMoment()
  const { forms, deliveries, contract } = useSnapshot((s) => s.world.bank)
  const { application } = contract
  const inWords = (item: ParcelItem) =>
    item.kind === 'paper'
      ? pick(item.paper.title)
      : `${t(`records.kind.${item.kind}`)} ${item.serial}`
  return (
    <>
      {application === null ? null : (
        <p className="records-note">
          {t('records.application', {
            kind: t(`records.kind.${application.kind}`),
            registered: moment(application.registeredAt),
            start: moment(application.startDate),
          })}
        </p>
      )}
      <h3 className="records-title">{t('records.forms')}</h3>
      <RecordTable
        title={t('records.forms')}
        testId="records-table-forms"
        empty={t('records.no-forms')}
        columns={(['form', 'user', 'handed-in', 'due'] as const).map((name) =>
          t(`records.column.${name}`),
        )}
        rows={forms.map((form, n) => ({
          key: `form-${n}`,
          cells: [
            <>
              {t(`timeline.form.${form.kind}`)}
              {form.device === null ? null : <small> {t(`records.kind.${form.device}`)}</small>}
            </>,
            form.user,
            moment(form.handedIn),
            moment(form.due),
          ],
        }))}
      />
      <h3 className="records-title">{t('records.deliveries')}</h3>
      <RecordTable
        title={t('records.deliveries')}
        testId="records-table-deliveries"
        empty={t('records.no-deliveries')}
        columns={(['contents', 'user', 'due'] as const).map((name) => t(`records.column.${name}`))}
        rows={deliveries.map((delivery, n) => ({
          key: `delivery-${n}`,
          cells: [
            delivery.items.map(inWords).join(t('records.and')),
            delivery.user ?? '—',
            moment(delivery.due),
          ],
        }))}
      />
    </>
  )
}
