import { printedSerial } from '../../protocol/codes.ts'
import { me } from '../ledger.ts'
import type { Page } from '../page.ts'
import { both, button, buttons, fact, notes, paragraph, same } from '../text.ts'
import { type Alert, framed, type View } from './frame.ts'
import { stateText, stateTone } from './state-row.ts'

/** トークンの登録コード: which token is registered, once the bank has accepted it [S0-45]. */
export function tokenCodePage(view: View, alerts: readonly Alert[] = []): Page {
  const { registration } = me(view)
  const { policy, tokens } = view.bank
  const state = fact(
    both('登録状況', 'State'),
    stateText(registration, policy.utcOffsetHours),
    stateTone(registration),
  )
  const content = {
    id: 'token-code',
    title: both('トークンの登録コード', "Token's registration code"),
    path: '/token-code',
    below: 'nav:token-code',
    alerts,
  } as const
  if (registration.state !== 'registered') {
    return framed(view, {
      ...content,
      blocks: [
        paragraph(
          '登録されているトークンはありません。利用開始登録が受け付けられると、ここに登録コードが表示されます。',
          'No token is registered. Once a registration is accepted, its code is shown here.',
        ),
        { kind: 'facts', rows: [state] },
        buttons(button('nav:otp', both('利用開始登録へ', 'Start-of-use registration'), 'primary')),
      ],
    })
  }
  const { serial } = registration
  const token = tokens.find((shipped) => shipped.serial === serial)
  return framed(view, {
    ...content,
    blocks: [
      {
        kind: 'facts',
        rows: [
          fact(both('登録コード', 'Registration code'), same(token?.tokenCode ?? '-')),
          fact(both('シリアル番号', 'Serial number'), same(printedSerial(serial))),
          state,
        ],
      },
      notes(
        both(
          'トークンの「Token Info」に表示されるトークンコードと同じであることをご確認ください。',
          'Make sure it is the same as the token code that the token shows under "Token Info".',
        ),
      ),
      buttons(
        button('nav:top', both('トップページへ', 'Home')),
        button('camera-deactivate', both('トークンの利用解除', 'Deactivate the token')),
      ),
    ],
  })
}
