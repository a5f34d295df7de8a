import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ParcelItem } from '../../bank/books/branch.ts'
import { usersOf } from '../../bank/books/ledger.ts'
import type { SerialRecord } from '../../bank/books/serials.ts'
import { FORMS } from '../../lab/telling/names.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { calendarDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { AuditRecords } from './AuditRecords.tsx'
import { RecordTable, useMoment } from './RecordTable.tsx'
import { UserRecords } from './UserRecords.tsx'

const PARTS = ['users', 'serials', 'post', 'transfers', 'audit'] as const
type Part = (typeof PARTS)[number]

/** What the bank knows, for the tester's eyes: no customer ever sees this. */
export function Records() {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>('users')
  return (
    <div className="records" data-testid="records">
      <ToggleButtonGroup
        className="segments records-parts"
        aria-label={t('records.parts')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[part]}
        onSelectionChange={(keys) => setPart(PARTS.find((one) => keys.has(one)) ?? 'users')}
      >
        {PARTS.map((one) => (
          <ToggleButton key={one} id={one} data-testid={`records-${one}`}>
            {t(`records.part.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Shown part={part} />
    </div>
  )
}

function Shown({ part }: { part: Part }) {
  switch (part) {
    case 'users':
      return <UserRecords />
    case 'serials':
      return <SerialRecords />
    case 'post':
      return <PostRecords />
    case 'transfers':
      return <TransferRecords />
    case 'audit':
      return <AuditRecords />
    default:
      return part satisfies never
  }
}

/** Every serial that the bank knows, with what it has learnt of the token's clock. */
function SerialRecords() {
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

/** Forms at the branch, parcels on their way, and the company's application. */
function PostRecords() {
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
              {pick(FORMS[form.kind])}
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

/** The transfers that were booked, newest first, and the token that approved each. */
function TransferRecords() {
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
