import type { Policy } from './policy.ts'
import { both } from './text.ts'

/**
 * The institution with the camera token. Name and domain are invented (`.example` is reserved by
 * RFC 2606); wording of method and device is the source's [S0-01, S0-02].
 */
const CAMERA_TOKEN = {
  id: 'camera-token',
  bankName: both('特訓銀行', 'Tokkun Bank'),
  domain: 'tokkun-bank.example',
  signOnMethod: both(
    'ID・パスワード+ワンタイムパスワード方式',
    'ID/password + one-time-password method',
  ),
  deviceName: both('カメラ付きハードトークン', 'Hardware token with camera'),
  // The source hides both numbers and tells only that the second is smaller [S0-23]. Ours.
  deviceCodeDigits: 16,
  signatureDigits: 8,
  // Ours: time to fetch the mail and read it, and time to scan and type what is on the screen.
  mailCodeMinutes: 60,
  screenCodeMinutes: 10,
  // Ours.
  sessionMinutes: 15,
  // Ours; other sources say only "a set number" (S1-33).
  lockAfter: 5,
  passwordLockAfter: 10,
  slipCounts: false,
  pageTellsLastPresses: false,
  // The narrator ran it himself, without paper [S0-41, S0-43].
  initialiseOnline: true,
  paperDays: 7,
  utcOffsetHours: 9,
} as const satisfies Policy

/** Every institution the bench knows, the first being the default. */
export const policies: readonly Policy[] = [CAMERA_TOKEN]

/** The policy with this id, or null. */
export function policyOf(id: string): Policy | null {
  return policies.find((policy) => policy.id === id) ?? null
}
