import { useTranslation } from 'react-i18next'
import { usersOf } from '../../../bank/books/ledger.ts'
import type { SerialRecord } from '../../../bank/books/serials.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { calendarDay } from '../../state/format.ts'
import { RecordTable } from './RecordTable.tsx'
import { useMoment } from './use-moment.ts'

/** Every serial that the bank knows, with what it has learnt of the token's clock. */
export function SerialRecords() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const moment = useMoment()
  const bank = useSnapshot((s) => s.world.bank)
  return (
    <RecordTable
      title={t('records.part.serials')}
      testId="records-table-serials"
      empty={t('records.none')}
      columns={(
        ['serial', 'kind', 'wrong', 'serial-state', 'users', 'drift', 'last-step'] as const
      ).map((name) => t(`records.column.${name}`))}
      rows={bank.serials.map((record) => ({
        key: record.serial,
        cells: [
          <b key="serial">{record.serial}</b>,
          <>
            {t(`records.kind.${record.kind}`)}
            {record.expires === null ? null : (
              <small className="records-sub">
                {t('records.expires', { day: calendarDay(language, record.expires) })}
              </small>
            )}
          </>,
          <>
            {record.wrong}
            {record.locked ? (
              <span className="records-bad records-sub">{t('records.stopped')}</span>
            ) : null}
          </>,
          <>
            {t(`records.serial-state.${record.state}`)}
            {record.company === null ? null : (
              <small className="records-sub">
                {t('records.of-company', { company: record.company })}
              </small>
            )}
          </>,
          usersOf(bank, record.serial)
            .map(({ id }) => id)
            .join(' ') || '—',
          record.code === null ? '—' : t('records.steps', { steps: signed(record.driftSteps) }),
          moment(lastStepAt(record)),
        ],
      }))}
    />
  )
}

/** When the newest used time step began, ms since the epoch. */
function lastStepAt({ lastStep, code }: SerialRecord): number | null {
  return lastStep === null || code === null ? null : lastStep * code.periodSeconds * 1000
}

function signed(steps: number): string {
  return steps > 0 ? `+${steps}` : String(steps)
}
