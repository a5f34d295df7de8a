import type { Bilingual, Page } from '../../../bank/page.ts'
import type { PhoneView } from '../../../firmware/phone-app/types.ts'
import type { WorldEvent } from '../../types.ts'
import { tappables } from '../bench/on-phone.ts'

/** Something by its name in scenarios, with what stands on it for people. */
export interface Named {
  readonly name: string
  readonly label: Bilingual
}

/** A page of the bank, or a screen of the phone, with what it offers. */
export interface Place {
  readonly id: string
  readonly title: Bilingual
  /** Buttons, links and menu entries. */
  readonly actions: readonly Named[]
  readonly fields: readonly Named[]
}

/** A place while more of it is met. */
interface Growing {
  readonly title: Bilingual
  readonly actions: Map<string, Bilingual>
  readonly fields: Map<string, Bilingual>
}

/** What was met on a tour: each thing once, under the name by which scenarios call it. */
export class Sights {
  private readonly pagesMet = new Map<string, Growing>()
  private readonly screensMet = new Map<string, Growing>()
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

  private size(place: Growing): number {
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

  get pages(): readonly Place[] {
    return places(this.pagesMet)
  }

  get screens(): readonly Place[] {
    return places(this.screensMet)
  }

  /** Entries of the menu, which stand on most pages. */
  get menu(): readonly Named[] {
    return names(this.navMet)
  }

  get mails(): readonly Named[] {
    return names(this.mailsMet)
  }

  get alerts(): readonly Named[] {
    return names(this.alertsMet)
  }

  get audits(): readonly string[] {
    return [...this.audit].toSorted()
  }
}

function growing(places: Map<string, Growing>, id: string, title: Bilingual): Growing {
  const known = places.get(id)
  if (known !== undefined) return known
  const place: Growing = { title, actions: new Map(), fields: new Map() }
  places.set(id, place)
  return place
}

function note(names: Map<string, Bilingual>, name: string, label: Bilingual): void {
  if (!names.has(name)) names.set(name, label)
}

function places(met: ReadonlyMap<string, Growing>): readonly Place[] {
  return [...met]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { title, actions, fields }]) => ({
      id,
      title,
      actions: names(actions),
      fields: names(fields),
    }))
}

function names(met: ReadonlyMap<string, Bilingual>): readonly Named[] {
  return [...met].map(([name, label]) => ({ name, label }))
}
