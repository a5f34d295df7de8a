import type { Bilingual, Paper } from '../page.ts'
import type { Policy, TokenKind } from '../policy/schema.ts'
import { both, notes, paragraph } from '../text.ts'

/** The letter in the parcel: device and guide [S0-03, S1-10]. */
export function deliveryNote(
  policy: Policy,
  kind: Exclude<TokenKind, 'phone-app'>,
  guide: Bilingual,
): Paper {
  const device = kind === 'camera-token' ? policy.deviceName : policy.wording.hardwareToken
  return {
    id: 'delivery',
    title: both('トークン送付のご案内', 'Your token'),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。「${policy.signOnMethod.ja}」でご利用いただく機器をお届けします。`,
        `Thank you for using ${policy.bankName.en}. Here is the device for the ${policy.signOnMethod.en}.`,
      ),
      notes(both(`${device.ja} 1台`, `${device.en}: 1`), both(`${guide.ja} 1部`, `${guide.en}: 1`)),
      paragraph(
        '操作ガイドに沿って、利用開始登録を行ってください。',
        'Follow the guide to go through start-of-use registration.',
      ),
    ],
  }
}
