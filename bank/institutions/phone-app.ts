import type { Policy } from '../policy.ts'
import { both } from '../text.ts'
import { BASE, WORDING } from './base.ts'

/** D: a credit union; the token is an app on the customer's phone (S3). */
export const PHONE_APP: Policy = {
  ...BASE,
  id: 'phone-app',
  label: 'D',
  bankName: both('特訓第三信用組合', 'Tokkun Third Credit Union'),
  style: both(
    '携帯電話のアプリ（ソフトウェアトークン）を使う信用組合',
    "A credit union whose token is an app on the customer's phone",
  ),
  domain: 'tokkun-third.example',
  mailDomains: ['tokkun-third.example'],
  deviceName: both('ソフトウェアトークン', 'Software token'),
  tokens: ['phone-app'],
  kindsMixed: false,
  hardwareOrder: [],
  softwareOrder: 'online',
  beforeStart: 'login-goes-on',
  // S3-52.
  codeAtLogin: true,
  codeAtTransfer: true,
  unlockBy: ['counter'],
  releaseOnline: true,
  // S3-11.
  reissueAfterRelease: 'next-day',
  // S3-23 against what the screen says, S3-24.
  startPassword: { min: 4, max: 8, told: both('4桁の数字', 'a 4-digit number') },
  // S3-18.
  requiredMark: '【必須】',
  wording: {
    ...WORDING,
    // S3-01.
    issueMenu: both('各種お申込・お手続き', 'Applications and procedures'),
    releaseMenu: both('各種お申込・お手続き', 'Applications and procedures'),
    // S3-13, S3-48.
    release: both('ワンタイムパスワード利用終了', 'End one-time password use'),
    // S3-14.
    choices: 'links',
    releaseConfirmTitle: both(
      'ワンタイムパスワード利用終了（利用終了確認）',
      'End one-time password use (confirm)',
    ),
    releaseDoneTitle: both(
      'ワンタイムパスワード利用終了（利用終了完了）',
      'End one-time password use (complete)',
    ),
    helper: both('当組合', 'our credit union'),
  },
}
