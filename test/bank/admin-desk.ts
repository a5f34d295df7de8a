import { advance, createBank, handIn, openSite, request } from '../../bank/bank.ts'
import type { FormKind } from '../../bank/counter-types.ts'
import type { Enrolment, SerialRecord } from '../../bank/enrolment.ts'
import type { Bilingual, Mail, Page } from '../../bank/page.ts'
import type { ParcelItem } from '../../bank/parcel.ts'
import type { Policy, TokenKind } from '../../bank/policy.ts'
import type { AuditEntry, BankState, BankStep, CounterAnswer, Customer } from '../../bank/types.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import { totp } from '../../protocol/totp.ts'
import { MINUTE, START, TOKEN } from './customer.ts'

/** Everybody's confirmation password ends in the digits of the user id. */
export function confirmOf(user: string): string {
  return `Kakunin-${user.slice(-2)}`
}

/** One company at its desk: a browser for each user, a mailbox, and the way to the branch. */
export class AdminDesk {
  bank: BankState
  page: Page
  now: Millis
  readonly mails: Mail[] = []
  readonly audit: AuditEntry[] = []
  readonly parcels: (readonly ParcelItem[])[] = []
  private readonly cookies = new Map<string, string | null>()
  private user = ''

  constructor(policy: Policy, start: Millis = START) {
    this.now = start
    this.bank = createBank({
      policy,
      seed: 'admin',
      bankId: 7,
      tokens: [TOKEN, { ...TOKEN, serial: 10_203_041 }],
      sent: 1,
    })
    this.page = openSite(this.bank, start).page
  }

  /** Whoever sits at the PC now; each has a browser of his own. */
  as(user: string): this {
    this.user = user
    return this
  }

  /** `form`: the number of an older page, for a form that is sent twice. */
  click(action: string, fields: Record<string, string> = {}, form?: number): Page {
    const session = this.cookies.get(this.user) ?? null
    const numbered = form === undefined ? {} : { form }
    const answer = request(this.bank, { session, action, fields, ...numbered }, this.now)
    this.take(answer)
    this.cookies.set(this.user, answer.session)
    this.page = answer.page
    return answer.page
  }

  /** ID and password, and the code where one is asked for. */
  enter(user: string): Page {
    this.as(user).password()
    if (this.page.id === 'login-otp') this.typeCode()
    return this.page
  }

  /** ID and password alone. */
  password(password = this.customer(this.user).password): Page {
    this.cookies.set(this.user, null)
    return this.click('login', { userId: this.user, password })
  }

  /** The code that the user's own token shows now. */
  typeCode(): Page {
    const { enrolment } = this.customer(this.user)
    if (enrolment.state !== 'in-service') throw new Error('no token in service')
    return this.click('submit-login-otp', { otp: this.code(enrolment.serial) })
  }

  /** Types wrong codes until the bank stops the token. */
  stop(user: string): void {
    this.as(user).password()
    for (let i = 0; i < this.bank.policy.lockAfter; i++) {
      this.click('submit-login-otp', { otp: wrong(this.codes(user)) })
    }
  }

  code(serial: string, at = this.now): string {
    const { secret, code } = this.serial(serial)
    if (secret === null || code === null) throw new Error(`no secret for ${serial}`)
    return totp(secret, at, code)
  }

  wait(ms: number): void {
    this.now = millis(this.now + ms)
    this.take(advance(this.bank, this.now))
  }

  handIn(kind: FormKind, user = 'tokkun01', device?: TokenKind): CounterAnswer {
    const asked = device === undefined ? {} : { device }
    const answer = handIn(this.bank, { kind, user, ...asked }, this.now)
    this.take(answer)
    return answer
  }

  /** These users share a key-fob that is in service since long ago. */
  giveFob(serial: string, users: readonly string[], expires: Millis | null = null): void {
    this.addSerial({ serial, kind: 'key-fob', expires })
    for (const user of users) {
      this.enrol(user, { state: 'in-service', kind: 'key-fob', serial, since: START })
    }
  }

  /** This user has a phone app in service. */
  giveApp(serial: string, user: string): void {
    this.addSerial({ serial, kind: 'phone-app', expires: null })
    this.enrol(user, { state: 'in-service', kind: 'phone-app', serial, since: START })
  }

  enrol(user: string, enrolment: Enrolment): void {
    const customers = this.bank.customers.map((c) => (c.id === user ? { ...c, enrolment } : c))
    this.bank = { ...this.bank, customers }
  }

  customer(user: string): Customer {
    const customer = this.bank.customers.find(({ id }) => id === user)
    if (customer === undefined) throw new Error(`no user ${user}`)
    return customer
  }

  serial(serial: string): SerialRecord {
    const record = this.bank.serials.find((r) => r.serial === serial)
    if (record === undefined) throw new Error(`no serial ${serial}`)
    return record
  }

  alerts(): string[] {
    return this.page.alerts.map(({ code }) => code)
  }

  audited(): string[] {
    return this.audit.map(({ what }) => what)
  }

  private codes(user: string): string[] {
    const { enrolment } = this.customer(user)
    if (enrolment.state !== 'in-service') throw new Error('no token in service')
    const { serial } = enrolment
    const steps = Array.from({ length: 81 }, (_, i) => i - 40)
    return steps.map((step) => this.code(serial, millis(this.now + step * MINUTE)))
  }

  private addSerial(record: Pick<SerialRecord, 'serial' | 'kind' | 'expires'>): void {
    const secret = Uint8Array.from(record.serial.padEnd(20, '7'), (c) => c.charCodeAt(0))
    const full: SerialRecord = {
      ...record,
      secret,
      code: this.bank.policy.code,
      company: this.bank.contract.id,
      state: 'in-use',
      driftSteps: 0,
      lastStep: null,
      wrong: 0,
      locked: false,
    }
    this.bank = { ...this.bank, serials: [...this.bank.serials, full] }
  }

  private take(step: BankStep): void {
    this.bank = step.bank
    for (const effect of step.effects) {
      switch (effect.kind) {
        case 'mail':
          this.mails.push(effect.mail)
          break
        case 'audit':
          this.audit.push(effect.entry)
          break
        case 'parcel':
          this.parcels.push(effect.items)
          break
        default:
          effect satisfies never
      }
    }
  }
}

/** Six digits that none of `codes` is. */
function wrong(codes: readonly string[]): string {
  for (let n = 0; ; n++) {
    const digits = String(n).padStart(6, '0')
    if (!codes.includes(digits)) return digits
  }
}

/** The Japanese side of a table's header. */
export function columnsOf(page: Page): string[] {
  return tableOf(page).columns.map(({ ja }) => ja)
}

/** The Japanese cells of a table, row by row. */
export function rowsOf(page: Page): string[][] {
  return tableOf(page).rows.map(({ cells }) => cells.map(({ ja }) => ja))
}

/** Field names of the boxes that can be ticked; null where there is none. */
export function boxesOf(page: Page): (string | null)[] {
  return tableOf(page).rows.map(({ select }) => select)
}

/** Boxes that are ticked when the page arrives. */
export function tickedOf(page: Page): (string | null)[] {
  return tableOf(page).rows.flatMap(({ select, ticked }) => (ticked === true ? [select] : []))
}

/** Labels of all buttons, by their action. */
export function buttonsOf(page: Page): Record<string, string> {
  return Object.fromEntries(
    page.blocks.flatMap((block) =>
      block.kind === 'buttons' ? block.buttons.map(({ action, label }) => [action, label.ja]) : [],
    ),
  )
}

/** All Japanese paragraphs. */
export function textsOf(page: Page): string[] {
  return page.blocks.flatMap((block) => (block.kind === 'text' ? [block.text.ja] : []))
}

/** The Japanese side of several texts. */
export function japanese(texts: readonly Bilingual[] | undefined): string[] {
  return (texts ?? []).map(({ ja }) => ja)
}

function tableOf(page: Page) {
  const table = page.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error(`no table on ${page.id}`)
  return table
}
