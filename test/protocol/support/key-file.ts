import { type KeyFob, type KeyFobModel, manufactureFob } from '../../../firmware/key-fob/key-fob.ts'
import type { PskcKey } from '../../../protocol/pskc/key.ts'
import { after, DAY_MS, type Millis } from '../../../protocol/time.ts'

/**
 * A fob that makes the codes of a key from a key file, as if it left the factory at `madeAt`. A
 * file without an expiry date: it lasts as long as its battery.
 */
export function fobOfKey(key: PskcKey, model: KeyFobModel, madeAt: Millis): KeyFob {
  const { serial, secret, code } = key
  const expires = key.expires ?? after(madeAt, model.batteryDays * DAY_MS)
  return manufactureFob(model, { serial, secret, code, madeAt, expires })
}

/** The fob's key for a key file, so that another server can check its codes. */
export function keyOfFob(fob: KeyFob, manufacturer: string, issuer: string | null): PskcKey {
  const { serial, secret, code, expires } = fob.identity
  return { serial, secret, code, expires, manufacturer, issuer }
}
