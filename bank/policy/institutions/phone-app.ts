import type { Policy } from '../schema.ts'
import { BASE, WORDING } from './base.ts'

/** D: a credit union; the token is an app on the customer's phone (S3). */
export const PHONE_APP: Policy = {
  ...BASE,
  id: 'phone-app',
  label: 'D',
  bankName: { ja: '特訓第三信用組合', en: 'Tokkun Third Credit Union' },
  style: {
    ja: '携帯電話のアプリ（ソフトウェアトークン）を使う信用組合',
    en: "A credit union whose token is an app on the customer's phone",
  },
  domain: 'tokkun-third.example',
  mailDomains: ['tokkun-third.example'],
  deviceName: { ja: 'ソフトウェアトークン', en: 'Software token' },
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
  startPassword: { min: 4, max: 8, told: { ja: '4桁の数字', en: 'a 4-digit number' } },
  // S3-18.
  requiredMark: '【必須】',
  wording: {
    ...WORDING,
    // S3-01.
    issueMenu: { ja: '各種お申込・お手続き', en: 'Applications and procedures' },
    releaseMenu: { ja: '各種お申込・お手続き', en: 'Applications and procedures' },
    // S3-13, S3-48.
    release: { ja: 'ワンタイムパスワード利用終了', en: 'End one-time password use' },
    // S3-14.
    choices: 'links',
    releaseConfirmTitle: {
      ja: 'ワンタイムパスワード利用終了（利用終了確認）',
      en: 'End one-time password use (confirm)',
    },
    releaseDoneTitle: {
      ja: 'ワンタイムパスワード利用終了（利用終了完了）',
      en: 'End one-time password use (complete)',
    },
    helper: { ja: '当組合', en: 'our credit union' },
  },
}
