import type { Field, Page } from '../../page.ts'
import { both, button, buttons, fact, grouped, notes, paragraph } from '../../text.ts'
import { EMPTY_FORM, type FormErrors, type TransferForm } from '../../transfer/input.ts'
import { NEW_PAYEE, REGISTERED_PAYEES } from '../../transfer/payees.ts'
import { type Alert, framed, type View } from '../frame.ts'
import { fieldError, inputAlerts } from './input-alerts.ts'
import { TRANSFER, transferSteps } from './steps.ts'

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
