import { err, ok, type Result } from '../../../protocol/result.ts'
import { FIELD_CHARACTERS } from '../../../protocol/transaction.ts'

/** Why a typed name cannot go on a transfer. */
export type NameError =
  | { readonly kind: 'empty' }
  /** `length`: half-width characters, voice marks counted. */
  | { readonly kind: 'too-long'; readonly length: number }
  /** `character` is at position `place` (from 1) of what was typed. */
  | { readonly kind: 'character'; readonly character: string; readonly place: number }

/** A payee's name as it goes on the transfer, and whether it had to be turned into it. */
interface PayeeName {
  readonly name: string
  readonly converted: boolean
}

const FULL =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'
/**
 * U+FF61 is the first half-width sign, in the order above; the four punctuation marks never occur
 * in names.
 */
const FIRST_HALF = 0xff61
const STOPS = 4
const VOICED_MARK = 'ﾞ'
const SEMI_VOICED_MARK = 'ﾟ'
/** Kana without a half-width form of their own, with the sound used for them in names. */
const RARE: Readonly<Record<string, string>> = { ヰ: 'ｲ', ヱ: 'ｴ', ヮ: 'ﾜ', ヵ: 'ｶ', ヶ: 'ｹ' }
/** Signs in the names of firms: ｶ) before and (ｶ after the name; full-width ones become these. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': ' ',
  '\u3000': ' ',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
  '.': '.',
  '．': '.',
  '-': '-',
  '－': '-',
}
const HIRAGANA = /[\u3041-\u3096]/
/** Hiragana lie 96 code points before the katakana of the same sound. */
const TO_KATAKANA = 0x60

/**
 * Turns a typed name into half-width katakana, as transfers and the LCD of the token have it:
 * full-width katakana and hiragana are converted; anything else that is not allowed is refused with
 * its position. At most 48 half-width characters, as on the token.
 */
export function readPayeeName(typed: string): Result<PayeeName, NameError> {
  const characters = [...typed.trim().normalize('NFC')]
  if (characters.length === 0) return err({ kind: 'empty' })
  let name = ''
  for (const [i, character] of characters.entries()) {
    const half = halfWidth(character)
    if (half === null) return err({ kind: 'character', character, place: i + 1 })
    name += half
  }
  name = name.replace(/ +/g, ' ')
  if (name.length > FIELD_CHARACTERS) return err({ kind: 'too-long', length: name.length })
  return ok({ name, converted: name !== typed.trim() })
}

function halfWidth(character: string): string | null {
  const sign = SIGNS[character]
  if (sign !== undefined) return sign
  const code = character.charCodeAt(0)
  if (code >= FIRST_HALF + STOPS && code <= 0xff9f) return character
  const kana = HIRAGANA.test(character) ? String.fromCharCode(code + TO_KATAKANA) : character
  const rare = RARE[kana]
  if (rare !== undefined) return rare
  return fromKatakana(kana)
}

/** ガ is カ and a voice mark, as Unicode takes it apart, and so it is written half-width. */
function fromKatakana(kana: string): string | null {
  const [base = '', mark] = [...kana.normalize('NFD')]
  const place = FULL.indexOf(base)
  if (base === '' || place < STOPS) return null
  const half = String.fromCharCode(FIRST_HALF + place)
  if (mark === undefined) return half
  return half + (mark === '\u3099' ? VOICED_MARK : SEMI_VOICED_MARK)
}
