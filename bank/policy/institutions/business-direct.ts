import type { Policy } from '../schema.ts'
import { BASE, WORDING } from './base.ts'

/** E: hard or soft token for the whole company, by paper form, code at the final approval (S4). */
export const BUSINESS_DIRECT: Policy = {
  ...BASE,
  id: 'business-direct',
  label: 'E',
  bankName: { ja: '特訓第四信用組合', en: 'Tokkun Fourth Credit Union' },
  style: {
    ja: 'ソフトトークンかハードトークンを契約企業ごとに選び、書面で申し込む信用組合',
    en: 'A credit union where a whole company uses either kind, applied for on paper',
  },
  domain: 'tokkun-direct.example',
  // S4-16: two domains.
  mailDomains: ['tokkun-direct.example', 'tokkun-otp.example'],
  deviceName: { ja: 'ソフトトークン・ハードトークン', en: 'Soft token, hard token' },
  tokens: ['key-fob', 'phone-app'],
  // S4-49.
  kindsMixed: false,
  // S4-11, S4-31.
  hardwareOrder: ['form'],
  softwareOrder: 'form',
  // S4-33, S4-38.
  beforeStart: 'forced-from-application',
  skipDays: 30,
  // S4-20, S4-02.
  codeAtLogin: true,
  codeAtTransfer: true,
  // S4-51 does not say that they must be in a row.
  lockConsecutive: false,
  // S4-53.
  unlockBy: ['counter'],
  unlockDays: 1,
  // S4-17, S4-19.
  revokeOnline: true,
  webNotification: true,
  reuseAfterRevoke: true,
  reissueWaitMinutes: 30,
  // S4-26, S4-50.
  sharing: true,
  dedicated: true,
  // S4-42, S4-43.
  fees: { first: 0, additional: 2200, reissue: 2200, monthly: 0, software: 0 },
  wording: {
    ...WORDING,
    service: { ja: '特訓ビジネスダイレクト', en: 'Tokkun Business Direct' },
    hardwareToken: { ja: 'ハードトークン', en: 'hard token' },
    softwareToken: { ja: 'ソフトトークン', en: 'soft token' },
    // S4-36.
    hardwareStartTitle: {
      ja: 'ワンタイムパスワード利用開始登録',
      en: 'Start-of-use registration of the one-time password',
    },
    hardwareStartButton: { ja: '登録する', en: 'Register' },
    hardwareStartCompletion: true,
    // S4-11.
    form: {
      ja: '特訓ビジネスダイレクト各種依頼書②(兼 手数料口座振替依頼書/認証方式変更/ワンタイムパスワード「ハードトークン型」追加・再発行・交換)',
      en: 'Tokkun Business Direct request form 2 (fee debit / change of sign-on method / hard token: additional, re-issue, exchange)',
    },
    helper: { ja: 'お取引店', en: 'your branch' },
  },
}
