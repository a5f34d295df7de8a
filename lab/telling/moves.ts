import type { Key } from '../../firmware/camera-token/state.ts'
import type { Millis } from '../../protocol/time.ts'
import type { Input, Stamped } from '../inputs.ts'

/** Inputs that a person would call one action: a press, a field filled in, a wait. */
export type Move = MoveSpan &
  (
    | { readonly kind: 'press'; readonly token: number; readonly key: Key; readonly heldMs: number }
    /** A button that was never released. */
    | { readonly kind: 'key-held'; readonly token: number; readonly key: Key }
    /** A field of the bank's page or of the phone, with its final text. */
    | { readonly kind: 'typed'; readonly field: string; readonly value: string }
    | { readonly kind: 'phone-typed'; readonly field: string; readonly value: string }
    | { readonly kind: 'waited'; readonly ms: number }
    /** Every other input is a move by itself. */
    | {
        readonly kind: 'input'
        readonly input: Exclude<
          Input,
          { readonly kind: 'key-down' | 'type' | 'phone-type' | 'time' }
        >
      }
  )

/** The inputs of a move, as numbers from 1, both included, and when it ended. */
interface MoveSpan {
  readonly first: number
  readonly last: number
  readonly at: Millis
}

/**
 * Groups a recording's inputs into moves, in their order; every input belongs to exactly one. Time
 * that passes while a button is down or between two letters of a field belongs to that move.
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
