import type { Policy } from '../schema.ts'
import { BASE, WORDING } from './base.ts'

/** C: a credit union; key-fobs are applied for at the counter, masters revoke and unlock (S2). */
export const KEY_FOB_COUNTER: Policy = {
  ...BASE,
  id: 'key-fob-counter',
  label: 'C',
  bankName: { ja: '特訓第二信用組合', en: 'Tokkun Second Credit Union' },
  style: {
    ja: 'ハードウェアトークンを窓口で申し込み、マスターユーザが停止解除・失効を行う信用組合',
    en: 'A credit union whose tokens are applied for at the counter; masters unlock and revoke',
  },
  domain: 'tokkun-second.example',
  mailDomains: ['tokkun-second.example'],
  deviceName: {
    ja: 'ハードウェアトークン（キーホルダー型）',
    en: 'Hardware token (key-holder type)',
  },
  tokens: ['key-fob', 'phone-app'],
  // S2-05.
  kindsMixed: true,
  // S2-06.
  hardwareOrder: ['counter'],
  softwareOrder: 'online',
  // S2-08.
  beforeStart: 'forced-from-start-date',
  // S2-20.
  codeAtLogin: true,
  codeAtTransfer: false,
  transferBeforeStart: true,
  // S2-25.
  unlockBy: ['administrator'],
  revokeOnline: true,
  // S2-69.
  reuseAfterRevoke: true,
  // S2-53, S2-54.
  reissueWaitMinutes: 30,
  reissueNight: { from: { hour: 2, minute: 6 }, until: { hour: 8, minute: 10 } },
  // S2-22.
  sharing: true,
  dedicated: false,
  wording: {
    ...WORDING,
    hardwareStartTitle: {
      ja: 'ワンタイムパスワード利用開始登録(ハードウェアトークン)',
      en: 'Start-of-use registration of the one-time password (hardware token)',
    },
    // S2-09.
    hardwareStartScreen: 'BLG3020',
    // S2-17.
    hardwareStartButton: { ja: '認証確認▶', en: 'Confirm ▶' },
    // S2-19.
    hardwareStartCompletion: false,
    helper: { ja: 'マスターユーザまたは管理者ユーザ', en: 'a master or administrator user' },
  },
}
