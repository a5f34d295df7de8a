import type { Key } from '../../firmware/camera-token/state.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { phoneView } from '../../lab/phone/view.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import { inputWords, spanWords, tokenWords } from './input-sentences.ts'
import { isPassword } from './secrets.ts'

/** Inputs that a person would call one action: a press, a field filled in, a wait. */
type Move = MoveSpan &
  (
    | { readonly kind: 'press'; readonly token: number; readonly key: Key; readonly heldMs: number }
    /** A button that was never released. */
    | { readonly kind: 'key-held'; readonly token: number; readonly key: Key }
    /** A field of the bank's page or of the phone, with its final text. */
    | { readonly kind: 'typed'; readonly field: string; readonly value: string }
    | { readonly kind: 'phone-typed'; readonly field: string; readonly value: string }
    | { readonly kind: 'waited'; readonly ms: number }
    /** Every other input is an action by itself. */
    | { readonly kind: 'input'; readonly input: Input }
  )

/** The inputs of an action, as numbers from 1, both included, and when it ended. */
interface MoveSpan {
  readonly first: number
  readonly last: number
  readonly at: Millis
}

/**
 * Groups a recording's inputs into actions, in their order; every input belongs to exactly one.
 * Time that passes while a button is down or between two letters of a field belongs to that action.
 * `start`: the session's start.
 */
export function foldMoves(inputs: readonly Stamped[], start: Millis): readonly Move[] {
  const moves: Move[] = []
  let index = 0
  let now = start
  while (index < inputs.length) {
    const found = moveAt(inputs, index, now)
    moves.push(found)
    index = found.last
    now = found.at
  }
  return moves
}

function moveAt(inputs: readonly Stamped[], index: number, now: Millis): Move {
  const head = inputs[index]
  if (head === undefined) throw new RangeError(`no input ${index + 1}`)
  const { input } = head
  switch (input.kind) {
    case 'key-down':
      return pressAt(inputs, index, head, input)
    case 'type':
    case 'phone-type':
      return typedAt(inputs, index, head, input)
    case 'time':
      return waitAt(inputs, index, now)
    default:
      return { kind: 'input', input, ...span(index, index, head) }
  }
}

function span(first: number, last: number, { at }: Stamped): MoveSpan {
  return { first: first + 1, last: last + 1, at }
}

function pressAt(
  inputs: readonly Stamped[],
  index: number,
  head: Stamped,
  { token, key }: Extract<Input, { kind: 'key-down' }>,
): Move {
  const upAt = afterTime(inputs, index + 1)
  const up = inputs[upAt]
  const isUp = up?.input.kind === 'key-up' && up.input.token === token && up.input.key === key
  if (up === undefined || !isUp)
    return { kind: 'key-held', token, key, ...span(index, index, head) }
  return { kind: 'press', token, key, heldMs: up.at - head.at, ...span(index, upAt, up) }
}

function typedAt(
  inputs: readonly Stamped[],
  index: number,
  head: Stamped,
  input: Extract<Input, { kind: 'type' | 'phone-type' }>,
): Move {
  let last = index
  let end = head
  let value = input.value
  for (;;) {
    const nextAt = afterTime(inputs, last + 1)
    const next = inputs[nextAt]
    if (next === undefined) break
    if (next.input.kind !== input.kind || next.input.field !== input.field) break
    last = nextAt
    end = next
    value = next.input.value
  }
  const kind = input.kind === 'type' ? 'typed' : 'phone-typed'
  return { kind, field: input.field, value, ...span(index, last, end) }
}

function waitAt(inputs: readonly Stamped[], index: number, now: Millis): Move {
  let last = index
  while (inputs[last + 1]?.input.kind === 'time') last += 1
  const end = inputs[last]
  if (end === undefined) throw new RangeError(`no input ${last + 1}`)
  return { kind: 'waited', ms: end.at - now, ...span(index, last, end) }
}

/** The first input from `index` on that is not just time. */
function afterTime(inputs: readonly Stamped[], index: number): number {
  let at = index
  while (inputs[at]?.input.kind === 'time') at += 1
  return at
}

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
