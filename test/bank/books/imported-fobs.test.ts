import { describe, expect, it } from 'vitest'
import { addFobs, type ImportedFob } from '../../../bank/books/imported-fobs.ts'
import { millis } from '../../../protocol/time.ts'
import { totp } from '../../../protocol/totp.ts'
import { DAY, Desk, START } from '../support/customer.ts'
import { FOB, fobCode, fobDesk } from '../support/transfer-desk.ts'

const FILED: ImportedFob = {
  serial: '87654321',
  secretHex: '0102030405060708090a0b0c0d0e0f1011121314',
  digits: 8,
  periodSeconds: 30,
  algorithm: 'sha256',
  expires: null,
}

function imported(desk: Desk, token: Partial<ImportedFob> = {}): string[] {
  const step = addFobs(desk.bank, [{ ...FILED, ...token }], desk.now)
  desk.bank = step.bank
  return step.effects.flatMap((effect) =>
    effect.kind === 'audit' ? [`${effect.entry.what}: ${effect.entry.detail}`] : [],
  )
}

const known = (desk: Desk, serial = FILED.serial) =>
  desk.bank.serials.find((record) => record.serial === serial)

describe('key-fobs from a key file', () => {
  it('are known to the bank as if it had sent them to this company', () => {
    const desk = new Desk({ institution: 'key-fob-counter' })
    expect(imported(desk)).toEqual(['token-sent: key-fob 87654321 imported'])
    expect(known(desk)).toMatchObject({
      kind: 'key-fob',
      state: 'sent',
      company: desk.bank.contract.id,
      code: { digits: 8, periodSeconds: 30, algorithm: 'sha256' },
      lastStep: null,
      locked: false,
    })
  })

  it('may come again while nobody uses them, with another secret', () => {
    const desk = new Desk({ institution: 'key-fob-counter' })
    imported(desk)
    expect(imported(desk, { secretHex: 'ff'.repeat(20) })[0]).toContain(
      'in place of the one before',
    )
    expect(known(desk)?.secret).toEqual(new Uint8Array(20).fill(0xff))
    expect(desk.bank.serials.filter(({ serial }) => serial === FILED.serial)).toHaveLength(1)
  })

  it('never replace one in use: its code stays the right one', () => {
    const desk = fobDesk()
    expect(imported(desk, { serial: FOB })).toEqual([
      `refused: key-fob ${FOB} not imported: the serial is in use`,
    ])
    desk.relogin()
    expect(desk.click('submit-login-otp', { otp: fobCode(desk) }).id).toBe('top')
  })

  it('never bring back a serial that is barred', () => {
    const desk = new Desk({ institution: 'key-fob-counter' })
    imported(desk)
    const serials = desk.bank.serials.map((record) => ({ ...record, state: 'barred' as const }))
    desk.bank = { ...desk.bank, serials }
    expect(imported(desk)[0]).toContain('barred for good')
  })

  it.each([
    [{ serial: '1234567' }, '8 to 12 digits'],
    [{ serial: '1234567890123' }, '8 to 12 digits'],
    [{ serial: '1234567A' }, '8 to 12 digits'],
    [{ secretHex: 'ab'.repeat(15) }, '16 to 64 bytes'],
    [{ secretHex: 'ab'.repeat(65) }, '16 to 64 bytes'],
    [{ secretHex: 'xy' }, '16 to 64 bytes'],
    [{ digits: 9 }, '6 to 8 digits'],
    [{ periodSeconds: 0 }, '1 to 3600 seconds'],
  ])('with %j are refused in the audit', (token, why) => {
    const desk = new Desk({ institution: 'key-fob-counter' })
    expect(imported(desk, token)[0]).toContain(why)
    expect(desk.bank.serials).toEqual([])
  })

  it('[S2-14] have serials of 8 to 12 digits', () => {
    for (const serial of ['12345678', '123456789012']) {
      const desk = new Desk({ institution: 'key-fob-counter' })
      imported(desk, { serial })
      expect(known(desk, serial)?.state).toBe('sent')
    }
  })

  it('are refused by an institution without key-fobs, and cannot pose as a camera token', () => {
    expect(imported(new Desk())[0]).toContain('no key-fobs')
    const desk = new Desk({ policy: { tokens: ['camera-token', 'key-fob'] } })
    expect(imported(desk, { serial: '10203040' })[0]).toContain("a camera-token's")
  })

  it('are registered and used like any other; an expired one is told', () => {
    const desk = new Desk({ institution: 'key-fob-counter' })
    const expires = millis(START + DAY)
    imported(desk, { expires })
    desk.login()
    desk.click('nav:services')
    desk.click('otp-selection')
    desk.click('choose-start')
    const secret = Uint8Array.from({ length: 20 }, (_, i) => i + 1)
    const otp = totp(secret, desk.now, { digits: 8, periodSeconds: 30, algorithm: 'sha256' })
    desk.click('start-hardware', { serial: FILED.serial, otp })
    expect(desk.customer().enrolment).toMatchObject({ state: 'in-service', serial: FILED.serial })

    const late = new Desk({ institution: 'key-fob-counter' })
    late.wait(DAY)
    expect(imported(late, { expires })[0]).toContain('expired 22 Nov 2026')
  })
})
