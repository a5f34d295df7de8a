import type { Paper } from '../page.ts'
import type { Policy } from '../policy.ts'
import { both, notes, paragraph } from '../text.ts'

/** The letter in the parcel: device and guide [S0-03]. */
export function deliveryNote(policy: Policy): Paper {
  return {
    id: 'delivery',
    title: both('トークン送付のご案内', 'Your token'),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。「${policy.signOnMethod.ja}」でご利用いただく機器をお届けします。`,
        `Thank you for using ${policy.bankName.en}. Here is the device for the ${policy.signOnMethod.en}.`,
      ),
      notes(
        both(`${policy.deviceName.ja} 1台`, `${policy.deviceName.en}: 1`),
        both(
          `【${policy.deviceName.ja}による】ワンタイムパスワード利用開始登録操作ガイド 1部`,
          'Guide to start-of-use registration of the one-time password with the hardware token with camera: 1',
        ),
      ),
      paragraph(
        '操作ガイドに沿って、利用開始登録を行ってください。',
        'Follow the guide to go through start-of-use registration.',
      ),
    ],
  }
}
