import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../bank/books/users.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { adminAlerts } from '../../bank/procedures/administration/gate.ts'
import {
  initialiseAlerts,
  initialisedAlert,
} from '../../bank/procedures/administration/initialise.ts'
import { deactivateAlerts } from '../../bank/procedures/camera-token/deactivation.ts'
import {
  deviceCodeAlerts,
  deviceCodeSlip,
  tokenWornOut,
  wrongDeviceCode,
} from '../../bank/procedures/camera-token/device-code.ts'
import { requestAlerts } from '../../bank/procedures/camera-token/request.ts'
import {
  completeAlerts,
  firstCodeGood,
  signatureSlip,
  wrongSignature,
} from '../../bank/procedures/camera-token/signature.ts'
import { tokenOfAnother } from '../../bank/procedures/camera-token/steps.ts'
import { notStartedAlert, topAlerts } from '../../bank/procedures/home/home.ts'
import { sessionTimeoutPage } from '../../bank/procedures/login/ended.ts'
import { loginAlert } from '../../bank/procedures/login/login.ts'
import { revokedAlert } from '../../bank/procedures/login/one-time-password.ts'
import {
  softIssueAlerts,
  startPasswordAlert,
} from '../../bank/procedures/timed-token/issue-software-pages.ts'
import {
  inUseAlert,
  issueAlerts,
  notOnlineAlert,
  otherKindAlert,
  tooEarlyAlert,
} from '../../bank/procedures/timed-token/obstacles.ts'
import {
  serialSlip,
  skippedAlert,
  startAlerts,
} from '../../bank/procedures/timed-token/start-messages.ts'
import { inputAlerts, nameConverted } from '../../bank/procedures/transfer/input.ts'
import { transferAlerts } from '../../bank/procedures/transfer/result.ts'
import { challengeExpired, slipText, verdictAlert } from '../../bank/site/code-field.ts'
import { confirmAlert } from '../../bank/site/confirm-password.ts'
import type { Alert } from '../../bank/site/frame.ts'
import { lockedAlert, noticeAlerts, passwordLockedAlert } from '../../bank/site/notices.ts'
import type { Millis } from '../../protocol/time.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useLanguage } from '../ui/i18n.ts'
import { searched } from '../ui/SearchBox.tsx'
import { SearchedTable } from './SearchedTable.tsx'

/** What each message of the bank says, by the code that a customer reads out. */
export function BankMessagesTab() {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const [asked, setAsked] = useState('')
  const policy = useSnapshot((s) => s.world.bank.policy)
  const customer = useSnapshot((s) => s.world.bank.customers[0])
  const now = useSnapshot((s) => s.world.now)
  const all = useMemo(
    () => (customer === undefined ? [] : bankMessages({ policy, customer, now })),
    [policy, customer, now],
  )
  const listed = searched(all, asked, ({ code, text }) => [code, text.ja, text.en].join(' '))
  return (
    <>
      <p>{t('help.bank-messages.what')}</p>
      <SearchedTable
        className="is-bank-messages"
        label={t('help.bank-messages.search')}
        asked={asked}
        onAsk={setAsked}
        testId="help-bank-messages-search"
        heads={[t('help.bank-messages.code'), t('help.bank-messages.text')]}
        count={listed.length}
      >
        {listed.map(({ code, text }) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>
              {pick(text)}
              <small lang={language === 'ja' ? 'en' : 'ja'}>
                {language === 'ja' ? text.en : text.ja}
              </small>
            </td>
          </tr>
        ))}
      </SearchedTable>
    </>
  )
}

/** What a message is worded for where it speaks of a user or a moment. */
interface Sample {
  readonly policy: Policy
  readonly customer: Customer
  readonly now: Millis
}

/** Every message of the bank, as this institution words it, in order of its code. */
export function bankMessages({ policy, customer, now }: Sample): readonly Alert[] {
  const list = [
    ...CONSTANT,
    ...ofLogin(policy, now),
    ...ofCodes(policy),
    ...ofStops(policy, customer),
    ...ofIssue(policy, now),
    ...ofTransfer(),
    ...sessionTimeoutPage(policy).alerts,
  ]
  return list.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Those that say the same everywhere. */
const CONSTANT: readonly Alert[] = [
  adminAlerts,
  completeAlerts,
  deactivateAlerts,
  deviceCodeAlerts,
  initialiseAlerts,
  issueAlerts,
  noticeAlerts,
  requestAlerts,
  softIssueAlerts,
  startAlerts,
  topAlerts,
  transferAlerts,
  {
    challengeExpired,
    firstCodeGood,
    initialisedAlert,
    nameConverted,
    tokenOfAnother,
    tokenWornOut,
  },
].flatMap((table): readonly Alert[] => Object.values(table))

function ofLogin(policy: Policy, now: Millis): readonly Alert[] {
  return [
    ...(['empty', 'full-width', 'wrong'] as const).map((why) => loginAlert(why, policy)),
    ...[true, false].map((initialiseOnline) =>
      passwordLockedAlert({ ...policy, initialiseOnline }),
    ),
    ...(['key-fob', 'phone-app'] as const).map((kind) => revokedAlert(policy, kind, now)),
  ]
}

const SLIPS = ['empty', 'length', 'letters'] as const

function ofCodes(policy: Policy): readonly Alert[] {
  const { deviceCodeDigits, lockAfter, signatureDigits } = policy
  return [
    ...SLIPS.map((why) => verdictAlert({ kind: 'slip', why }, '', policy)),
    verdictAlert({ kind: 'wrong', left: null }, '', policy),
    verdictAlert({ kind: 'locked' }, '', policy),
    verdictAlert({ kind: 'resync', first: { step: 0, typedIn: 0 } }, '', policy),
    verdictAlert({ kind: 'expired' }, '', policy),
    ...([...SLIPS, 'check-digit'] as const).map((slip) =>
      deviceCodeSlip(slip, slipText(slip, '', deviceCodeDigits)),
    ),
    ...SLIPS.map((slip) => signatureSlip(slip, slipText(slip, '', signatureDigits))),
    wrongDeviceCode(lockAfter),
    wrongSignature(lockAfter),
    ...(['empty', 'form', 'wrong'] as const).map((verdict) => confirmAlert(verdict, policy)),
  ]
}

/** The stop of the code, with a master user's way out and without. */
function ofStops(policy: Policy, customer: Customer): readonly Alert[] {
  const stopped: Customer = { ...customer, role: 'general', locked: true, wrongPasswords: 0 }
  return [true, false].map((initialiseOnline) =>
    lockedAlert(stopped, { ...policy, initialiseOnline }),
  )
}

function ofIssue(policy: Policy, now: Millis): readonly Alert[] {
  return [
    notStartedAlert(policy),
    ...SLIPS.map((slip) => serialSlip(slip, policy)),
    skippedAlert(policy.skipDays),
    inUseAlert(policy),
    tooEarlyAlert(now, policy),
    otherKindAlert(policy.tokens.includes('phone-app') ? 'key-fob' : 'phone-app', policy),
    notOnlineAlert('key-fob', { ...policy, hardwareOrder: ['counter'] }),
    notOnlineAlert('phone-app', policy),
    startPasswordAlert(policy),
  ]
}

/** Each thing that can be wrong with a transfer. */
function ofTransfer(): readonly Alert[] {
  return [
    { payee: 'unknown' } as const,
    ...(['empty', 'too-long'] as const).map((payeeBank) => ({ payeeBank })),
    ...SLIPS.map((payeeAccount) => ({ payeeAccount })),
    { payeeName: { kind: 'empty' } } as const,
    // One more than the 48 that fit, and a sign that no name holds.
    { payeeName: { kind: 'too-long', length: 49 } } as const,
    { payeeName: { kind: 'character', character: '@', place: 1 } } as const,
    ...AMOUNTS.map((amount) => ({ amount })),
  ].flatMap((errors) => inputAlerts(errors).map((found) => found.alert))
}

const AMOUNTS = ['empty', 'characters', 'commas', 'negative', 'zero', 'digits', 'balance'] as const
