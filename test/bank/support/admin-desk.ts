import type { FormKind, ParcelItem } from '../../../bank/books/branch.ts'
import type { SerialRecord } from '../../../bank/books/serials.ts'
import type { Enrolment } from '../../../bank/books/users.ts'
import type { CounterAnswer } from '../../../bank/counter/hand-in.ts'
import type { Bilingual, Page } from '../../../bank/page.ts'
import type { Policy, TokenKind } from '../../../bank/policy/schema.ts'
import type { Millis } from '../../../protocol/time.ts'
import { Desk, START, TOKEN } from './customer.ts'

/** Serial of the camera token that waits in the vault. */
const SPARE = 10_203_041

/** A company at its desk: a browser for each user, one mailbox, and the way to the branch. */
export class AdminDesk extends Desk {
  private readonly cookies = new Map<string, string | null>()
  private user = ''

  constructor(policy: Policy, start: Millis = START) {
    super({
      policy,
      ...(policy.tokens.includes('camera-token')
        ? { tokens: [TOKEN, { ...TOKEN, serial: SPARE }] }
        : {}),
    })
    this.now = start
    this.patchSerial(String(SPARE), { state: 'stock' })
  }

  /** Switches to another user at the PC; each has their own browser. */
  as(user: string): this {
    this.cookies.set(this.user, this.session)
    this.session = this.cookies.get(user) ?? null
    this.user = user
    return this
  }

  /** A new browser: ID and password, and the code where one is asked for. */
  enter(user: string): Page {
    this.as(user).password()
    return this.page.id === 'login-otp' ? this.typeCode() : this.page
  }

  /** A new browser, ID and password alone. */
  password(password = this.customer(this.user).password): Page {
    this.session = null
    return this.login(this.user, password)
  }

  /** The code that the user's own token shows now. */
  typeCode(): Page {
    return this.click('submit-login-otp', { otp: this.fobCode(this.serialOf(this.user)) })
  }

  /** Types wrong codes until the bank stops the token. */
  stop(user: string): void {
    this.as(user).password()
    for (let i = 0; i < this.bank.policy.lockAfter; i++) {
      this.click('submit-login-otp', { otp: this.wrongCode(user) })
    }
  }

  /** Six digits that this user's token does not show now or within an hour. */
  wrongCode(user: string): string {
    const serial = this.serialOf(user)
    const near = Array.from({ length: 81 }, (_, i) => this.fobCode(serial, i - 40))
    return wrong(near)
  }

  /** Hands a form in at the branch. */
  file(kind: FormKind, user = 'tokkun01', device?: TokenKind): CounterAnswer {
    return this.handIn(user, kind, device)
  }

  /** The contents of each parcel; each begins with its token. */
  parcels(): readonly (readonly ParcelItem[])[] {
    const parcels: ParcelItem[][] = []
    for (const item of this.parcel) {
      if (item.kind === 'paper') parcels.at(-1)?.push(item)
      else parcels.push([item])
    }
    return parcels
  }

  /** Gives these users a key-fob that they share and that has been in service for long. */
  giveFob(serial: string, users: readonly string[], expires: Millis | null = null): void {
    const secret = this.addSerial({ serial, kind: 'key-fob', expires })
    this.phone.set(serial, secret)
    for (const user of users) {
      this.enrol(user, { state: 'in-service', kind: 'key-fob', serial, since: START })
    }
  }

  /** Puts a phone app in service for this user. */
  giveApp(serial: string, user: string): void {
    this.phone.set(serial, this.addSerial({ serial, kind: 'phone-app', expires: null }))
    this.enrol(user, { state: 'in-service', kind: 'phone-app', serial, since: START })
  }

  enrol(user: string, enrolment: Enrolment): void {
    const customers = this.bank.customers.map((c) => (c.id === user ? { ...c, enrolment } : c))
    this.bank = { ...this.bank, customers }
  }

  private serialOf(user: string): string {
    const enrolment = this.enrolment(user)
    if (enrolment.state !== 'in-service') throw new Error('no token in service')
    return enrolment.serial
  }

  private patchSerial(serial: string, patch: Partial<SerialRecord>): void {
    const serials = this.bank.serials.map((r) => (r.serial === serial ? { ...r, ...patch } : r))
    this.bank = { ...this.bank, serials }
  }

  private addSerial(record: Pick<SerialRecord, 'serial' | 'kind' | 'expires'>): Uint8Array {
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
    return secret
  }
}

/** Six digits that are not among `codes`. */
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
