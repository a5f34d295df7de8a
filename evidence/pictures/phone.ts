import type { PhoneBlock, PhoneView } from '../../firmware/phone-app/state.ts'
import { type Drawing, drawingOf } from './page.ts'
import { dots } from './page-form.ts'
import {
  code2dSide,
  cutText,
  drawCode2d,
  INK,
  type Language,
  Pen,
  wrappedHeight,
} from './svg-pen.ts'

/** px, like the phone's screen on the bench. */
const WIDTH = 292
const X = 16
const ROOM = WIDTH - 2 * X

/** Shown in place of a 2-D code that contains a secret. */
const SECRET = { ja: '秘密情報のため表示しません', en: 'Not shown: it holds a secret' } as const

/** The phone's screen; passwords as dots, and without codes that contain a token's secret. */
export function drawPhone(view: PhoneView, language: Language): Drawing {
  const pen = new Pen(language)
  pen.box(0, 0, WIDTH, 48, { fill: '#fff' })
  if (view.back !== null) pen.path(`M24 18l-6 6l6 6`, { stroke: INK.link })
  const title = pen.pick(view.title)
  pen.text(WIDTH / 2, 29, cutText(title, WIDTH - 80, 15), {
    size: 15,
    bold: true,
    anchor: 'middle',
  })
  pen.line(0, 48, WIDTH, 48, '#d9dde2')
  let y = 62
  for (const block of view.blocks) y = drawPhoneBlock(pen, y, block, view.id) + 10
  const height = Math.max(360, y + 16)
  pen.parts.unshift(`<rect width="${WIDTH}" height="${height}" fill="#f4f5f7"/>`)
  pen.box(0, 0, WIDTH, height, { stroke: '#9aa3ad' })
  return drawingOf(
    pen,
    WIDTH,
    height,
    [title, ...view.blocks.flatMap((b) => words(pen, b))].join(' / '),
  )
}

function drawPhoneBlock(pen: Pen, y: number, block: PhoneBlock, id: string): number {
  switch (block.kind) {
    case 'text': {
      const small = block.tone === 'small'
      const size = small ? 11.5 : 13
      const text = pen.pick(block.text)
      if (block.tone !== 'error') {
        return pen.wrapped(X, y, ROOM, text, {
          size,
          lead: 1.55,
          fill: small ? '#56606b' : '#1a2027',
        })
      }
      const height = wrappedHeight(text, ROOM - 24, size, 1.55) + 16
      pen.box(X, y, ROOM, height, { fill: '#fce5e3', radius: 10 })
      pen.wrapped(X + 12, y + 8, ROOM - 24, text, { size, lead: 1.55, fill: '#a3201a' })
      return y + height
    }
    case 'field': {
      const below = pen.wrapped(X, y, ROOM, pen.pick(block.label), {
        size: 11.5,
        bold: true,
        fill: '#434c57',
      })
      pen.box(X, below + 2, ROOM, 38, { fill: '#fff', stroke: '#c3c9d0', radius: 10 })
      const value = block.type === 'password' ? dots(block.value) : block.value
      pen.text(X + 12, below + 26, cutText(value, ROOM - 24, 15), { size: 15 })
      return below + 40
    }
    case 'button': {
      const look = PHONE_BUTTONS[block.tone]
      pen.box(X, y, ROOM, 42, { ...look.box, radius: 12 })
      pen.text(WIDTH / 2, y + 26, cutText(pen.pick(block.label), ROOM - 20, 13), {
        size: 13,
        bold: true,
        fill: look.ink,
        anchor: 'middle',
        underline: block.tone === 'link',
      })
      return y + 42
    }
    case 'code': {
      pen.box(X, y, ROOM, 72, { fill: '#fff', radius: 16 })
      pen.text(X + 18, y + 48, grouped(block.digits), { size: 32, bold: true, fill: '#10325f' })
      pen.text(WIDTH - X - 12, y + 42, `${Math.ceil(block.leftMs / 1000)} s`, {
        size: 12,
        fill: '#434c57',
        anchor: 'end',
      })
      return y + 72
    }
    case 'list': {
      let at = y
      for (const row of block.rows) {
        pen.box(X, at, ROOM, 50, { fill: '#fff', stroke: '#d9dde2' })
        pen.text(X + 14, at + 21, cutText(row.title, ROOM - 40, 13), { size: 13, bold: true })
        pen.text(X + 14, at + 39, cutText(pen.pick(row.detail), ROOM - 40, 11.5), {
          size: 11.5,
          fill: '#56606b',
        })
        at += 49
      }
      return at + 1
    }
    case 'code2d':
      return drawPhoneCode(pen, y, block.payload, id)
    default:
      return block satisfies never
  }
}

const PHONE_BUTTONS = {
  primary: { box: { fill: '#1d5fb4' }, ink: '#fff' },
  normal: { box: { fill: '#fff', stroke: '#c3c9d0' }, ink: '#1a2027' },
  danger: { box: { fill: '#fff', stroke: '#e0a9a5' }, ink: INK.red },
  link: { box: {}, ink: INK.link },
} as const

function drawPhoneCode(pen: Pen, y: number, payload: string, id: string): number {
  if (id === 'export' || payload.startsWith('otpauth:')) {
    pen.box(X, y, ROOM, 120, { fill: '#e6e9ec', radius: 12 })
    pen.text(WIDTH / 2, y + 64, SECRET[pen.language], { size: 12, anchor: 'middle' })
    return y + 120
  }
  const side = code2dSide(payload, 2)
  pen.box(X, y, ROOM, side + 16, { fill: '#fff', radius: 12 })
  drawCode2d(pen, payload, { x: Math.round((WIDTH - side) / 2), y: y + 8, modulePx: 2 })
  return y + side + 16
}

function grouped(digits: string): string {
  return digits.length > 4
    ? `${digits.slice(0, digits.length / 2)} ${digits.slice(digits.length / 2)}`
    : digits
}

/** Description of a block for readers who do not see the picture. */
function words(pen: Pen, block: PhoneBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [pen.pick(block.text)]
    case 'code':
      return [block.digits]
    case 'list':
      return block.rows.map(({ title }) => title)
    case 'field':
    case 'button':
    case 'code2d':
      return []
    default:
      return block satisfies never
  }
}
