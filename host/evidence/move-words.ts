import type { Key } from '../../firmware/types.ts'
import { phoneView } from '../../lab/phone/view.ts'
import type { World } from '../../lab/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { inputWords } from './input-words.ts'
import type { Move } from './moves.ts'
import { isPassword } from './secrets.ts'
import { spanWords, tokenWords } from './span-words.ts'

/** A press as long as this is a hold: the firmware's long press is never shorter. */
const HOLD_MS = 800

const KEYS = {
  left: { ja: '左ボタン', en: 'left button' },
  centre: { ja: '中央ボタン', en: 'centre button' },
  right: { ja: '右ボタン', en: 'right button' },
} as const satisfies Record<Key, Bilingual>

/** What was done, in the words of the trade. `before`: the bench as the person had it before. */
export function moveWords(move: Move, before: World): Bilingual {
  switch (move.kind) {
    case 'press':
      return pressWords(move, before)
    case 'key-held': {
      const token = tokenWords(before, move.token)
      const key = KEYS[move.key]
      return {
        ja: `${token.ja}の${key.ja}を押したままにする`,
        en: `Keep the ${key.en} of ${token.en} down`,
      }
    }
    case 'typed':
      return typedWords(before, move.field, move.value)
    case 'phone-typed': {
      const view = phoneView(before)
      const field = view.blocks.find((b) => b.kind === 'field' && b.name === move.field)
      const label = field?.kind === 'field' ? field.label : same(move.field)
      const secret = field?.kind === 'field' && field.type === 'password'
      const value = secret ? dotted(move.value) : move.value
      return {
        ja: `スマートフォンの「${label.ja}」に「${value}」と入力する`,
        en: `Type “${value}” into “${label.en}” on the phone`,
      }
    }
    case 'waited': {
      const span = spanWords(move.ms)
      return { ja: `${span.ja}待つ`, en: `Wait ${span.en}` }
    }
    case 'input':
      return inputWords(move.input, before)
    default:
      return move satisfies never
  }
}

function pressWords(move: Extract<Move, { kind: 'press' }>, before: World): Bilingual {
  const token = tokenWords(before, move.token)
  const key = KEYS[move.key]
  if (move.heldMs < HOLD_MS) {
    return { ja: `${token.ja}の${key.ja}を押す`, en: `Press the ${key.en} of ${token.en}` }
  }
  const seconds = (move.heldMs / 1000).toFixed(1)
  return {
    ja: `${token.ja}の${key.ja}を${seconds}秒長押しする`,
    en: `Hold the ${key.en} of ${token.en} for ${seconds} s`,
  }
}

function typedWords(before: World, name: string, value: string): Bilingual {
  const label = labelOf(before, name)
  const field = fieldOf(before, name)
  if (field?.type === 'checkbox' || name.startsWith('select:')) {
    return value === ''
      ? { ja: `「${label.ja}」のチェックを外す`, en: `Untick “${label.en}”` }
      : { ja: `「${label.ja}」にチェックを付ける`, en: `Tick “${label.en}”` }
  }
  if (field?.type === 'select') {
    const option = field.options?.find((each) => each.value === value)?.label ?? same(value)
    return {
      ja: `「${label.ja}」で「${option.ja}」を選ぶ`,
      en: `Choose “${option.en}” in “${label.en}”`,
    }
  }
  if (value === '') return { ja: `「${label.ja}」を空にする`, en: `Clear “${label.en}”` }
  const shown = isPassword(before, name) ? dotted(value) : value
  return {
    ja: `「${label.ja}」に「${shown}」と入力する`,
    en: `Type “${shown}” into “${label.en}”`,
  }
}

function fieldOf({ desk }: World, name: string) {
  for (const block of desk.browser.page.blocks) {
    const found = block.kind === 'fields' ? block.fields.find((f) => f.name === name) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function labelOf(before: World, name: string): Bilingual {
  const field = fieldOf(before, name)
  if (field !== undefined) return field.label
  for (const block of before.desk.browser.page.blocks) {
    if (block.kind !== 'table') continue
    const cell = block.rows.find(({ select }) => select === name)?.cells[0]
    if (cell !== undefined) return cell
  }
  return same(name.replace(/^select:/, ''))
}

function dotted(value: string): string {
  return '●'.repeat(Math.min(16, [...value].length))
}

function same(text: string): Bilingual {
  return { ja: text, en: text }
}
