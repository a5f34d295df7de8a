import { type CodeError, readCode } from '../../../protocol/codes.ts'
import { err, type Result } from '../../../protocol/result.ts'
import {
  change,
  changeSerial,
  keep,
  serialOf,
  tell,
  usersOf,
  type Visit,
} from '../../books/ledger.ts'
import { retireSoftToken } from '../../books/revocation.ts'
import type { SerialRecord } from '../../books/serials.ts'
import {
  both,
  button,
  buttons,
  type Field,
  fact,
  heading,
  notes,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { otpField, verdictAlert } from '../../site/code-field.ts'
import { type Alert, halfway, otpFrame, requiredText, type View } from '../../site/frame.ts'
import { echo, fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import { verifyOnPage } from '../../verify/timed-code.ts'
import { land } from '../home/home.ts'
import { refuseHere } from './menu.ts'
import { mayHave, mayIssueSoftware, otherKindAlert, waitObstacle } from './obstacles.ts'
import { serialSlip, skipButton, skipNotes, startAlerts } from './start-messages.ts'

/**
 * 利用開始する, 認証確認: serial and code of the key-fob. Only a right code starts the use (S1-24). The
 * serial is checked before the code, so that a wrong serial does not count against somebody's
 * token.
 */
export function startHardware(visit: Visit, fields: WebRequest['fields']): Turn {
  const typedSerial = fieldText(fields, 'serial')
  const typed = fieldText(fields, 'otp')
  const early = waitObstacle(visit)
  if (early !== null) return refuseHere(visit, early, 'start')
  const read = readSerial(typedSerial, visit.bank.policy)
  if (!read.ok) {
    return refuse(visit, serialSlip(read.error, visit.bank.policy), typedSerial, 'typing-slip')
  }
  const serial = read.value
  const obstacle = obstacleOf(visit, serialOf(visit.bank, serial))
  if (obstacle !== null) return refuse(visit, obstacle, typedSerial, 'start-refused')
  const { step, verdict } = verifyOnPage(visit, serial, typed)
  if (verdict.kind === 'right') return start(step, serial)
  const alert = verdictAlert(verdict, typed, step.bank.policy)
  // The token may not be in service for anybody; whoever lifts the stop must know whose it is.
  const noted =
    verdict.kind === 'locked' ? changeSerial(step, serial, { triedBy: visit.user }) : step
  return { visit: noted, page: hardwareStartPage(noted, [alert], echo(typedSerial)) }
}

/** Why this token is not for this user, whatever its code. */
function obstacleOf(visit: Visit, record: SerialRecord | null): Alert | null {
  const { bank, user } = visit
  const { policy, contract } = bank
  if (!mayHave(bank, user, 'key-fob')) return otherKindAlert('key-fob', policy)
  if (record === null || record.kind !== 'key-fob') return startAlerts.unknown
  const foreign = record.company !== null && record.company !== contract.id
  // Once set up for a company it belongs to it (S4-50); elsewhere only as long as it is used there.
  if (foreign && (policy.dedicated || record.state === 'in-use')) return startAlerts.otherCompany
  if (record.state === 'stock') return startAlerts.unknown
  if (record.state === 'barred') return startAlerts.barred
  const held = usersOf(bank, record.serial).some(({ id }) => id !== user)
  return held && !policy.sharing ? startAlerts.held : null
}

function refuse(
  visit: Visit,
  alert: Alert,
  typedSerial: string,
  what: 'typing-slip' | 'start-refused',
): Turn {
  const shown = echo(typedSerial)
  const told = tell(visit, visit.user, what, `serial ${shown}: ${alert.code}`)
  return { visit: told, page: hardwareStartPage(told, [alert], shown) }
}

/** In service from now on; a completion screen follows (S1-31), or the top page (S2-19). */
function start(visit: Visit, serial: string): Turn {
  const retired = retireSoftToken(visit, visit.user)
  const owned = changeSerial(retired, serial, {
    company: visit.bank.contract.id,
    state: 'in-use',
    triedBy: null,
  })
  const begun = change(owned, visit.user, {
    enrolment: { state: 'in-service', kind: 'key-fob', serial, since: visit.now },
  })
  const told = tell(begun, visit.user, 'use-started', `key-fob ${serial}`)
  if (!visit.bank.policy.wording.hardwareStartCompletion) {
    return land(told, null, [startAlerts.started])
  }
  const full = keep(told, { level: 'full', draft: null })
  return { visit: full, page: hardwareStartCompletePage(full, serial) }
}

/**
 * Serial and code of a key-fob: asked for by the user (S1-26 … S1-30), or forced at login (S2-08 …
 * S2-17, S4-36). Texts of the forced one are those of BLG3020.
 */
export function hardwareStartPage(view: View, alerts: readonly Alert[] = [], serial = ''): Page {
  const { policy } = view.bank
  const { hardwareStartTitle, hardwareStartScreen, hardwareStartButton, hardwareToken } =
    policy.wording
  const forced = view.session.level === 'setup'
  // The button is named without its arrow, as in the source (S2-12).
  const name = both(
    hardwareStartButton.ja.replace('▶', ''),
    hardwareStartButton.en.replace(' ▶', ''),
  )
  const content = {
    id: 'hardware-start',
    title: hardwareStartTitle,
    path: '/otp/start/hardware',
    screenId: hardwareStartScreen,
    alerts,
    blocks: [
      ...(forced ? forcedTexts(hardwareToken) : []),
      heading(`${hardwareToken.ja}利用開始登録`, `Start of use of the ${hardwareToken.en}`),
      paragraph(
        `トークンに記載されているシリアル番号とワンタイムパスワードを入力の上、「${name.ja}」ボタンを押してください。`,
        `Type the serial number marked on the token and the one-time password, then press "${name.en}".`,
      ),
      requiredText(policy),
      heading('トークン情報', 'Token information'),
      { kind: 'fields' as const, fields: [serialField(view, serial)] },
      heading('ワンタイムパスワード', 'One-time password'),
      { kind: 'fields' as const, fields: [otpField(policy)] },
      buttons(
        button('start-hardware', hardwareStartButton, 'primary'),
        ...skipButton(view),
        ...other(view, forced),
      ),
      notes(
        both(
          'シリアル番号と有効期限は、トークンの裏面に記載されています。',
          'Serial number and expiry date are marked on the back of the token.',
        ),
        ...(policy.sharing
          ? [
              both(
                '他のユーザが使用しているトークンを登録すると、トークンを共有できます。',
                'Register a token that another user already uses to share it.',
              ),
            ]
          : []),
      ),
      ...skipNotes(view),
    ],
  }
  return forced ? halfway(view, content) : otpFrame(view, content)
}

function forcedTexts(hardwareToken: { readonly ja: string; readonly en: string }) {
  return [
    paragraph(
      'セキュリティ向上のため、ワンタイムパスワードでの認証が追加されました。',
      'For more security, one-time passwords were added.',
    ),
    paragraph(
      `事前準備として${hardwareToken.ja}の利用開始登録が必要となります。`,
      `As preparation, the ${hardwareToken.en} has to be registered.`,
    ),
  ]
}

/** The way back, or to the issue of a token where that is possible on the web. */
function other(view: View, forced: boolean) {
  if (!forced) return [button('otp-selection', both('戻る', 'Back'))]
  const { hardwareOrder, wording } = view.bank.policy
  const online = hardwareOrder.includes('online')
  if (!online && !mayIssueSoftware(view.bank, view.user)) return []
  const { selectionTitle } = wording
  const label = both(`${selectionTitle.ja}へ`, selectionTitle.en)
  return [button('otp-selection', label, 'link')]
}

function serialField(view: View, value: string): Field {
  const { min, max } = view.bank.policy.serialDigits
  return {
    name: 'serial',
    label: both('シリアル番号', 'Serial number'),
    type: 'text',
    required: true,
    hint: both(`半角数字${min}桁以上${max}桁以内`, `${min} to ${max} half-width digits`),
    value,
    digits: null,
    error: null,
  }
}

/** ワンタイムパスワード利用開始(ハードウェアトークン完了) (S1-31). */
function hardwareStartCompletePage(view: View, serial: string): Page {
  const { hardwareToken } = view.bank.policy.wording
  return otpFrame(view, {
    id: 'hardware-start-complete',
    title: both(
      `ワンタイムパスワード利用開始(${hardwareToken.ja}完了)`,
      `Start one-time password use (${hardwareToken.en}: complete)`,
    ),
    path: '/otp/start/hardware/complete',
    blocks: [
      paragraph(
        '以上で、ワンタイムパスワード利用開始登録は終了です。',
        'Start-of-use registration of the one-time password is finished.',
      ),
      { kind: 'facts', rows: [fact(both('シリアル番号', 'Serial number'), same(serial))] },
      buttons(button('nav:top', both('トップページへ', 'Home'), 'primary')),
    ],
  })
}

/** Reads a serial number as people type it: full-width digits and blanks are put right (S2-14). */
function readSerial(
  typed: string,
  { serialDigits: { min, max } }: Policy,
): Result<string, CodeError> {
  for (let digits = min; digits <= max; digits++) {
    const read = readCode(typed, digits)
    if (read.ok || read.error !== 'length') return read
  }
  return err('length')
}
