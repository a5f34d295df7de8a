import type { Bilingual } from '../../page.ts'
import type { AmountError } from '../../transfer/amount.ts'
import { AMOUNT_DIGITS } from '../../transfer/amount.ts'
import { ACCOUNT_DIGITS, type FormErrors } from '../../transfer/input.ts'
import type { NameError } from '../../transfer/kana.ts'
import { type Alert, alert } from '../frame.ts'

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
export function fieldError(errors: FormErrors, name: keyof FormErrors): Bilingual | null {
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
