import type { Policy } from '../schema.ts'
import { BASE, WORDING } from './base.ts'

/** B: a credit union; the customer orders the key-fob online (S1), the union lifts every stop. */
export const KEY_FOB_ONLINE: Policy = {
  ...BASE,
  id: 'key-fob-online',
  label: 'B',
  bankName: { ja: '特訓第一信用組合', en: 'Tokkun First Credit Union' },
  style: {
    ja: 'ハードウェアトークンをWEBで申し込む信用組合',
    en: 'A credit union whose hardware tokens are applied for on the web',
  },
  domain: 'tokkun-first.example',
  mailDomains: ['tokkun-first.example'],
  deviceName: {
    ja: 'ハードウェアトークン（キーホルダー型）',
    en: 'Hardware token (key-holder type)',
  },
  tokens: ['key-fob', 'phone-app'],
  // S1-07.
  kindsMixed: true,
  // S1-09.
  hardwareOrder: ['online'],
  softwareOrder: 'online',
  beforeStart: 'login-goes-on',
  // S1-01.
  codeAtLogin: true,
  codeAtTransfer: false,
  transferBeforeStart: true,
  // S1-35.
  unlockBy: ['counter'],
  // S1-36, S1-43.
  releaseOnline: true,
  reuseAfterRelease: false,
  wording: {
    ...WORDING,
    // S1-12 and S1-38 name two different menus.
    issueMenu: { ja: 'ご利用サービスの変更', en: 'Change of services' },
    helper: { ja: '当組合', en: 'our credit union' },
  },
}
