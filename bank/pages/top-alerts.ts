import { type Alert, alert } from './frame.ts'

/** Messages of the top page about a camera token. */
export const topAlerts = {
  notFinished: alert(
    'warning',
    'OTP-W20',
    'ワンタイムパスワードの利用開始登録が完了していません。「利用開始登録」からお手続きください。',
    'Start-of-use registration of your one-time password is not finished. Go on at "Start-of-use registration".',
  ),
  acceptedOnly: alert(
    'warning',
    'OTP-W21',
    '利用開始登録は受付済ですが、完了は確認できていません（利用開始登録未了）。トークンに「E002」が表示される場合は、トークン初期化のうえ再度お手続きください。',
    'Your registration was accepted, but we cannot tell that it is finished. If your token shows E002, have the token initialised and register again.',
  ),
} as const satisfies Record<string, Alert>
