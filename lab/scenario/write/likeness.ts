import { codeIn } from '../../hands.ts'
import { hex } from '../../history/mix.ts'
import { hashValue } from '../../history/structure.ts'
import { phoneView } from '../../phone/view.ts'
import type { World } from '../../types.ts'
import { shownOn } from '../bench/shown.ts'

/**
 * Whether two benches are the same to everybody at them, whatever fractions of a second their
 * presses took: displays, flash, pages and what stands in their fields, mails, books of the bank.
 */
export function alike(a: World, b: World): boolean {
  return a === b || likeness(a) === likeness(b)
}

/** A world without its times of day, as 16 hex digits. */
function likeness(world: World): string {
  const { desk, bank, phone, tokens } = world
  const { browser } = desk
  const view = phoneView(world)
  return hex(
    hashValue({
      tokens: tokens.map((token, n) => [
        shownOn(world, n),
        token.kind === 'camera-token' ? [token.flash, held(token.keys)] : null,
      ]),
      away: world.away,
      browser: [
        browser.page.id,
        codeIn(browser.page.blocks),
        browser.page.alerts,
        browser.fields,
        browser.session,
        browser.tab,
      ],
      others: browser.others.map(({ tab, page }) => [tab, page.id]),
      desk: [desk.openMail, desk.counter, desk.robbed, desk.inHand, desk.refusedCode],
      mails: [desk.mailbox, desk.junk].map((box) =>
        box.map(({ mail, read }) => [mail.template, codeIn(mail.blocks), read]),
      ),
      phone: [view.id, phone.typed, phone.filter, phone.clockOffsetMs, phone.mailbox.length],
      app: phone.app === null ? null : [phone.app.typed, phone.app.contracts.length],
      bank: bank.customers.map((user) => [
        user.registration.state,
        user.enrolment.state,
        user.wrongCodes,
        user.wrongPasswords,
        user.locked,
      ]),
      serials: bank.serials.map(({ serial, state, wrong, locked, lastStep }) => [
        serial,
        state,
        wrong,
        locked,
        lastStep,
      ]),
      sessions: bank.sessions.map(({ id, level, page }) => [id, level, page]),
      money: [bank.contract.balanceYen, bank.contract.transfers.length],
      waiting: [bank.forms.length, bank.deliveries.length],
    }),
  )
}

function held(keys: Readonly<Record<string, { readonly spent: boolean } | null>>): unknown {
  return Object.entries(keys).map(([name, key]) => [name, key?.spent ?? null])
}
