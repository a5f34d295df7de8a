import { describe, expect, it } from 'vitest'
import { ticks } from '../support/claims-walks.ts'
import { confirmOf, DAY, Desk, SERIAL } from '../support/customer.ts'
import { register } from '../support/device.ts'
import { CONFIRM, cameraCode, fillIn, registerCamera } from '../support/transfer-desk.ts'

const TEXT = String(SERIAL)

/** A registered camera token that was stopped at the final approval of a transfer. */
function stopped(): Desk {
  const desk = new Desk()
  registerCamera(desk)
  fillIn(desk)
  for (let n = 0; n < desk.bank.policy.lockAfter; n++) {
    desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode: '00000000' })
  }
  expect(desk.record(TEXT)).toMatchObject({ locked: true, state: 'in-use' })
  return desk
}

/** Registers the token once more, and approves a transfer with it. */
function usedAgain(desk: Desk): string {
  desk.click('nav:logout')
  const key = registerCamera(desk)
  fillIn(desk)
  desk.click('transfer-approve', {
    confirmPassword: CONFIRM,
    transactionCode: cameraCode(desk, key),
  })
  return desk.page.id
}

describe('the stop of a camera token', () => {
  it('[S0-44] a reset on paper lifts it with the registration, and the token works again', () => {
    const desk = stopped()
    expect(desk.handIn('tokkun01', 'token-reset').accepted).toBe(true)
    desk.wait(10 * DAY)
    expect(desk.mail('reset-done')).toBeDefined()
    expect(desk.record(TEXT)).toMatchObject({ locked: false, wrong: 0, state: 'free' })
    expect(usedAgain(desk)).toBe('transfer-complete')
  })

  it('[S0-43] an initialisation online of another user lifts it, too', () => {
    const desk = new Desk()
    registerCamera(desk, 'tokkun02')
    fillIn(desk)
    for (let n = 0; n < desk.bank.policy.lockAfter; n++) {
      const confirmPassword = confirmOf('tokkun02')
      desk.click('transfer-approve', { confirmPassword, transactionCode: '00000000' })
    }
    expect(desk.record(TEXT).locked).toBe(true)
    desk.relogin('tokkun01')
    desk.click('nav:initialise')
    desk.click('initialise', { ...ticks(['tokkun02']), confirmPassword: CONFIRM })
    expect(desk.page.id).toBe('initialise-result')
    expect(desk.record(TEXT)).toMatchObject({ locked: false, wrong: 0, state: 'free' })
  })

  it('stays when the user gives the token up himself, and the branch can lift it', () => {
    const desk = stopped()
    desk.click('nav:token-code')
    desk.click('camera-deactivate')
    desk.click('deactivate', { confirmPassword: CONFIRM })
    expect(desk.record(TEXT)).toMatchObject({ locked: true, state: 'free' })
    desk.click('nav:logout')
    register(desk)
    expect(desk.record(TEXT)).toMatchObject({ locked: true, state: 'in-use' })
    expect(desk.handIn('tokkun01', 'unlock').accepted).toBe(true)
    expect(desk.record(TEXT).locked).toBe(false)
  })
})

describe('the record of a camera token', () => {
  it('[S0-25] is in use from the accepted signature on, and free after the reset', () => {
    const desk = new Desk()
    expect(desk.record(TEXT).state).toBe('sent')
    register(desk)
    expect(desk.record(TEXT).state).toBe('in-use')
    desk.handIn('tokkun01', 'token-reset')
    desk.wait(desk.bank.policy.paperDays * DAY)
    expect(desk.record(TEXT).state).toBe('free')
  })
})
