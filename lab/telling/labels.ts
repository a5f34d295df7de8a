import type { PhoneView } from '../../firmware/phone-app/state.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { phoneView } from '../phone/view.ts'
import type { World } from '../world.ts'

/** Something that a person can act on, by its id and its label. */
interface Labelled {
  readonly action: string
  readonly label: Bilingual
}

/** Everything that can be clicked on the bank's page in the front tab. */
function clickables({ desk }: World): readonly Labelled[] {
  const { page } = desk.browser
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return [...buttons, ...page.nav]
}

/** Buttons and rows on a screen of the phone. */
function onScreen(view: PhoneView): readonly Labelled[] {
  return view.blocks.flatMap((block) => {
    if (block.kind === 'button') return [block]
    if (block.kind !== 'list') return []
    return block.rows.map(({ action, title }) => ({ action, label: { ja: title, en: title } }))
  })
}

/** Everything that can be tapped on a screen of the phone, the way back included. */
export function tappables(view: PhoneView): readonly Labelled[] {
  const back = view.back === null ? [] : [{ action: view.back, label: { ja: '戻る', en: 'Back' } }]
  return [...onScreen(view), ...back]
}

/** The label of a button or menu entry of the bank's page. */
export function clickLabel(world: World, action: string): Bilingual | undefined {
  return clickables(world).find((one) => one.action === action)?.label
}

/** The label of a button or row of the phone's screen. */
export function tapLabel(world: World, action: string): Bilingual | undefined {
  return onScreen(phoneView(world)).find((one) => one.action === action)?.label
}

/** A field of the bank's page. */
export function fieldOnPage({ desk }: World, name: string) {
  for (const block of desk.browser.page.blocks) {
    const found = block.kind === 'fields' ? block.fields.find((f) => f.name === name) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** A field of the phone's screen. */
export function fieldOnPhone(world: World, name: string) {
  for (const block of phoneView(world).blocks) {
    if (block.kind === 'field' && block.name === name) return block
  }
  return undefined
}

/** The text beside the check box of a list's row. */
export function rowLabel({ desk }: World, name: string): Bilingual | undefined {
  for (const block of desk.browser.page.blocks) {
    if (block.kind !== 'table') continue
    const cell = block.rows.find(({ select }) => select === name)?.cells[0]
    if (cell !== undefined) return cell
  }
  return undefined
}

/** The label for this id: on the bank's page first, then on the phone. */
export function labelOf(world: World, id: string): Bilingual | undefined {
  return (
    clickLabel(world, id) ??
    fieldOnPage(world, id)?.label ??
    tappables(phoneView(world)).find(({ action }) => action === id)?.label ??
    fieldOnPhone(world, id)?.label
  )
}

/** Whether text typed there is shown as dots. */
export function isPassword(world: World, field: string): boolean {
  return /pass/i.test(field) || fieldOnPage(world, field)?.type === 'password'
}
