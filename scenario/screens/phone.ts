import type { PhoneView } from '../../firmware/phone-app/state.ts'
import { didYouMean, listed, nearest } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Cannot, cannot } from '../context.ts'
import { isCalled } from './page.ts'

/** The name of the phone's field that is meant by its name or label, or what there is instead. */
export function phoneField(view: PhoneView, wanted: string): Result<string, Cannot> {
  const fields = view.blocks.flatMap((block) => (block.kind === 'field' ? [block] : []))
  const found = fields.find(({ name, label }) => name === wanted || isCalled(label, wanted))
  if (found !== undefined) return ok(found.name)
  const names = fields.map(({ name }) => name)
  const meant = didYouMean(nearest(wanted, names))
  return err(
    cannot(
      'no-field',
      `「${wanted}」という欄はスマートフォンの画面「${view.title.ja}」にありません。${meant.ja}あるのは ${listed(names)} です。`,
      `There is no field "${wanted}" on the phone's screen ${view.id}.${meant.en} There are: ${listed(names)}.`,
    ),
  )
}

/** All text on the phone's screen, in one language. */
export function phoneText(view: PhoneView, language: 'ja' | 'en'): string {
  const of = view.blocks.map((block) => {
    switch (block.kind) {
      case 'text':
        return block.text[language]
      case 'field':
        return `${block.label[language]} ${block.value}`
      case 'button':
        return block.label[language]
      case 'code':
        return block.digits
      case 'list':
        return block.rows.map(({ title, detail }) => `${title} ${detail[language]}`).join(' ')
      case 'code2d':
        return ''
      default:
        return block satisfies never
    }
  })
  return [view.title[language], ...of].filter((text) => text !== '').join(' ')
}
