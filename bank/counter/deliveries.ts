import { printedSerial } from '../../protocol/codes.ts'
import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import type { Delivery } from '../counter-types.ts'
import { changeSerial, tell } from '../ledger.ts'
import { papersWith } from '../papers.ts'
import type { BankStep } from '../types.ts'
import { inVault } from './on-desk.ts'

/**
 * Posts a camera token from the vault, as it once came with the contract (S0-03). Nothing happens
 * when the vault is empty: the counter has looked before it took the form.
 */
export function dispatchCamera<S extends BankStep>(
  step: S,
  user: string,
  now: Millis,
  { days }: { readonly days: number },
): S {
  const [next] = inVault(step.bank)
  const token = step.bank.tokens.find(({ serial }) => printedSerial(serial) === next?.serial)
  if (next === undefined || token === undefined) return step
  const delivery: Delivery = {
    due: after(now, days * DAY_MS),
    user,
    items: [{ kind: 'camera-token', serial: token.serial }],
  }
  const posted: S = {
    ...step,
    bank: { ...step.bank, deliveries: [...step.bank.deliveries, delivery] },
  }
  const sent = changeSerial(posted, next.serial, { state: 'sent' })
  return tell(sent, user, 'token-sent', `camera token ${next.serial}, ${days} days by post`)
}

/** A parcel reaches the desk, with the papers that belong to what is in it. */
export function arrive(step: BankStep, delivery: Delivery): BankStep {
  const deliveries = step.bank.deliveries.filter((open) => open !== delivery)
  const items = [...delivery.items, ...papersWith(step.bank.policy, delivery.items)]
  const there: BankStep = {
    bank: { ...step.bank, deliveries },
    effects: [...step.effects, { kind: 'parcel', items }],
  }
  return tell(there, delivery.user, 'parcel-arrived', items.map(({ kind }) => kind).join(', '))
}
