import { serialOf } from '../../firmware/device.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Input } from '../inputs.ts'
import type { World } from '../world.ts'
import { inputTelling, tellPress } from './inputs.ts'
import { clickLabel, fieldOnPage, fieldOnPhone, isPassword, rowLabel, tapLabel } from './labels.ts'
import type { Move } from './moves.ts'
import { KEYS, SOURCES } from './names.ts'
import { named } from './notes.ts'
import { instructionSentence } from './sentences.ts'
import { filled, same, spanText } from './telling.ts'

type Parts = Readonly<Record<string, string | Bilingual>>

/**
 * A move as a step of a test document: 「トークンの右ボタンを押す」. `before`: the bench as the person had it
 * before, since buttons and fields are named by their labels.
 */
export function instructionOf(move: Move, before: World): Bilingual {
  switch (move.kind) {
    case 'press': {
      const { key, params } = tellPress(move.key, move.heldMs)
      return instruction(key, { ...params, ...keyParts(before, move) })
    }
    case 'key-held':
      return instruction('key-held', keyParts(before, move))
    case 'typed':
      return typedInstruction(before, move.field, move.value)
    case 'phone-typed': {
      const field = fieldOnPhone(before, move.field)
      return instruction('phone-type', {
        field: field?.label ?? move.field,
        value: field?.type === 'password' ? dotted(move.value) : move.value,
      })
    }
    case 'waited':
      return instruction('time', { span: spanText(move.ms) })
    case 'input':
      return inputInstruction(move.input, before)
    default:
      return move satisfies never
  }
}

function instruction(key: string, parts: Parts): Bilingual {
  return filled(instructionSentence(key), parts)
}

/** An input that is a move by itself. Scanned and imported texts are left out. */
function inputInstruction(
  input: Extract<Move, { kind: 'input' }>['input'],
  before: World,
): Bilingual {
  const { key, params } = inputTelling(input)
  const parts: Parts = {
    ...named(params),
    ...('token' in input ? { token: tokenText(before, input.token) } : {}),
  }
  switch (input.kind) {
    case 'key-up':
      return instruction(key, { ...parts, ...keyParts(before, input) })
    case 'scan':
      return instruction(key, { ...parts, by: SOURCES[input.source].by })
    case 'click': {
      const label = clickLabel(before, input.action)
      return label === undefined
        ? instruction('click-by-id', { action: input.action })
        : instruction('click', { label })
    }
    case 'phone-tap': {
      const label = tapLabel(before, input.action)
      if (label !== undefined) return instruction('phone-tap', { label })
      return instruction(input.action === 'home' ? 'phone-tap.home' : 'phone-back', {})
    }
    case 'open-mail': {
      const all = [...before.desk.mailbox, ...before.desk.junk]
      const subject = all.find(({ mail }) => mail.id === input.mail)?.mail.subject
      return subject === undefined
        ? instruction('open-some-mail', {})
        : instruction('open-mail', { subject })
    }
    default:
      return instruction(key, parts)
  }
}

function typedInstruction(before: World, name: string, value: string): Bilingual {
  const known = fieldOnPage(before, name)
  const field = known?.label ?? rowLabel(before, name) ?? same(name.replace(/^select:/, ''))
  if (known?.type === 'checkbox' || name.startsWith('select:')) {
    return instruction(value === '' ? 'untick' : 'tick', { field })
  }
  if (known?.type === 'select') {
    const option = known.options?.find((each) => each.value === value)?.label
    return instruction('choose', { field, value: option ?? value })
  }
  if (value === '') return instruction('clear', { field })
  return instruction('type', { field, value: isPassword(before, name) ? dotted(value) : value })
}

function keyParts(
  before: World,
  { token, key }: Pick<Extract<Input, { kind: 'key-up' }>, 'token' | 'key'>,
): Parts {
  const isKeyFob = before.tokens[token]?.kind === 'key-fob'
  return { token: tokenText(before, token), key: isKeyFob ? KEYS.only : KEYS[key] }
}

/** A token by its serial if there are several; otherwise just "the token". */
function tokenText({ tokens }: World, index: number): Bilingual {
  const token = tokens[index]
  if (token === undefined || tokens.length === 1) return { ja: 'トークン', en: 'the token' }
  const serial = serialOf(token)
  return { ja: `トークン（${serial}）`, en: `token ${serial}` }
}

/** As many dots as letters, up to 16; more would only reveal the length of a password. */
function dotted(value: string): string {
  return '●'.repeat(Math.min(16, [...value].length))
}
