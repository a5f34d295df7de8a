import {
  advance,
  createBank,
  handIn,
  openSite,
  registrationOf,
  request,
} from '../../../bank/bank.ts'
import type { AuditEntry } from '../../../bank/books/audit.ts'
import type { FormKind, FormRequest, ParcelItem } from '../../../bank/books/branch.ts'
import type { SerialRecord } from '../../../bank/books/serials.ts'
import type { BankState, BankStep, ShippedToken } from '../../../bank/books/state.ts'
import {
  CUSTOMERS,
  type Customer,
  type Enrolment,
  type Registration,
} from '../../../bank/books/users.ts'
import type { CounterAnswer } from '../../../bank/counter/hand-in.ts'
import type { Block, Field, Mail, Page } from '../../../bank/page.ts'
import { policies, policyOf } from '../../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { type Enrolled, enrolPhone } from '../../../bank/procedures/timed-token/centre.ts'
import type { WebRequest } from '../../../bank/site/requests.ts'
import { x25519Public } from '../../../protocol/keys.ts'
import { type Millis, millis } from '../../../protocol/time.ts'
import { totp } from '../../../protocol/totp.ts'

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

/** The institution with this id. */
function institution(id: string): Policy {
  const policy = policyOf(id)
  if (policy === null) throw new Error(`no institution ${id}`)
  return policy
}

interface Setup {
  /** Id of the institution; without it, the first one. */
  readonly institution?: string
  readonly policy?: Partial<Policy>
  readonly customers?: readonly Customer[]
  readonly tokens?: readonly ShippedToken[]
  readonly seed?: string
}

/** A customer at the PC: clicks, reads, waits; uses only the bank's public functions. */
export class Desk {
  bank: BankState
  session: string | null
  page: Page
  now: Millis = START
  readonly mails: Mail[] = []
  /** Everything that came in parcels, newest last. */
  readonly parcel: ParcelItem[] = []
  /** Secrets that the phone got from the centre, by user id. */
  readonly phone = new Map<string, Uint8Array>()
  readonly audit: AuditEntry[] = []

  constructor(setup: Setup = {}) {
    const base = setup.institution === undefined ? defaultPolicy() : institution(setup.institution)
    const policy = { ...base, ...setup.policy }
    this.bank = createBank({
      policy,
      seed: setup.seed ?? 'test',
      bankId: BANK_ID,
      tokens: setup.tokens ?? (policy.tokens.includes('camera-token') ? [TOKEN] : []),
      ...(setup.customers === undefined ? {} : { customers: setup.customers }),
    })
    const site = openSite(this.bank, this.now)
    this.session = site.session
    this.page = site.page
  }

  click(action: string, fields: Record<string, string> = {}): Page {
    return this.send({ session: this.session, action, fields })
  }

  /** Presses a button of `page`, which may be an older one: of another tab, or after "back". */
  clickOn(page: Page, action: string, fields: Record<string, string> = {}): Page {
    return this.send({ session: this.session, action, fields, form: page.form })
  }

  private send(req: WebRequest): Page {
    const answer = request(this.bank, req, this.now)
    this.take(answer)
    this.page = answer.page
    this.session = answer.session
    return answer.page
  }

  login(id = 'tokkun01', password = passwordOf(id)): Page {
    return this.click('login', { userId: id, password })
  }

  /** Time passes without a request. */
  wait(ms: number): void {
    this.now = millis(this.now + ms)
    this.take(advance(this.bank, this.now))
  }

  /** Logs out and in again, with ID and password. */
  relogin(id = 'tokkun01'): Page {
    this.click('nav:logout')
    return this.login(id)
  }

  /** Time passes, with a look at the balance now and then to keep the session alive. */
  waitHere(ms: number): void {
    const glance = 5 * MINUTE
    let left = ms
    for (; left > glance; left -= glance) {
      this.wait(glance)
      this.click('nav:balance')
    }
    this.wait(left)
  }

  handIn(
    user = 'tokkun01',
    kind: FormKind = 'token-reset',
    device?: FormRequest['device'],
  ): CounterAnswer {
    const form = device === undefined ? { kind, user } : { kind, user, device }
    const answer = handIn(this.bank, form, this.now)
    this.take(answer)
    return answer
  }

  /** The phone asks the centre for the token that was issued to `user`. */
  enrolPhone(asked: {
    readonly serviceId: string
    readonly userId: string
    readonly password: string
  }): Enrolled {
    const answer = enrolPhone(this.bank, asked, this.now)
    this.take(answer)
    if (answer.result.ok) this.phone.set(asked.userId, answer.result.value.secret)
    return answer.result
  }

  /** The key-fobs that lie on the desk, oldest first. */
  fobs(): readonly Extract<ParcelItem, { kind: 'key-fob' }>[] {
    return this.parcel.filter((item) => item.kind === 'key-fob')
  }

  /** Serial of the newest key-fob on the desk. */
  fob(): string {
    const newest = this.fobs().at(-1)
    if (newest === undefined) throw new Error('no key-fob has come')
    return newest.serial
  }

  /** What a key-fob shows, or the phone for a user id, `steps` time steps from now. */
  fobCode(serial = this.fob(), steps = 0): string {
    const secret =
      this.fobs().find((fob) => fob.serial === serial)?.secret ?? this.phone.get(serial)
    if (secret === undefined) throw new Error(`no token ${serial} here`)
    const { code } = this.bank.policy
    return totp(secret, millis(this.now + steps * code.periodSeconds * 1000), code)
  }

  enrolment(user = 'tokkun01'): Enrolment {
    return this.customer(user).enrolment
  }

  /** The bank's record of a serial. */
  record(serial: string): SerialRecord {
    const record = this.bank.serials.find((known) => known.serial === serial)
    if (record === undefined) throw new Error(`the bank knows no ${serial}`)
    return record
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
      else if (effect.kind === 'parcel') this.parcel.push(...effect.items)
      else this.audit.push(effect.entry)
    }
  }
}

function passwordOf(id: string): string {
  return CUSTOMERS.find((customer) => customer.id === id)?.password ?? ''
}

/** 確認用パスワード of a user. */
export function confirmOf(id = 'tokkun01'): string {
  return CUSTOMERS.find((customer) => customer.id === id)?.confirmPassword ?? ''
}

/** Actions of all buttons and links of a page, top to bottom. */
export function actionsOf(page: Page): readonly string[] {
  return page.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ action }) => action) : [],
  )
}

/** Japanese labels of all buttons and links of a page. */
export function labelsOf(page: Page): readonly string[] {
  return page.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ label }) => label.ja) : [],
  )
}

/** Value of a row of facts, Japanese; null: there is no such row. */
export function factOf(blocks: readonly Block[], label: string): string | null {
  const rows = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []))
  return rows.find((row) => row.label.ja === label)?.value.ja ?? null
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
