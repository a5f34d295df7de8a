import { tokenTime } from '../firmware/clock.ts'
import type { Input } from './inputs.ts'
import type { World } from './world.ts'

/** What can be out of order on a bench, cameras apart. */
type FaultKind =
  | 'bank-clock'
  | 'network'
  | 'mail'
  | 'phone-clock'
  | 'token-clock'
  | 'torn-write'
  | 'cells'

/** A fault; `token` is the number of the token concerned, null if none is. */
interface ActiveFault {
  readonly kind: FaultKind
  readonly token: number | null
  /** The input that puts it right. */
  readonly right: Input
}

/**
 * From this difference on a clock counts as wrong. Assumption: nobody notices less than a second.
 */
const WRONG_MS = 1000

/** All present faults, the bank's side first. Mails that are already delayed stay delayed. */
export function activeFaults(world: World): readonly ActiveFault[] {
  const { faults, phone } = world
  const list: ActiveFault[] = []
  const add = (kind: FaultKind, right: Input) => list.push({ kind, token: null, right })
  if (faults.bankOffsetMs !== 0) add('bank-clock', { kind: 'bank-clock', offsetSeconds: 0 })
  if (faults.network !== 'up') add('network', { kind: 'network', state: 'up' })
  if (faults.mail.fault !== 'none') {
    add('mail', { kind: 'mail-fault', fault: 'none', minutes: 0 })
  }
  if (Math.abs(phone.clockOffsetMs) >= WRONG_MS) {
    add('phone-clock', { kind: 'phone-clock', offsetSeconds: 0 })
  }
  return [...list, ...world.tokens.flatMap((_, token) => ofToken(world, token))]
}

function ofToken({ tokens, away, faults, now }: World, token: number): readonly ActiveFault[] {
  const device = tokens[token]
  if (device === undefined || away.includes(token)) return []
  const list: ActiveFault[] = []
  const { clock } = device
  if (clock.driftSecondsPerDay !== 0 || Math.abs(tokenTime(clock, now) - now) >= WRONG_MS) {
    const right: Input = { kind: 'token-clock', token, offsetSeconds: 0, driftSecondsPerDay: 0 }
    list.push({ kind: 'token-clock', token, right })
  }
  if (faults.tornWrites.some((torn) => torn.token === token)) {
    list.push({ kind: 'torn-write', token, right: { kind: 'torn-write', token, byte: null } })
  }
  if (device.kind === 'camera-token' && device.battery < device.model.lowBatteryPercent) {
    list.push({ kind: 'cells', token, right: { kind: 'cells', token, percent: 100 } })
  }
  return list
}

/** After how many bytes this token's next flash write breaks off; null: it does not. */
export function tornAt({ faults }: World, token: number): number | null {
  return faults.tornWrites.find((torn) => torn.token === token)?.byte ?? null
}

/** Arranges that a camera token's next flash write breaks off, or (null) cancels that. */
export function armTornWrite(world: World, token: number, byte: number | null): World {
  const others = world.faults.tornWrites.filter((torn) => torn.token !== token)
  const camera = world.tokens[token]?.kind === 'camera-token'
  const tornWrites = byte === null || !camera ? others : [...others, { token, byte }]
  return { ...world, faults: { ...world.faults, tornWrites } }
}
