import { DAY, Desk, MINUTE } from './customer.ts'
import { applied, startFob } from './otp-walks.ts'

export const E = { institution: 'business-direct' }

/** The application was handed in, and has just been registered; nobody is logged in. */
export function registered(device: 'key-fob' | 'phone-app' = 'key-fob', policy = {}): Desk {
  const desk = new Desk({ ...E, policy })
  applied(desk, device)
  return desk
}

/** The parcel has come, too. */
export function arrived(policy = {}): Desk {
  const desk = registered('key-fob', policy)
  desk.wait(desk.bank.policy.deliveryDays * DAY)
  return desk
}

/** One key-fob in service for each of `users`, shared, and nobody logged in. */
export function shared(users: readonly string[], policy = {}): { desk: Desk; serial: string } {
  const desk = arrived(policy)
  const serial = desk.fob()
  for (const user of users) {
    startFob(desk, user, serial)
    desk.click('nav:logout')
    desk.wait(2 * MINUTE)
  }
  return { desk, serial }
}
