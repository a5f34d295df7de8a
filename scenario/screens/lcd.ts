import type { Body, View } from '../../firmware/camera-token/mode.ts'
import { modeDefinition } from '../../firmware/camera-token/modes/table.ts'
import { screenText } from '../../firmware/camera-token/screen.ts'
import { renderDevice } from '../../firmware/device.ts'
import { fobCode } from '../../firmware/key-fob/key-fob.ts'
import type { World } from '../../lab/world.ts'

/** The text on a token's LCD, read from the firmware's view without drawing a pixel. */
export interface LcdText {
  readonly lit: boolean
  readonly title: string
  readonly number: string
  /** Message, list, names and values as one line. */
  readonly body: string
  /** Digits without gaps; empty: none. */
  readonly code: string
  readonly left: string
  readonly right: string
}

const DARK: LcdText = { lit: false, title: '', number: '', body: '', code: '', left: '', right: '' }

/** What token `index` shows now; a missing token is dark. */
export function shownOn({ tokens, now }: World, index: number): LcdText {
  const device = tokens[index]
  if (device === undefined) return DARK
  if (device.kind === 'key-fob') {
    const code = fobCode(device, now)
    return code === null ? DARK : { ...DARK, lit: true, code }
  }
  if (device.run === null) return DARK
  const { mode, session, answered } = device.run
  return ofView(modeDefinition(mode).view({ token: device, session, answered, now }))
}

function ofView({ title, number, body, left, right }: View): LcdText {
  return {
    lit: true,
    title,
    number: number ?? '',
    body: textOf(body),
    code: body.kind === 'code' ? body.digits : '',
    left: left ?? '',
    right: right ?? '',
  }
}

function textOf(body: Body): string {
  switch (body.kind) {
    case 'message':
      return body.text
    case 'code':
      return ''
    case 'viewfinder':
      return body.hint
    case 'list':
      return body.items.join(' ')
    case 'facts':
      return body.facts.flat().join(' ')
    default:
      return body satisfies never
  }
}

/** All text on the LCD as one line; digits can be found in groups, as drawn, and without gaps. */
export function lcdSentence(shown: LcdText): string {
  const code =
    shown.code === '' ? '' : `${shown.code.replace(/(\d{4})(?=\d)/g, '$1 ')} ${shown.code}`
  return [shown.title, shown.number, shown.body, code, shown.left, shown.right]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** The lines as drawn: title, body, digits, countdown, softkeys. */
export function lcdLines({ tokens, now }: World, index: number): readonly string[] {
  const device = tokens[index]
  return device === undefined ? [] : screenText(renderDevice(device, now))
}
