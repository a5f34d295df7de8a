import type { Bilingual, Page } from '../../bank/page.ts'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import type { PhoneView } from '../../firmware/phone-app/state.ts'
import { apply } from '../../lab/apply.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { Hands, PRESS_MS } from '../../lab/hands.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { startWorld } from '../../lab/start.ts'
import { tappables } from '../../lab/telling/labels.ts'
import { walk } from '../../lab/walks/step.ts'
import { wholeWay } from '../../lab/walks/whole-way.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import { after, millis } from '../../protocol/time.ts'
import { presetsFor, reachPreset } from '../presets/presets.ts'

/** A working day's morning in Tokyo, as scenarios start: 2026-11-24T10:00+09:00. */
const START = millis(1_795_482_000_000)
/**
 * Most moves of one tour, in case a site never ends. Assumption: several times what an institution
 * needs.
 */
const MOST_MOVES = 6000

/**
 * Walks every procedure and every start state of an institution, clicks everything on each page,
 * and collects what it meets. Pure, and slow (about a second): for reference, not for checks.
 */
export function tour(policy: Policy): NamesMet {
  const setup = setupOf(policy)
  const sights = new NamesMet()
  const queue: World[] = []
  const look = (world: World, events: readonly WorldEvent[]): void => {
    sights.events(events)
    const isNew = sights.page(world.desk.browser.page)
    if (sights.screen(phoneView(world)) || isNew) queue.push(world)
  }
  for (const inputs of ways(policy, setup)) {
    let world = startWorld(setup)
    look(world, [])
    for (const stamped of inputs) {
      const applied = apply(world, stamped)
      world = applied.world
      look(world, applied.events)
    }
  }
  for (let moves = 0; queue.length > 0 && moves < MOST_MOVES; ) {
    const world = queue.shift()
    if (world === undefined) break
    for (const inputs of movesOn(world)) {
      moves += 1
      let here = world
      for (const input of inputs) {
        const applied = apply(here, { at: after(here.now, PRESS_MS), input })
        here = applied.world
        look(here, applied.events)
      }
    }
  }
  return sights
}

function setupOf(policy: Policy): BenchSetup {
  const setup = { seed: '1', start: START, institution: policy.id }
  return policyOf(policy.id) === null ? { ...setup, policy } : setup
}

/**
 * The inputs of every procedure and every start state; those that cannot be reached are left out.
 */
function ways(policy: Policy, setup: BenchSetup): readonly (readonly Stamped[])[] {
  const walks = policy.tokens.map((kind) => {
    const hands = new Hands(setup)
    try {
      walk(hands, wholeWay(policy, kind))
    } catch {
      // The part walked until then is still worth including.
    }
    return hands.inputs
  })
  const presets = presetsFor(policy).flatMap(({ id }) => {
    const reached = reachPreset(setup, [id, 'logged-in'])
    const alone = reached.ok ? reached : reachPreset(setup, [id])
    return alone.ok ? [alone.value] : []
  })
  return [...walks, ...presets]
}

type TourMove = readonly Input[]

/** Every click with the page as it is and filled in, and every tap. */
function movesOn(world: World): readonly TourMove[] {
  const { page } = world.desk.browser
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const nav = page.nav.map(({ action }): Input => ({ kind: 'click', action }))
  const clicks = buttons.map(({ action }): Input => ({ kind: 'click', action }))
  const filled = fillings(world)
  return [
    ...[...clicks, ...nav].map((input) => [input]),
    ...(filled.length === 0 ? [] : clicks.map((input) => [...filled, input])),
    ...tappables(phoneView(world)).map(({ action }): TourMove => [{ kind: 'phone-tap', action }]),
  ]
}

/** Every box of a list ticked, and the confirmation password where it is asked for. */
function fillings({ bank, desk }: World): readonly Input[] {
  const { page, session } = desk.browser
  const id = bank.sessions.find((one) => one.id === session)?.user
  const user = bank.customers.find((one) => one.id === id)
  return page.blocks.flatMap((block): readonly Input[] => {
    if (block.kind === 'table') {
      return block.rows.flatMap(({ select }) =>
        select === null ? [] : [{ kind: 'type', field: select, value: 'y' }],
      )
    }
    if (block.kind !== 'fields' || user === undefined) return []
    return block.fields.flatMap(({ name }) =>
      name === 'confirmPassword'
        ? [{ kind: 'type', field: name, value: user.confirmPassword }]
        : [],
    )
  })
}

/** Something by its name in scenarios, with its label for people. */
export interface Named {
  readonly name: string
  readonly label: Bilingual
}

/** A page of the bank, or a screen of the phone, with what it offers. */
export interface NamedScreen {
  readonly id: string
  readonly title: Bilingual
  /** Buttons, links and menu entries. */
  readonly actions: readonly Named[]
  readonly fields: readonly Named[]
}

/** A page or screen while more of it is collected. */
interface NamedScreenSoFar {
  readonly title: Bilingual
  readonly actions: Map<string, Bilingual>
  readonly fields: Map<string, Bilingual>
}

/** What a tour met: each thing once, by its name in scenarios. */
class NamesMet {
  private readonly pagesMet = new Map<string, NamedScreenSoFar>()
  private readonly screensMet = new Map<string, NamedScreenSoFar>()
  private readonly mailsMet = new Map<string, Bilingual>()
  private readonly alertsMet = new Map<string, Bilingual>()
  private readonly navMet = new Map<string, Bilingual>()
  private readonly audit = new Set<string>()

  /** Notes a page; true: it, or something on it, was not known yet. */
  page(page: Page): boolean {
    const place = growing(this.pagesMet, page.id, page.title)
    const before = this.size(place)
    for (const { action, label } of page.nav) note(this.navMet, action, label)
    for (const { code, text } of page.alerts) note(this.alertsMet, code, text)
    for (const block of page.blocks) {
      if (block.kind === 'buttons') {
        for (const { action, label } of block.buttons) note(place.actions, action, label)
      } else if (block.kind === 'fields') {
        for (const { name, label } of block.fields) note(place.fields, name, label)
      } else if (block.kind === 'table') {
        for (const { select, cells } of block.rows) {
          if (select !== null) note(place.fields, select, cells[0] ?? { ja: select, en: select })
        }
      }
    }
    return this.size(place) > before
  }

  private size(place: NamedScreenSoFar): number {
    return place.actions.size + place.fields.size + this.pagesMet.size + this.navMet.size
  }

  /** Notes a screen of the phone; true: it was not known yet. */
  screen(view: PhoneView): boolean {
    const isNew = !this.screensMet.has(view.id)
    const place = growing(this.screensMet, view.id, view.title)
    for (const { action, label } of tappables(view)) note(place.actions, action, label)
    for (const block of view.blocks) {
      if (block.kind === 'field') note(place.fields, block.name, block.label)
    }
    return isNew
  }

  /** Notes the mails and audit entries among events. */
  events(events: readonly WorldEvent[]): void {
    for (const event of events) {
      if (event.kind === 'mail') note(this.mailsMet, event.template, event.subject)
      if (event.kind === 'audit') this.audit.add(event.entry.what)
    }
  }

  get pages(): readonly NamedScreen[] {
    return screensIn(this.pagesMet)
  }

  get screens(): readonly NamedScreen[] {
    return screensIn(this.screensMet)
  }

  /** Entries of the menu, which are on most pages. */
  get menu(): readonly Named[] {
    return namesIn(this.navMet)
  }

  get mails(): readonly Named[] {
    return namesIn(this.mailsMet)
  }

  get alerts(): readonly Named[] {
    return namesIn(this.alertsMet)
  }

  get audits(): readonly string[] {
    return [...this.audit].toSorted()
  }
}

function growing(
  places: Map<string, NamedScreenSoFar>,
  id: string,
  title: Bilingual,
): NamedScreenSoFar {
  const known = places.get(id)
  if (known !== undefined) return known
  const place: NamedScreenSoFar = { title, actions: new Map(), fields: new Map() }
  places.set(id, place)
  return place
}

function note(names: Map<string, Bilingual>, name: string, label: Bilingual): void {
  if (!names.has(name)) names.set(name, label)
}

function screensIn(met: ReadonlyMap<string, NamedScreenSoFar>): readonly NamedScreen[] {
  return [...met]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { title, actions, fields }]) => ({
      id,
      title,
      actions: namesIn(actions),
      fields: namesIn(fields),
    }))
}

function namesIn(met: ReadonlyMap<string, Bilingual>): readonly Named[] {
  return [...met].map(([name, label]) => ({ name, label }))
}
