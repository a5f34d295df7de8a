import { NEW_PAYEE, REGISTERED_PAYEES } from '../../bank/procedures/transfer/form.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { eventNote } from './events.ts'
import { FIELDS, FORMS, KEYS, REFUSALS, SOURCES, STRANGER_NAMES } from './names.ts'
import { inputNote } from './sentences.ts'
import { filled, type Telling } from './telling.ts'

/** Facts about the bench that change the wording of a note. */
export interface Surroundings {
  /** What the institution calls the user's ID. */
  readonly loginId: Bilingual
  /** The token that it is about is a key-fob. */
  readonly isKeyFob: boolean
}

const NEW_PAYEE_NAME: Bilingual = { ja: '新規の振込先', en: 'New payee' }

/** Names of things in both languages, by the parameter that holds their id. */
const NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  key: KEYS,
  source: Object.fromEntries(Object.entries(SOURCES).map(([id, { name }]) => [id, name])),
  field: FIELDS,
  code: REFUSALS,
  form: FORMS,
  stranger: STRANGER_NAMES,
}

/** Parameters with names of things instead of ids; an unknown id stays as it is. */
export function named(
  params: Readonly<Record<string, string>>,
): Record<string, string | Bilingual> {
  return Object.fromEntries(
    Object.entries(params).map(([param, value]) => [param, NAMES[param]?.[value] ?? value]),
  )
}

/** A button at the beginning of a note. A key-fob has one, and none in the middle. */
function buttonFirst(key: string | Bilingual = '', isKeyFob: boolean): string | Bilingual {
  if (isKeyFob) return { ja: KEYS.only.ja, en: `The ${KEYS.only.en}` }
  if (typeof key === 'string') return key
  return { ja: key.ja, en: key.en.charAt(0).toUpperCase() + key.en.slice(1) }
}

/** What happened, in one sentence: 「右ボタンを押した」. */
export function noteOf({ key, params, texts }: Telling, around: Surroundings): Bilingual {
  const sentence = inputNote(key) ?? eventNote(key)
  if (sentence === undefined) throw new RangeError(`no note in words: ${key}`)
  const parts = named(params)
  if (key === 'type' && params.field === 'userId') parts.field = around.loginId
  if (params.field === 'payee') {
    const payee = REGISTERED_PAYEES.find(({ id }) => id === params.value)
    if (payee !== undefined) parts.value = payee.label
    if (params.value === NEW_PAYEE) parts.value = NEW_PAYEE_NAME
  }
  if (params.key !== undefined) parts.key = buttonFirst(parts.key, around.isKeyFob)
  // The codes of the bank's alerts must not be broken across lines.
  if (params.alert !== undefined) parts.alert = params.alert.replace('-', '\u2011')
  return filled(sentence, { ...parts, ...texts })
}
