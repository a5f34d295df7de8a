import { fobTime } from '../firmware/key-fob/key-fob.ts'
import { after, type Millis, millis } from '../protocol/time.ts'
import { type TotpOptions, totp } from '../protocol/totp.ts'
import type { World } from './world.ts'

/** One source of codes on the desk, with the time on its own clock. */
export interface CodeSource {
  readonly serial: string
  readonly secret: Uint8Array
  readonly code: TotpOptions
  readonly own: Millis
}

/** Every key-fob on the desk, and every contract in the phone's app. */
export function codeSources(world: World, at: Millis): readonly CodeSource[] {
  const fobs = world.tokens.flatMap((token, index) => {
    if (token.kind !== 'key-fob' || token.faulty || world.away.includes(index)) return []
    const { serial, secret, code } = token.identity
    return [{ serial, secret, code, own: fobTime(token, at) }]
  })
  const { app, clockOffsetMs } = world.phone
  const contracts = (app?.contracts ?? []).map(({ userId, secret, code }) => {
    return { serial: userId, secret, code, own: after(at, clockOffsetMs) }
  })
  return [...fobs, ...contracts]
}

/** The time step that a source is in by its own clock. */
export function ownStep({ own, code }: CodeSource): number {
  return Math.floor(Math.max(0, own) / 1000 / code.periodSeconds)
}

/** The code of a source, so many steps away from the one it shows. */
export function codeOf({ secret, code, own }: CodeSource, steps: number): string {
  const then = own + steps * code.periodSeconds * 1000
  return totp(secret, millis(Math.max(0, then)), code)
}
