import type { KeyFob } from '../../firmware/key-fob/key-fob.ts'
import type { PhoneApp } from '../../firmware/phone-app/state.ts'
import { LAST_MOMENT } from '../../lab/input-schema.ts'
import type { ImportedToken } from '../../lab/inputs.ts'
import type { World } from '../../lab/world.ts'
import { toHex } from '../../protocol/bytes.ts'
import type { OtpauthKey } from '../../protocol/otpauth.ts'
import type { PskcKey } from '../../protocol/pskc/key.ts'
import { millis } from '../../protocol/time.ts'

/** Who is named as the maker in files of ours. */
const MANUFACTURER = 'Tokkun'

/** A key-fob that lies on the desk, with its number among the tokens. */
interface FobOnDesk {
  readonly token: number
  readonly fob: KeyFob
}

/** The key-fobs on the desk, in the order in which they came. */
export function fobsOnDesk({ tokens, away }: Pick<World, 'tokens' | 'away'>): readonly FobOnDesk[] {
  return tokens.flatMap((fob, token) =>
    fob.kind === 'key-fob' && !away.includes(token) ? [{ token, fob }] : [],
  )
}

/** What a key file says of a key-fob. `issuer`: the bank that gave it out. */
export function pskcOf({ identity }: KeyFob, issuer: string): PskcKey {
  const { serial, secret, code, expires } = identity
  return { serial, manufacturer: MANUFACTURER, secret, code, expires, issuer }
}

/**
 * A key of a file as the bench takes it in. "Never" is often written as the year 9999: what lies
 * beyond the bench's time is taken as its end.
 */
export function importedOf({ serial, secret, code, expires }: PskcKey): ImportedToken {
  const within = expires === null ? null : millis(Math.min(Math.max(expires, 0), LAST_MOMENT))
  return { serial, secretHex: toHex(secret), ...code, expires: within }
}

/** A token whose secret can be shown to another authenticator. */
export interface ShownToken {
  readonly id: string
  readonly kind: 'key-fob' | 'phone-app'
  /** Serial, or user id and display name. */
  readonly name: string
  readonly key: OtpauthKey
}

/** Every token on the desk and in the phone that makes its codes from the time. */
export function shownTokens(
  world: Pick<World, 'tokens' | 'away'>,
  app: PhoneApp | null,
  issuer: string,
): readonly ShownToken[] {
  const fobs = fobsOnDesk(world).map(({ token, fob }): ShownToken => {
    const { serial, secret, code } = fob.identity
    return {
      id: `fob-${token}`,
      kind: 'key-fob',
      name: serial,
      key: { issuer, account: serial, secret, code },
    }
  })
  const contracts = (app?.contracts ?? []).map((contract, index): ShownToken => {
    const { userId, secret, code, wording } = contract
    return {
      id: `app-${index}`,
      kind: 'phone-app',
      name: wording === '' ? userId : `${userId} ${wording}`,
      key: { issuer: contract.issuer, account: userId, secret, code },
    }
  })
  return [...fobs, ...contracts]
}
