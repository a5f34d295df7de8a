import type { Policy } from '../schema.ts'
import { BASE, WORDING } from './base.ts'

/**
 * A: the institution with the camera token. Name and domain are invented (`.example` is reserved by
 * RFC 2606); wording of method and device is the source's [S0-01, S0-02].
 */
export const CAMERA_TOKEN: Policy = {
  ...BASE,
  id: 'camera-token',
  label: 'A',
  bankName: { ja: '特訓銀行', en: 'Tokkun Bank' },
  style: {
    ja: 'カメラ付きハードトークンを郵送し、WEBで利用開始登録する銀行',
    en: 'A bank that posts a hardware token with camera, registered on the web',
  },
  domain: 'tokkun-bank.example',
  mailDomains: ['tokkun-bank.example'],
  deviceName: { ja: 'カメラ付きハードトークン', en: 'Hardware token with camera' },
  tokens: ['camera-token'],
  kindsMixed: false,
  hardwareOrder: ['form'],
  softwareOrder: 'form',
  beforeStart: 'login-goes-on',
  codeAtLogin: true,
  codeAtTransfer: true,
  unlockBy: ['counter'],
  // The source's author ran the procedure online, without paper [S0-41, S0-43].
  initialiseOnline: true,
  wording: { ...WORDING, loginId: { ja: '利用者ID', en: 'User ID' } },
}
