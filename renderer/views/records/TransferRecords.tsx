import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { RecordTable } from './RecordTable.tsx'
import { useMoment } from './use-moment.ts'

/** The transfers that were booked, newest first, and the token that approved each. */
export function TransferRecords() {
  const { t } = useTranslation()
  const moment = useMoment()
  const transfers = useSnapshot((s) => s.world.bank.contract.transfers)
  return (
    <RecordTable
      title={t('records.part.transfers')}
      testId="records-table-transfers"
      empty={t('records.no-transfers')}
      columns={(['at', 'user', 'payee', 'yen', 'approved-by'] as const).map((name) =>
        t(`records.column.${name}`),
      )}
      rows={transfers.toReversed().map((transfer) => ({
        key: `transfer-${transfer.id}`,
        cells: [
          moment(transfer.at),
          transfer.user,
          `${transfer.payeeBank} ${transfer.payeeAccount} ${transfer.payeeName}`,
          <span key="yen" className="records-number">
            {transfer.yen.toLocaleString('en')}
          </span>,
          transfer.serial ?? t('records.no-code'),
        ],
      }))}
    />
  )
}
