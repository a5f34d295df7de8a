import type { Bilingual, Field, Page } from '../../bank/page.ts'
import { didYouMean, listed, nearest } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Cannot, cannot } from '../context.ts'

/** Something that can be clicked: a button, a link, an entry of the menu. */
interface Clickable {
  readonly action: string
  readonly label: Bilingual
}

/** Everything on a page that can be clicked. */
function clickables(page: Page): readonly Clickable[] {
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return [...buttons, ...page.nav]
}

/** The action meant by a name or label, or the existing ones instead. */
export function actionNamed(page: Page, wanted: string): Result<string, Cannot> {
  for (const block of page.blocks) {
    if (block.kind !== 'buttons') continue
    for (const { action } of block.buttons) if (action === wanted) return ok(action)
  }
  const all = clickables(page)
  const found = all.find(({ action, label }) => action === wanted || isCalled(label, wanted))
  if (found !== undefined) return ok(found.action)
  const there = [...new Map(all.map((one) => [one.action, one.label]))]
  const labels = there.flatMap(([, label]) => [label.ja, label.en])
  const meant = meantOf(wanted, [...there.map(([action]) => action), ...labels])
  return err(
    cannot(
      'no-button',
      `「${wanted}」はページ「${page.title.ja}」（${page.id}）にありません。${didYouMean(meant).ja}あるのは ${listed(there.map(([action, { ja }]) => `${action}「${ja}」`))} です。`,
      `There is no "${wanted}" on the page ${page.id} (${page.title.en}).${didYouMean(meant).en} There are: ${listed(there.map(([action, { en }]) => `${action} "${en}"`))}.`,
    ),
  )
}

/**
 * The name or label that was probably meant: the first that contains the words, or the nearest in
 * spelling. Two wrong letters out of two make another word, not a slip.
 */
function meantOf(wanted: string, names: readonly string[]): string | null {
  const low = wanted.toLowerCase()
  const whole = low.length < 2 ? undefined : names.find((name) => name.toLowerCase().includes(low))
  if (whole !== undefined) return whole
  const short = wanted.length <= 3
  const like = short
    ? names.filter((name) => [...name].some((letter) => wanted.includes(letter)))
    : names
  return nearest(wanted, like)
}

/** A field or tick box found by a step. */
interface FoundField {
  readonly name: string
  readonly options: Field['options'] | null
}

/** The field meant by a name or label, or the existing ones instead. */
export function fieldNamed(page: Page, wanted: string): Result<FoundField, Cannot> {
  const names: string[] = []
  const labels: string[] = []
  const listing: string[] = []
  for (const block of page.blocks) {
    if (block.kind === 'fields') {
      for (const { name, label, options } of block.fields) {
        if (name === wanted || isCalled(label, wanted))
          return ok({ name, options: options ?? null })
        names.push(name)
        labels.push(label.ja, label.en)
        listing.push(`${name} (${label.ja})`)
      }
    } else if (block.kind === 'table') {
      for (const { select } of block.rows) {
        if (select === null) continue
        if (select === wanted) return ok({ name: select, options: null })
        names.push(select)
        listing.push(select)
      }
    }
  }
  const meant = meantOf(wanted, [...names, ...labels])
  return err(
    cannot(
      'no-field',
      `「${wanted}」という欄はページ「${page.title.ja}」（${page.id}）にありません。${didYouMean(meant).ja}${names.length === 0 ? '入力欄のないページです。' : `あるのは ${listed(listing)} です。`}`,
      `There is no field "${wanted}" on the page ${page.id} (${page.title.en}).${didYouMean(meant).en} ${names.length === 0 ? 'It has none.' : `There are: ${listed(listing)}.`}`,
    ),
  )
}

/** One of a field's options, by its value or label; a field without options takes any text. */
export function optionOf({ name, options }: FoundField, wanted: string): Result<string, Cannot> {
  if (options === null || options === undefined) return ok(wanted)
  const found = options.find(({ value, label }) => value === wanted || isCalled(label, wanted))
  if (found !== undefined) return ok(found.value)
  const there = options.map(({ value }) => value)
  return err(
    cannot(
      'no-option',
      `「${name}」では「${wanted}」を選べません。選べるのは ${listed(there)} です。`,
      `${name} has no choice "${wanted}". There are: ${listed(there)}.`,
    ),
  )
}

/** Whether this is the label in either language. */
export function isCalled({ ja, en }: Bilingual, wanted: string): boolean {
  return ja === wanted || en.toLowerCase() === wanted.toLowerCase()
}
