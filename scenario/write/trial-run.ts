import { apply } from '../../lab/apply.ts'
import { codeIn, Hands } from '../../lab/hands.ts'
import { hashValue, hex } from '../../lab/history/hash.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { startWorld } from '../../lab/start.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import type { ScenarioContext } from '../context.ts'
import { shownOn } from '../screens/lcd.ts'
import type { StepAction } from '../words/word.ts'

/** A state of the trial run to return to when a word turns out not to fit. */
interface Bookmark {
  readonly world: World
  readonly events: number
  readonly inputs: number
}

/**
 * Two benches side by side: the recording, and the trial run of what has been written so far. The
 * trial run never falls behind: a word that takes longer than the recording's next input allows is
 * rejected.
 */
export class TrialRun {
  readonly context: ScenarioContext
  /** The recording's world after the inputs written so far. */
  recorded: World

  constructor(setup: BenchSetup) {
    this.context = { hands: new Hands(setup), since: 0 }
    this.recorded = startWorld(setup)
  }

  /** The recording's world after these further inputs. */
  after(inputs: readonly Stamped[]): World {
    return inputs.reduce((world, one) => apply(world, one).world, this.recorded)
  }

  mark(): Bookmark {
    const { world, events, inputs } = this.context.hands
    return { world, events: events.length, inputs: inputs.length }
  }

  /** Undoes what the trial run did since then. */
  rewind({ world, events, inputs }: Bookmark): void {
    const { hands } = this.context
    hands.world = world
    hands.events.length = events
    hands.inputs.length = inputs
  }

  /** Does something in the trial run; false: it cannot be done, or it took longer than `latest`. */
  tries(doing: StepAction, latest: number): boolean {
    const before = this.mark()
    const failed = doing.act(this.context)
    if (failed === null && this.context.hands.now <= latest) return true
    this.rewind(before)
    return false
  }
}

/**
 * Whether two benches look the same to their users, apart from fractions of a second in their
 * presses: displays, flash, pages with their fields, mails, the bank's books.
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
