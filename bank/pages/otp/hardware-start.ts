import { mayIssueSoftware } from '../../otp/kinds.ts'
import type { Field, Page } from '../../page.ts'
import { both, button, buttons, fact, heading, notes, paragraph, same } from '../../text.ts'
import { otpField } from '../code-field.ts'
import { type Alert, halfway, type View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { otpFrame } from './level-frame.ts'
import { skipButton, skipNotes } from './skip-button.ts'

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
export function hardwareStartCompletePage(view: View, serial: string): Page {
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
