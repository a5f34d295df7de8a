import type { CameraTokenModel } from '../../../firmware/camera-token/model.ts'
import { buildType4, type Type4Parts } from '../../../protocol/message/deactivation.ts'
import { buildType3, type Type3Parts } from '../../../protocol/message/transaction.ts'
import { seconds } from '../../../protocol/time.ts'
import type { TransactionField } from '../../../protocol/transaction.ts'
import { BANK_ID, Rig, SERIAL } from './rig.ts'

/** The key of the instance that `Rig.code2` seals. */
export const INSTANCE_KEY = new Uint8Array(32).fill(9)
export const FORM = { digits: 8, periodSeconds: 60 }

export const TRANSFER: readonly TransactionField[] = [
  { label: 'currency', value: 'JPY' },
  { label: 'amount', value: '1234567' },
  { label: 'payee-bank', value: 'ﾐﾗｲ ｴｷﾏｴ' },
  { label: 'payee-account', value: 'ﾌﾂｳ 1234567' },
  { label: 'payee-name', value: 'ｶ)ｱｵｿﾞﾗｼﾖｳｼﾞ' },
]

export const LOGIN: readonly TransactionField[] = [
  { label: 'user-id', value: 'aozora01' },
  { label: 'date', value: '2026-11-21 10:05' },
]

const header = (rig: Rig) => ({ bankId: BANK_ID, issuedAt: seconds(rig.now), ttlMinutes: 3 })

/** A transfer of licence 1, issued now and good for three minutes, but for `change`. */
export function type3(rig: Rig, change: Partial<Type3Parts> = {}): Uint8Array {
  return buildType3({
    header: header(rig),
    serial: SERIAL,
    licence: 1,
    transactionId: new Uint8Array(8).fill(1),
    purpose: 'transfer',
    fields: TRANSFER,
    instanceKey: INSTANCE_KEY,
    ...change,
  })
}

/** A deactivation of licence 1, issued now and good for three minutes, but for `change`. */
export function type4(rig: Rig, change: Partial<Type4Parts> = {}): Uint8Array {
  return buildType4({
    header: header(rig),
    serial: SERIAL,
    licence: 1,
    instanceKey: INSTANCE_KEY,
    ...change,
  })
}

/** Activated with licence 1, at the ready screen. */
export function ready(model: Partial<CameraTokenModel> = {}): Rig {
  const rig = new Rig(model)
  rig.activate()
  rig.press('right')
  return rig
}

/** Activated, and in the camera. */
export function scanning(model: Partial<CameraTokenModel> = {}): Rig {
  const rig = ready(model)
  rig.press('right')
  return rig
}

/** From off or the ready screen: one more registration of the same bank. */
export function addInstance(rig: Rig, licence: number, seq: number): void {
  rig.press('right')
  rig.scan(rig.code1({ licence }))
  rig.press('right', 'right', 'right')
  rig.scan(rig.code2({ seq }, { licence }))
  rig.press('right', 'right', 'right')
}
