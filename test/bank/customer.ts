import { advance, createBank, handIn, openSite, registrationOf, request } from '../../bank/bank.ts'
import { CUSTOMERS } from '../../bank/customers.ts'
import { policies } from '../../bank/institutions.ts'
import type { Block, Field, Mail, Page } from '../../bank/page.ts'
import type { Policy } from '../../bank/policy.ts'
import type {
  AuditEntry,
  BankState,
  BankStep,
  CounterAnswer,
  Customer,
  Registration,
  ShippedToken,
} from '../../bank/types.ts'
import { x25519Public } from '../../protocol/keys.ts'
import { type Millis, millis } from '../../protocol/time.ts'

/** 2026-11-21 10:03 in Tokyo. */
export const START = millis(Date.UTC(2026, 10, 21, 1, 3))
export const MINUTE = 60_000
export const DAY = 86_400_000
export const BANK_ID = 7

export const DEVICE_KEY = new Uint8Array(32).fill(0x42)
export const SERIAL = 10_203_040
export const TOKEN: ShippedToken = {
  serial: SERIAL,
  tokenCode: 'CT-1020-3040',
  publicKey: x25519Public(DEVICE_KEY),
}

/** The default policy of the first institution. */
export function defaultPolicy(): Policy {
  const [first] = policies
  if (first === undefined) throw new Error('no institution')
  return first
}

interface Setup {
  readonly policy?: Partial<Policy>
  readonly customers?: readonly Customer[]
  readonly tokens?: readonly ShippedToken[]
  readonly seed?: string
}

/** A customer at the PC: clicks, reads, waits. Knows nothing of the bank but its public door. */
export class Desk {
  bank: BankState
  session: string | null
  page: Page
  now: Millis = START
  readonly mails: Mail[] = []
  readonly audit: AuditEntry[] = []

  constructor(setup: Setup = {}) {
    this.bank = createBank({
      policy: { ...defaultPolicy(), ...setup.policy },
      seed: setup.seed ?? 'test',
      bankId: BANK_ID,
      tokens: setup.tokens ?? [TOKEN],
      ...(setup.customers === undefined ? {} : { customers: setup.customers }),
    })
    const site = openSite(this.bank, this.now)
    this.session = site.session
    this.page = site.page
  }

  click(action: string, fields: Record<string, string> = {}): Page {
    const answer = request(this.bank, { session: this.session, action, fields }, this.now)
    this.take(answer)
    this.page = answer.page
    this.session = answer.session
    return answer.page
  }

  login(id = 'tokkun01', password = passwordOf(id)): Page {
    return this.click('login', { userId: id, password })
  }

  /** Time goes by without a request. */
  wait(ms: number): void {
    this.now = millis(this.now + ms)
    this.take(advance(this.bank, this.now))
  }

  /** Time goes by, with a look at the balance now and then that keeps the session alive. */
  waitHere(ms: number): void {
    const glance = 5 * MINUTE
    let left = ms
    for (; left > glance; left -= glance) {
      this.wait(glance)
      this.click('nav:balance')
    }
    this.wait(left)
  }

  handIn(user = 'tokkun01'): CounterAnswer {
    const answer = handIn(this.bank, 'token-reset', user, this.now)
    this.take(answer)
    return answer
  }

  registration(user = 'tokkun01'): Registration {
    const registration = registrationOf(this.bank, user)
    if (registration === null) throw new Error(`no user ${user}`)
    return registration
  }

  customer(user = 'tokkun01'): Customer {
    const customer = this.bank.customers.find(({ id }) => id === user)
    if (customer === undefined) throw new Error(`no user ${user}`)
    return customer
  }

  alerts(): string[] {
    return this.page.alerts.map(({ code }) => code)
  }

  audited(): string[] {
    return this.audit.map(({ what }) => what)
  }

  /** The newest mail of a template. */
  mail(template: string): Mail {
    const mail = this.mails.findLast((m) => m.template === template)
    if (mail === undefined) throw new Error(`no mail ${template}`)
    return mail
  }

  private take(step: BankStep): void {
    this.bank = step.bank
    for (const effect of step.effects) {
      if (effect.kind === 'mail') this.mails.push(effect.mail)
      else this.audit.push(effect.entry)
    }
  }
}

function passwordOf(id: string): string {
  return CUSTOMERS.find((customer) => customer.id === id)?.password ?? ''
}

/** Text of the 2-D code among `blocks`. */
export function codeIn(blocks: readonly Block[]): string {
  for (const block of blocks) if (block.kind === 'code2d') return block.payload
  throw new Error('no 2-D code here')
}

/** All fields of a page. */
export function fieldsOf(page: Page): readonly Field[] {
  return page.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []))
}

/** All texts of blocks in one string, Japanese and English. */
export function wordsOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks)
}
