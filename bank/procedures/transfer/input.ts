import {
  type Bilingual,
  both,
  button,
  buttons,
  type Field,
  fact,
  grouped,
  notes,
  type Page,
  paragraph,
} from '../../page.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import {
  ACCOUNT_DIGITS,
  AMOUNT_DIGITS,
  type AmountError,
  EMPTY_FORM,
  type FormErrors,
  NEW_PAYEE,
  REGISTERED_PAYEES,
  type TransferForm,
} from './form.ts'
import type { NameError } from './payee-name.ts'

/** 振込 (入力): to whom and how much. What was typed stays, whatever is wrong with it. */
export function transferInputPage(
  view: View,
  form: TransferForm = EMPTY_FORM,
  errors: FormErrors = {},
  alerts: readonly Alert[] = [],
): Page {
  const { balanceYen, account } = view.bank.contract
  const balance = grouped(balanceYen)
  return framed(view, {
    id: 'transfer-input',
    title: TRANSFER,
    path: '/transfer/input',
    below: 'nav:transfer',
    steps: transferSteps(0),
    alerts: [...alerts, ...inputAlerts(errors).map(({ alert }) => alert)],
    blocks: [
      paragraph(
        '振込先と振込金額を入力し、「次へ」ボタンを押してください。',
        'Enter payee and amount, then press "Next".',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('出金口座', 'From account'), account),
          fact(both('残高', 'Balance'), both(`${balance}円`, `JPY ${balance}`)),
        ],
      },
      { kind: 'fields', fields: fieldsOf(form, errors) },
      buttons(
        button('transfer-next', both('次へ', 'Next'), 'primary'),
        button('nav:top', both('トップページへ', 'Home')),
      ),
      notes(
        both(
          '登録済みの振込先を選択した場合、金融機関から受取人名までの入力は不要です。',
          'For a registered payee, leave bank, account and name empty.',
        ),
        both(
          '受取人名は半角カタカナで送信します。全角カタカナ・ひらがなは自動で変換します。',
          "The payee's name is sent in half-width katakana; full-width katakana and hiragana are converted.",
        ),
      ),
    ],
  })
}

function fieldsOf(form: TransferForm, errors: FormErrors): readonly Field[] {
  const text = (
    name: 'payeeBank' | 'payeeAccount' | 'payeeName' | 'amount',
    label: Field['label'],
    hint: Field['hint'],
  ): Field => ({
    name,
    label,
    type: 'text',
    required: name === 'amount',
    hint,
    value: form[name],
    digits: null,
    error: fieldError(errors, name),
  })
  return [
    {
      name: 'payee',
      label: both('振込先', 'Payee'),
      type: 'select',
      required: true,
      hint: null,
      value: errors.payee === undefined ? form.payee : NEW_PAYEE,
      digits: null,
      error: fieldError(errors, 'payee'),
      options: [
        { value: NEW_PAYEE, label: both('新規の振込先', 'New payee') },
        ...REGISTERED_PAYEES.map(({ id, label }) => ({ value: id, label })),
      ],
    },
    text(
      'payeeBank',
      both('金融機関・支店名', 'Bank and branch'),
      both('例: ミライ銀行 駅前支店', 'For instance: Mirai Bank, Ekimae'),
    ),
    text('payeeAccount', both('口座番号', 'Account number'), both('7桁の数字', '7 digits')),
    text(
      'payeeName',
      both('受取人名（カナ）', 'Payee (katakana)'),
      both('例: ｱｵｿﾞﾗｼﾖｳｼﾞ', 'For instance: ｱｵｿﾞﾗｼﾖｳｼﾞ'),
    ),
    text(
      'amount',
      both('振込金額（円）', 'Amount (yen)'),
      both('例: 100,000', 'For instance: 100,000'),
    ),
  ]
}

/** What is wrong with each field, in the order of the page; the same text stands under the field. */
export function inputAlerts(
  errors: FormErrors,
): readonly { readonly field: keyof FormErrors; readonly alert: Alert }[] {
  const found: { field: keyof FormErrors; alert: Alert }[] = []
  if (errors.payee !== undefined) found.push({ field: 'payee', alert: UNKNOWN_PAYEE })
  if (errors.payeeBank !== undefined) {
    found.push({ field: 'payeeBank', alert: BANK[errors.payeeBank] })
  }
  if (errors.payeeAccount !== undefined) {
    found.push({ field: 'payeeAccount', alert: ACCOUNT[errors.payeeAccount] })
  }
  if (errors.payeeName !== undefined) {
    found.push({ field: 'payeeName', alert: nameAlert(errors.payeeName) })
  }
  if (errors.amount !== undefined) found.push({ field: 'amount', alert: AMOUNT[errors.amount] })
  return found
}

/** The text for under the field `name`; null: nothing is wrong with it. */
function fieldError(errors: FormErrors, name: keyof FormErrors): Bilingual | null {
  return inputAlerts(errors).find(({ field }) => field === name)?.alert.text ?? null
}

/** The name was typed in another script. */
export const nameConverted: Alert = alert(
  'info',
  'TRF-I02',
  '受取人名を半角カタカナに変換しました。内容をご確認ください。',
  "The payee's name was turned into half-width katakana. Please check it.",
)

const UNKNOWN_PAYEE = alert(
  'warning',
  'TRF-W01',
  '振込先が選択されていません。一覧から選択し直すか、「新規の振込先」を選択してください。',
  'No such payee. Choose one of the list, or "New payee".',
)

const BANK = {
  empty: alert(
    'warning',
    'TRF-W02',
    '金融機関・支店名が入力されていません。',
    'Enter the bank and its branch.',
  ),
  'too-long': alert(
    'warning',
    'TRF-W03',
    '金融機関・支店名が長すぎます。60文字以内で入力してください。',
    'The name of bank and branch is too long: at most 60 characters.',
  ),
} as const

const ACCOUNT = {
  empty: alert('warning', 'TRF-W04', '口座番号が入力されていません。', 'Enter the account number.'),
  letters: alert(
    'warning',
    'TRF-W05',
    '口座番号に数字以外の文字が含まれています。数字だけを入力してください。',
    'The account number holds other characters than digits.',
  ),
  length: alert(
    'warning',
    'TRF-W06',
    `口座番号は${ACCOUNT_DIGITS}桁です。${ACCOUNT_DIGITS}桁に満たない場合は、先頭に0を付けてください。`,
    `An account number has ${ACCOUNT_DIGITS} digits. Put zeros before a shorter one.`,
  ),
} as const

function nameAlert(error: NameError): Alert {
  switch (error.kind) {
    case 'empty':
      return alert(
        'warning',
        'TRF-W07',
        '受取人名が入力されていません。',
        "Enter the payee's name.",
      )
    case 'too-long':
      return alert(
        'warning',
        'TRF-W08',
        `受取人名が長すぎます（半角${error.length}文字）。濁点を含めて半角48文字以内で入力してください。`,
        `The payee's name is too long (${error.length} half-width characters): at most 48, voice marks counted.`,
      )
    case 'character':
      return alert(
        'warning',
        'TRF-W09',
        `受取人名の${error.place}文字目「${error.character}」は使えません。カタカナで入力してください。`,
        `Character ${error.place} of the payee's name, "${error.character}", cannot be used. Type it in katakana.`,
      )
    default:
      return error satisfies never
  }
}

const AMOUNT: Readonly<Record<AmountError | 'balance', Alert>> = {
  empty: alert('warning', 'TRF-W10', '振込金額が入力されていません。', 'Enter the amount.'),
  characters: alert(
    'warning',
    'TRF-W11',
    '振込金額に使えない文字が含まれています。円単位の整数を入力してください（小数は使えません）。',
    'The amount holds characters that cannot be used. Type whole yen, without decimals.',
  ),
  commas: alert(
    'warning',
    'TRF-W12',
    '振込金額のカンマの位置が正しくありません。3桁ごとに区切るか、カンマを入れずに入力してください。',
    'A comma of the amount is out of place. Set it every three digits, or leave the commas out.',
  ),
  negative: alert(
    'warning',
    'TRF-W13',
    '振込金額にマイナスは入力できません。',
    'An amount cannot be negative.',
  ),
  zero: alert(
    'warning',
    'TRF-W14',
    '振込金額は1円以上を入力してください。',
    'An amount is at least 1 yen.',
  ),
  digits: alert(
    'warning',
    'TRF-W15',
    `振込金額は${AMOUNT_DIGITS}桁以内で入力してください。`,
    `An amount has at most ${AMOUNT_DIGITS} digits.`,
  ),
  balance: alert(
    'error',
    'TRF-E01',
    '振込金額がお支払可能残高を超えています。',
    'The amount is more than the balance of your account.',
  ),
}

/** Title that the pages of the procedure share. */
export const TRANSFER = both('振込', 'Transfer')

const STEPS = [
  both('入力', 'Input'),
  both('内容確認・最終承認', 'Check and final approval'),
  both('完了', 'Done'),
] as const

/** The numbered steps of a transfer, `current` from 0. */
export function transferSteps(current: 0 | 1 | 2): Page['steps'] {
  return { labels: STEPS, current }
}
