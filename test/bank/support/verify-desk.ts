import { Desk } from './customer.ts'
import { withFob } from './otp-walks.ts'

export const B = { institution: 'key-fob-online' }

/** At the page that asks for the code of a key-fob in service. */
export function atCode(policy = {}): { desk: Desk; serial: string } {
  const desk = new Desk({ ...B, policy })
  const serial = withFob(desk)
  desk.login()
  return { desk, serial }
}

/** Types a code into the page that asks for one; answers the page that follows. */
export function type(desk: Desk, otp: string): string {
  return desk.click(desk.page.id === 'otp-resync' ? 'submit-resync' : 'submit-login-otp', { otp })
    .id
}
