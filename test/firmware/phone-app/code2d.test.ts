import { describe, expect, it } from 'vitest'
import { appView, install, isScanning, stepApp } from '../../../firmware/phone-app/app.ts'
import type { AppEvent } from '../../../firmware/phone-app/state.ts'
import { readOtpauth, toOtpauth } from '../../../protocol/otpauth.ts'
import { oathtool } from '../../protocol/support/tools.ts'
import { dice } from '../../support/dice.ts'
import { START } from '../../support/setup.ts'
import { Phone, token } from '../support/phone.ts'

const SHA256 = { digits: 8, periodSeconds: 30, algorithm: 'sha256' } as const

function otpauth(account: string, issuer = '試験センター'): string {
  return toOtpauth({ issuer, account, secret: token(account).secret, code: SHA256 })
}

const scan = (text: string) => ({ kind: 'scan', text }) as const

describe('2-D codes of other systems', () => {
  it('an otpauth code adds a contract, whose code is that of oathtool', () => {
    const phone = new Phone().give(scan(otpauth('staging-1')))
    expect(phone.view.id).toBe('code')
    expect(phone.texts[0]).toBe('試験センター')
    expect([phone.code?.digits]).toEqual(
      oathtool(token('staging-1').secret, SHA256, START / 1000, 1),
    )
    expect(phone.code?.ofMs).toBe(30_000)
  })

  it('another code is refused with a sentence, on the screen where it was scanned', () => {
    const first = new Phone().give(scan('https://bank.example/'))
    expect(first.view.id).toBe('first-start')
    expect(first.error?.ja).toContain('二次元コード')
    const list = new Phone().enrol(token()).give(scan('otpauth://hotp/a?secret=AAAA&counter=1'))
    expect(list.view.id).toBe('list')
    expect(list.error?.en).toContain('otpauth://totp/')
    expect(list.app.contracts).toHaveLength(1)
  })

  it('the same twice is refused; of another issuer it is another', () => {
    const phone = new Phone().give(scan(otpauth('a'))).give(scan(otpauth('a')))
    expect(phone.error?.ja).toContain('すでに登録されています')
    phone.give(scan(otpauth('a', '別のセンター')))
    expect(phone.app.contracts).toHaveLength(2)
  })

  it('[S4-06] by 2-D code too the tenth is taken and the eleventh refused', () => {
    const phone = new Phone()
    for (let i = 1; i <= 10; i += 1) phone.give(scan(otpauth(`user ${i}`)))
    expect(phone.view.id).toBe('code')
    expect(phone.app.contracts).toHaveLength(10)
    phone.give(scan(otpauth('user 11')))
    expect(phone.app.contracts).toHaveLength(10)
    expect(phone.error?.ja).toContain('最大10契約（ユーザ）')
  })

  it('where no camera is open a code is nothing', () => {
    const phone = new Phone().send('10112231', '999800000001')
    expect(isScanning(phone.app)).toBe(false)
    expect(phone.give(scan(otpauth('a'))).view.id).toBe('sending')
  })
})

describe('2-D code for another phone', () => {
  it('is shown after a warning that it holds the secret', () => {
    const phone = new Phone().enrol(token(), '経理').tap('show-code2d')
    expect(phone.view.id).toBe('export-warning')
    expect(phone.error?.ja).toContain('秘密鍵')
    expect(phone.error?.en).toContain('secret')
    expect(phone.view.blocks.some((b) => b.kind === 'code2d')).toBe(false)
    phone.tap('cancel').tap('show-code2d').tap('show')
    const code2d = phone.view.blocks.find((b) => b.kind === 'code2d')
    expect(readOtpauth(code2d?.payload ?? '')).toEqual({
      ok: true,
      value: {
        issuer: 'とっくん信用組合',
        account: '999800000001',
        secret: token().secret,
        code: token().code,
      },
    })
    // Another phone makes the same digits of it.
    const other = new Phone().give(scan(code2d?.payload ?? ''))
    expect(other.code?.digits).toBe(phone.tap('back').code?.digits)
  })
})

describe('a clumsy hand', () => {
  it('no order of taps, texts, scans and answers breaks the app, and every screen has both languages', () => {
    const from = dice('clumsy')
    const pick = <T>(list: readonly T[], or: T) =>
      list[Math.floor(from.between(0, list.length))] ?? or
    let app = install()
    const seen = new Set<string>()
    for (let i = 0; i < 5000; i += 1) {
      const view = appView(app, START)
      seen.add(view.id)
      const said = view.blocks.flatMap((b) =>
        b.kind === 'text' ? [b.text] : b.kind === 'button' || b.kind === 'field' ? [b.label] : [],
      )
      for (const { ja, en } of [view.title, ...said]) {
        expect(ja.length * en.length).toBeGreaterThan(0)
      }
      const phone = new Phone(app)
      const userId = `99980000000${Math.floor(from.between(0, 10))}`
      const events: readonly AppEvent[] = [
        { kind: 'tap', action: pick(phone.actions, 'back') },
        { kind: 'tap', action: pick(phone.actions, 'back') },
        { kind: 'type', field: 'serviceId', value: pick(['10112231', '', '１'], '') },
        { kind: 'type', field: 'userId', value: userId },
        { kind: 'type', field: pick(['password', 'wording', '__proto__'], ''), value: '1234' },
        scan(pick([otpauth(userId), 'otpauth://totp/', ''], '')),
        { kind: 'enrolled', token: token(userId) },
        { kind: 'enrol-refused', problem: 'unknown' },
        { kind: 'tap', action: pick(['choose:99', 'toString', 'delete'], '') },
      ]
      const event = pick(events, { kind: 'tap', action: '' })
      app = stepApp(app, event, START).app
      expect(app.contracts.length).toBeLessThanOrEqual(10)
    }
    expect(seen.size).toBe(9)
  })
})
