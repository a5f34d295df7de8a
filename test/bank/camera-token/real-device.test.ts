import { describe, expect, it } from 'vitest'
import { bankPublicKey } from '../../../bank/bank.ts'
import { fraudMessage } from '../../../bank/verify/fraud.ts'
import { manufacture } from '../../../firmware/camera-token/camera-token.ts'
import { DEFAULT_MODEL } from '../../../firmware/camera-token/model.ts'
import { renderScreen, screenText } from '../../../firmware/camera-token/screen.ts'
import { Rig } from '../../firmware/support/rig.ts'
import { BANK_ID, codeIn, DEVICE_KEY, Desk, SERIAL } from '../support/customer.ts'
import { signatureFor, toCodeTwo } from '../support/device.ts'
import { BALANCE, balance, CONFIRM, fillIn } from '../support/transfer-desk.ts'

/** The bank's page on one side of the desk, the real firmware on the other. */
class Bench {
  readonly desk = new Desk()
  readonly rig = new Rig()

  constructor() {
    this.rig.token = manufacture(
      DEFAULT_MODEL,
      {
        serial: SERIAL,
        tokenCode: 'CT-1020-3040',
        privateKey: DEVICE_KEY,
        banks: [{ bankId: BANK_ID, publicKey: bankPublicKey(this.desk.bank) }],
      },
      { battery: 100 },
    )
    this.rig.now = this.desk.now
  }

  /** Registers, on both sides up to the last press. */
  activate(): void {
    const { desk, rig } = this
    toCodeTwo(desk)
    rig.hold()
    rig.press('right')
    this.scan(codeIn(desk.mail('activation-code').blocks))
    rig.press('right', 'right', 'right')
    this.scan(codeIn(desk.page.blocks))
    desk.click('submit-signature', { signature: signatureFor(desk) })
    rig.press('right', 'right', 'right')
  }

  scan(text: string): void {
    this.rig.give({ kind: 'scan', text })
  }

  /** Scans the page's code and goes on to the digits; returns every screen's text on the way. */
  read(text = codeIn(this.desk.page.blocks)): { readonly screens: string; readonly code: string } {
    const { rig } = this
    rig.effects = []
    rig.press('right')
    this.scan(text)
    let screens = ''
    for (let i = 0; i < 9; i++) {
      screens += `${this.lcd()}\n`
      const code = rig.effects.flatMap((effect) =>
        effect.kind === 'notice' && effect.notice.what === 'transaction-code'
          ? [effect.notice.code]
          : [],
      )[0]
      if (code !== undefined) {
        rig.press('right')
        this.desk.wait(rig.now - this.desk.now)
        return { screens, code }
      }
      rig.press('right')
    }
    throw new Error(`no code came: ${screens}`)
  }

  lcd(): string {
    return JSON.stringify(screenText(renderScreen(this.rig.token, this.rig.now)))
  }
}

describe("the bank's messages on the real token", () => {
  it('a transfer is shown with amount, account and name, and its code books it', () => {
    const bench = new Bench()
    bench.activate()
    fillIn(bench.desk, { amount: '1234567' })
    const { screens, code } = bench.read()
    for (const shown of ['JPY', '1,234,567', '1234567', 'ﾄﾂｸﾝ ﾀﾛｳ']) {
      expect(screens).toContain(shown)
    }
    bench.desk.click('transfer-approve', { confirmPassword: CONFIRM, transactionCode: code })
    expect(bench.desk.page.id).toBe('transfer-complete')
    expect(balance(bench.desk)).toBe(BALANCE - 1_234_567)
  })

  it('a login shows the user, the drill shows money; deactivation asks E017 and deletes', () => {
    const bench = new Bench()
    const { desk, rig } = bench
    bench.activate()
    fillIn(desk)
    const transfer = bench.read()
    const approval = { confirmPassword: CONFIRM, transactionCode: transfer.code }
    desk.click('transfer-approve', approval)

    desk.relogin()
    const relayed = fraudMessage(desk.bank, 'tokkun01', desk.now)
    if (relayed === null) throw new Error('no message')
    expect(bench.read(relayed).screens).toContain('980,000')
    const login = bench.read()
    expect(login.screens).toContain('tokkun01')
    expect(login.screens).not.toContain('Amount')
    desk.click('submit-login-code', { transactionCode: login.code })
    expect(desk.page.id).toBe('top')

    desk.click('nav:token-code')
    desk.click('camera-deactivate')
    desk.click('deactivate', { confirmPassword: CONFIRM })
    rig.press('right')
    bench.scan(codeIn(desk.page.blocks))
    expect(bench.lcd()).toContain('E017')
    rig.press('right')
    expect(rig.effects.some(({ kind }) => kind === 'flash-write')).toBe(true)
    rig.press('right')
    expect(bench.lcd()).toContain('E002')
  })
})
