import { addFobs } from '../bank/imports.ts'
import { serialOf } from '../bank/ledger.ts'
import { serialOf as serialOfDevice } from '../firmware/device.ts'
import { equalBytes, fromHex } from '../protocol/bytes.ts'
import { after, DAY_MS, type Millis } from '../protocol/time.ts'
import { keyFob } from './factory.ts'
import { bankTime } from './faults/bank-clock.ts'
import type { Applied, ImportedToken, World, WorldEvent } from './types.ts'
import { afterBank } from './wires.ts'

/** A file without an expiry date: good for so many days from now. Assumption: five years, as fobs usually last. */
const GOOD_FOR_DAYS = 1826

/**
 * Key-fobs from a file: they lie on the desk, and the mock bank has sent them to this company, so
 * that they can be registered here while a staging server elsewhere knows them too. A serial that
 * lies on the desk already is left out.
 */
export function importTokens(start: World, tokens: readonly ImportedToken[], now: Millis): Applied {
  const events: WorldEvent[] = []
  let world = start
  for (const token of tokens) {
    const done = importOne(world, token, now)
    world = done.world
    events.push(...done.events)
  }
  return { world, events }
}

function importOne(world: World, token: ImportedToken, now: Millis): Applied {
  const { serial, digits, periodSeconds, algorithm } = token
  const secret = fromHex(token.secretHex)
  if (!secret.ok || liesThere(world, serial)) return { world, events: [] }
  const code = { digits, periodSeconds, algorithm }
  const expires = token.expires ?? after(now, GOOD_FOR_DAYS * DAY_MS)
  const device = keyFob({
    kind: 'key-fob',
    serial,
    secret: secret.value,
    code,
    expires,
    madeAt: now,
    buttons: 'one',
  })
  const banked = afterBank(world, addFobs(world.bank, [token], bankTime(world, now)), now)
  const known = serialOf(banked.world.bank, serial)
  // Another token has that serial at the bank: two of them would never be told apart.
  if (known !== null && !equalBytes(known.secret ?? new Uint8Array(0), secret.value)) {
    return banked
  }
  return {
    world: { ...banked.world, tokens: [...banked.world.tokens, device] },
    events: banked.events,
  }
}

/** Whether a token with this serial lies on the desk. */
function liesThere({ tokens, away }: World, serial: string): boolean {
  return tokens.some((token, index) => serialOfDevice(token) === serial && !away.includes(index))
}
