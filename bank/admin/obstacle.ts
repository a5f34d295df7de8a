import type { Customer } from '../people.ts'

/**
 * What stands against initialising a user online, or null. Only a registration that was never used
 * in a transaction may go (device-facts, item 5). A procedure broken off half-way may go too: the
 * token may have committed although the bank never accepted, and would refuse the same licence.
 */
export function initialiseObstacle(customer: Customer): 'nothing' | 'used' | null {
  const { registration } = customer
  if (registration.state === 'registered' && registration.usedInTransaction) return 'used'
  if (registration.state === 'none' && !customer.locked) return 'nothing'
  return null
}
