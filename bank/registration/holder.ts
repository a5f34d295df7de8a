import type { Scene } from '../ledger.ts'

/** One token serves one user; sharing is another institution's policy. Ours. */
export function heldByAnother(scene: Scene, serial: number): boolean {
  return scene.bank.customers.some(
    ({ id, registration }) =>
      id !== scene.user && registration.state === 'registered' && registration.serial === serial,
  )
}
