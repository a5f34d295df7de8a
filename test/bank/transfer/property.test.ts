import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../bank/page.ts'
import { readAmount } from '../../../bank/procedures/transfer/form.ts'
import { readPayeeName } from '../../../bank/procedures/transfer/payee-name.ts'
import { millis } from '../../../protocol/time.ts'
import { fieldTextError } from '../../../protocol/transaction.ts'
import { Desk, MINUTE } from '../support/customer.ts'
import { spoiled } from '../support/device.ts'
import {
  BALANCE,
  CONFIRM,
  cameraCode,
  fobCode,
  fobDesk,
  type Instance,
  ORDER,
  registerCamera,
} from '../support/transfer-desk.ts'

/** One action of a customer, or of somebody else at the PC. */
type Deed =
  | { readonly kind: 'open' | 'back' | 'cancel' | 'away' }
  | { readonly kind: 'next'; readonly amount: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  /** `page`: how many pages ago the button was on; `code`: which code is typed. */
  | {
      readonly kind: 'approve'
      readonly page: number
      readonly password: boolean
      readonly code: 'now' | 'next' | 'far' | 'wrong' | 'last' | 'none'
    }

const next: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constant('next'),
  amount: fc.constantFrom(1, 1000, 1_000_000, 6_000_000, BALANCE, BALANCE + 1),
})

const approval: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constant('approve'),
  page: fc.constantFrom(0, 0, 0, 1, 2),
  password: fc.constantFrom(true, true, true, false),
  code: fc.constantFrom('now', 'now', 'next', 'far', 'wrong', 'last', 'none'),
})

const other: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('open', 'back', 'cancel', 'away') }),
  fc.record({ kind: fc.constant('wait'), seconds: fc.nat(200) }),
)

/** Often a form and its approval come together, so that walks get somewhere. */
const deeds: fc.Arbitrary<readonly Deed[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(next, approval) },
      { weight: 2, arbitrary: fc.tuple(fc.oneof(next, approval, other)) },
    ),
    { maxLength: 15 },
  )
  .map((groups) => groups.flat())

/** A token on the desk: what it shows for a page, `steps` minutes off; '' where there is nothing. */
type Token = (desk: Desk, page: Page, steps: number) => string

/**
 * Does all of it, and checks money and rights after every step; returns how many transfers were
 * booked.
 */
function walk(desk: Desk, token: Token, field: string, list: readonly Deed[]): number {
  const pages: Page[] = [desk.page]
  const booked: string[] = []
  let typed = ''
  for (const deed of list) {
    const before = desk.bank.contract
    const heard = desk.audit.length
    const newest = desk.page
    let pressedOn = newest
    switch (deed.kind) {
      case 'open':
        desk.click('nav:transfer')
        break
      case 'away':
        desk.click('nav:balance')
        break
      case 'back':
      case 'cancel':
        desk.click(`transfer-${deed.kind}`)
        break
      case 'next':
        desk.click('nav:transfer')
        desk.click('transfer-next', { ...ORDER, amount: String(deed.amount) })
        break
      case 'wait':
        desk.wait(deed.seconds * 1000)
        break
      case 'approve': {
        const page = pages.at(-1 - deed.page) ?? newest
        pressedOn = page
        typed = codeFor(deed.code, typed, (steps) => token(desk, page, steps))
        const confirmPassword = deed.password ? CONFIRM : 'Kakunin-99'
        desk.clickOn(page, 'transfer-approve', { confirmPassword, [field]: typed })
        break
      }
      default:
        deed satisfies never
    }
    pages.push(desk.page)
    const { contract } = desk.bank
    const news = contract.transfers.slice(before.transfers.length)
    if (deed.kind !== 'approve') expect(news).toEqual([])
    for (const transfer of news) {
      // Only with the password, on the newest page, and with a correct code that was never used.
      expect(deed).toMatchObject({ password: true })
      expect(pressedOn).toBe(newest)
      const told = desk.audit.slice(heard).map(({ what }) => what)
      expect(told.filter((what) => what === 'code-accepted')).toHaveLength(1)
      expect(booked).not.toContain(typed)
      booked.push(typed)
      expect(transfer.yen).toBe(before.balanceYen - contract.balanceYen)
    }
    expect(news.length).toBeLessThanOrEqual(1)
    const paid = contract.transfers.reduce((sum, { yen }) => sum + yen, 0)
    expect(contract.balanceYen).toBe(BALANCE - paid)
    expect(contract.balanceYen).toBeGreaterThanOrEqual(0)
    expect(contract.statement.map(({ yen }) => -yen)).toEqual(
      contract.transfers.map(({ yen }) => yen),
    )
    expect(contract.statement.at(-1)?.balanceYen ?? BALANCE).toBe(contract.balanceYen)
  }
  return booked.length
}

function codeFor(
  which: Extract<Deed, { kind: 'approve' }>['code'],
  last: string,
  token: (steps: number) => string,
): string {
  switch (which) {
    case 'now':
      return token(0)
    case 'next':
      return token(1)
    case 'far':
      return token(4)
    case 'wrong':
      return spoiled(token(0))
    case 'last':
      return last
    case 'none':
      return ''
    default:
      return which satisfies never
  }
}

function shows(page: Page): boolean {
  return page.blocks.some(({ kind }) => kind === 'code2d')
}

describe('whatever is pressed in whatever order', () => {
  it('a transfer by key-fob needs a right, unused code, and no yen is lost or made', () => {
    const start = fobDesk({ lockAfter: 20, passwordLockAfter: 100 })
    let booked = 0
    fc.assert(
      fc.property(deeds, (list) => {
        booked += walk(copyOf(start), (d, _, steps) => fobCode(d, steps), 'otp', list)
      }),
      { numRuns: 150 },
    )
    // The walks would prove nothing if none of them got anywhere.
    expect(booked).toBeGreaterThan(20)
  })

  it('a transfer by camera token needs the code of its own details, once', () => {
    const start = new Desk({ policy: { lockAfter: 20, passwordLockAfter: 100 } })
    const key: Instance = registerCamera(start)
    let booked = 0
    fc.assert(
      fc.property(deeds, (list) => {
        const token: Token = (d, page, steps) =>
          shows(page) ? cameraCode(d, key, page, steps) : '00000000'
        booked += walk(copyOf(start), token, 'transactionCode', list)
      }),
      { numRuns: 100 },
    )
    expect(booked).toBeGreaterThan(20)
  })
})

/** The bank is plain data: a walk begins from the same one each time. */
function copyOf(start: Desk): Desk {
  const desk = new Desk()
  desk.bank = start.bank
  desk.session = start.session
  desk.page = start.page
  desk.now = millis(start.now + MINUTE)
  return desk
}

describe('what is typed into the form', () => {
  it('is an amount that stays the same with commas, in full width and with its sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (yen) => {
        const commas = yen.toLocaleString('en-US')
        const full = commas.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        for (const typed of [String(yen), commas, full, `¥${commas}`, `${full}円`]) {
          expect(readAmount(typed)).toEqual({ ok: true, value: yen })
        }
      }),
    )
  })

  it('is a name that fits the LCD, or a refusal with a place in it; reading it again changes nothing', () => {
    const kana = fc.constantFrom(...'あがぱっゃーアガパヴン・　ｶﾞ()（）. ', 'x', '漢', '1')
    fc.assert(
      fc.property(fc.array(kana, { maxLength: 60 }), (characters) => {
        const typed = characters.join('')
        const read = readPayeeName(typed)
        if (read.ok) {
          expect(fieldTextError(read.value.name)).toBeNull()
          const again = readPayeeName(read.value.name)
          expect(again).toEqual({ ok: true, value: { name: read.value.name, converted: false } })
        } else if (read.error.kind === 'character') {
          expect(['x', '漢', '1']).toContain(read.error.character)
          const place = [...typed.trim().normalize('NFC')][read.error.place - 1]
          expect(place).toBe(read.error.character)
        }
      }),
    )
  })
})
