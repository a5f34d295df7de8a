import { useTranslation } from 'react-i18next'
import { tokenInUse } from '../../bank/books/ledger.ts'
import { otpState } from '../../bank/books/stops.ts'
import type { Customer, Enrolment, Registration } from '../../bank/books/users.ts'
import type { TokenKind } from '../../bank/policy/schema.ts'
import { tokenRow } from '../../bank/procedures/administration/lists.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useLanguage } from '../ui/i18n.ts'
import { RecordTable, useMoment } from './RecordTable.tsx'

/** The contract's users: class, how far their token has come, and what stops them. */
export function UserRecords() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const bank = useSnapshot((s) => s.world.bank)
  const now = useSnapshot((s) => s.world.now)
  const camera = bank.policy.tokens.includes('camera-token')
  return (
    <RecordTable
      title={t('records.part.users')}
      testId="records-table-users"
      empty={t('records.none')}
      columns={(['user', 'state', 'serial', 'issue-from', 'stops'] as const).map((name) =>
        t(`records.column.${name}`),
      )}
      rows={bank.customers.map((customer) => ({
        key: customer.id,
        cells: [
          <>
            <b>{customer.id}</b>
            <small className="records-sub">{pick(customer.name)}</small>
            <small className="records-sub">{t(`records.class.${customer.role}`)}</small>
          </>,
          <States
            key="states"
            customer={customer}
            camera={camera}
            expired={tokenRow(bank, customer, now).state === 'expired'}
          />,
          tokenInUse(customer) ?? '—',
          <IssueFrom key="issue" customer={customer} />,
          <Stops
            key="stops"
            customer={customer}
            stopped={otpState(bank, customer) === 'stopped'}
          />,
        ],
      }))}
    />
  )
}

/** A user's camera token and the others go their own ways. */
function States(props: { customer: Customer; camera: boolean; expired: boolean }) {
  const { t } = useTranslation()
  const moment = useMoment()
  const { customer, camera, expired } = props
  const { enrolment, registration } = customer
  const facts = [
    ...(camera ? [registrationFacts(registration)] : []),
    ...(camera && enrolment.state === 'none' ? [] : [enrolmentFacts(enrolment, expired)]),
  ]
  return (
    <>
      {facts.map(({ state, kind, at }) => (
        <div key={state}>
          {t(`records.state.${state}`)}
          {kind === null ? null : (
            <small className="records-sub">{t(`records.kind.${kind}`)}</small>
          )}
          {at === null ? null : <small className="records-sub">{moment(at)}</small>}
        </div>
      ))}
    </>
  )
}

function IssueFrom({ customer: { enrolment } }: { customer: Customer }) {
  const moment = useMoment()
  const waits = enrolment.state === 'revoked' || enrolment.state === 'released'
  return moment(waits ? enrolment.issueFrom : null)
}

function Stops({ customer, stopped }: { customer: Customer; stopped: boolean }) {
  const { t } = useTranslation()
  const { locked, wrongCodes, wrongPasswords } = customer
  const counts = [
    ...(wrongCodes > 0 ? [t('records.wrong-codes', { count: wrongCodes })] : []),
    ...(wrongPasswords > 0 ? [t('records.wrong-passwords', { count: wrongPasswords })] : []),
  ]
  return (
    <>
      {locked || stopped ? (
        <span className="records-bad records-sub">
          {t(stopped ? 'records.stopped' : 'records.locked')}
        </span>
      ) : null}
      {counts.map((count) => (
        <small key={count} className="records-sub">
          {count}
        </small>
      ))}
      {locked || stopped || counts.length > 0 ? null : '—'}
    </>
  )
}

/** How far a user's token has come, as a key below `records.state.`, and since when. */
interface StateFacts {
  readonly state: string
  readonly kind: TokenKind | null
  readonly at: number | null
}

/** Of a key-fob or phone app; `expired`: its serial's 有効期限 has come (S2-60). */
export function enrolmentFacts(enrolment: Enrolment, expired: boolean): StateFacts {
  switch (enrolment.state) {
    case 'none':
      return { state: 'none', kind: null, at: null }
    case 'issued': {
      const setUp = enrolment.kind === 'phone-app' && enrolment.setUpAt !== null
      return setUp
        ? { state: 'set-up', kind: enrolment.kind, at: enrolment.setUpAt }
        : { state: 'issued', kind: enrolment.kind, at: enrolment.at }
    }
    case 'in-service':
      return {
        state: expired ? 'expired' : 'in-service',
        kind: enrolment.kind,
        at: enrolment.since,
      }
    case 'revoked':
    case 'released':
      return { state: enrolment.state, kind: enrolment.kind, at: enrolment.at }
    default:
      return enrolment satisfies never
  }
}

/** Of a camera token. The bank cannot see Done → Yes: only a good code confirms a registration. */
export function registrationFacts(registration: Registration): StateFacts {
  const kind = 'camera-token'
  switch (registration.state) {
    case 'none':
      return { state: 'not-registered', kind, at: null }
    case 'mail-sent':
      return { state: 'mail-sent', kind, at: registration.at }
    case 'code-2-shown':
      return { state: 'code-2-shown', kind, at: registration.code2At }
    case 'registered': {
      const state = registration.confirmed ? 'registered-confirmed' : 'registered'
      return { state, kind, at: registration.at }
    }
    default:
      return registration satisfies never
  }
}
