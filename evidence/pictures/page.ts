import type { Mail, Page, Tone } from '../../bank/page.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { moment } from './moments.ts'
import { drawBlocks } from './page-blocks.ts'
import type { Column } from './page-form.ts'
import { cutText, INK, type Language, Pen, SVG_FONTS, wrappedHeight } from './svg-pen.ts'

/** A drawing: the contents of `<svg>`, its size in px, and a description in words. */
export interface Drawing {
  readonly body: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** Width, px. Assumption: about that of the bank's page on the bench. */
export const PAGE_WIDTH = 800

const FICTIONAL = {
  ja: '訓練用の架空の銀行です。実在の金融機関とは関係ありません。',
  en: 'A fictional bank for training. Not connected to any real institution.',
} as const

/** The bank's page as the customer's browser shows it, with what was typed; passwords as dots. */
export function drawPage(
  page: Page,
  fields: Readonly<Record<string, string>>,
  bank: { readonly name: string; readonly domain: string },
  language: Language,
): Drawing {
  const pen = new Pen(language)
  const column = { x: 24, width: PAGE_WIDTH - 48 }
  let y = drawAddress(pen, PAGE_WIDTH, `https://${bank.domain}${page.path}`)
  y = drawHeader(pen, y, PAGE_WIDTH, page, bank.name)
  y = drawTop(pen, y, column, page)
  y = drawBlocks(pen, y, column, page.blocks, { fields, requiredMark: page.requiredMark })
  y += 14
  pen.box(0, y, PAGE_WIDTH, 40, { fill: '#f4f6f9' })
  pen.line(0, y, PAGE_WIDTH, y)
  pen.text(24, y + 24, FICTIONAL[language], { size: 11.5, fill: INK.soft })
  pen.text(PAGE_WIDTH - 24, y + 24, `© ${bank.name}`, { size: 11.5, fill: INK.soft, anchor: 'end' })
  const alerts = page.alerts.map(({ text, code }) => `${pen.pick(text)} (${code})`)
  return drawingOf(pen, PAGE_WIDTH, y + 40, [pen.pick(page.title), ...alerts].join(' / '))
}

const MAIL_HEAD = {
  from: { ja: '差出人', en: 'From' },
  to: { ja: '宛先', en: 'To' },
  at: { ja: '受信日時', en: 'Received' },
} as const

/** A mail that the customer reads. */
export function drawMail(mail: Mail, language: Language): Drawing {
  const pen = new Pen(language)
  const column = { x: 24, width: PAGE_WIDTH - 48 }
  const subject = pen.pick(mail.subject)
  let y = pen.wrapped(24, 20, column.width, subject, { size: 18, bold: true, lead: 1.4 }) + 8
  const rows = [
    [MAIL_HEAD.from, mail.from],
    [MAIL_HEAD.to, mail.to],
    [MAIL_HEAD.at, moment(language, mail.at)],
  ] as const
  for (const [label, value] of rows) {
    pen.text(24, y + 15, pen.pick(label), { size: 12.5, fill: INK.soft })
    pen.text(104, y + 15, value, { size: 12.5 })
    y += 22
  }
  pen.line(24, y + 6, PAGE_WIDTH - 24, y + 6)
  y = drawBlocks(pen, y + 22, column, mail.blocks)
  return drawingOf(pen, PAGE_WIDTH, y + 12, subject)
}

/** Finishes a drawing. */
export function drawingOf(pen: Pen, width: number, height: number, alt: string): Drawing {
  return { body: pen.parts.join(''), width, height: Math.ceil(height), alt }
}

/** A drawing as a file of its own. */
export function svgFile({ body, width, height }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${SVG_FONTS}"><rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>`
}

const PRODUCT: Bilingual = { ja: '法人インターネットバンキング', en: 'Corporate internet banking' }
/** It is beside the user's name, not among the services (as in the app's page header). */
const LOGOUT = 'nav:logout'

/** Draws the browser's address; returns where it ends. */
function drawAddress(pen: Pen, width: number, address: string): number {
  pen.box(0, 0, width, 34, { fill: '#e6eaef' })
  pen.box(12, 6, width - 24, 22, { fill: '#fff', stroke: '#c9d1db', radius: 11 })
  pen.path('M24 16v-3a3 3 0 0 1 6 0v3M22.500 16h9v6.500h-9z', { stroke: '#5a6676' })
  pen.text(42, 21, cutText(address, width - 70, 12), { size: 12, fill: '#3a4656' })
  return 34
}

/** Bank's name, who is logged in, and the global navigation. */
function drawHeader(pen: Pen, y: number, width: number, page: Page, bank: string): number {
  pen.box(0, y, width, 4, { fill: INK.navy })
  const middle = y + 30
  pen.path(`M39 ${middle - 13}l13 7v12l-13 7l-13-7v-12z`, { fill: '#c3cbd7' })
  pen.path(`M39 ${middle - 8}l8.500 4.500v7l-8.500 4.500l-8.500-4.500v-7z`, { fill: INK.navy })
  const name = cutText(bank, width * 0.4, 19)
  pen.text(64, middle + 7, name, { size: 19, fill: INK.navy, bold: true })
  const product = 64 + pen.widthOf(name, 19) + 14
  pen.line(product, middle - 12, product, middle + 12)
  const user = page.user === null ? '' : userText(pen, page.user)
  const room = width - product - 24 - pen.widthOf(user, 12.5) - 110
  pen.text(product + 12, middle + 4, cutText(pen.pick(PRODUCT), Math.max(40, room), 12), {
    size: 12,
    fill: INK.soft,
  })
  const logout = page.nav.find(({ action }) => action === LOGOUT)
  if (logout !== undefined) {
    pen.box(width - 112, middle - 15, 88, 30, { fill: '#fff', stroke: '#9aa9bd', radius: 3 })
    pen.text(width - 68, middle + 4, pen.pick(logout.label), {
      size: 12,
      fill: INK.navy,
      anchor: 'middle',
    })
  }
  pen.text(width - (logout === undefined ? 24 : 126), middle + 4, user, {
    size: 12.5,
    anchor: 'end',
  })
  return drawNav(pen, y + 60, width, page)
}

function userText(pen: Pen, user: Bilingual): string {
  return pen.language === 'ja' ? `${user.ja} 様` : user.en
}

function drawNav(pen: Pen, top: number, width: number, page: Page): number {
  const entries = page.nav.filter(({ action }) => action !== LOGOUT)
  if (entries.length === 0) {
    pen.line(0, top, width, top)
    return top + 1
  }
  const rows: { label: string; x: number; row: number; wide: number; current: boolean }[] = []
  let x = 12
  let row = 0
  for (const { label, current } of entries) {
    const text = pen.pick(label)
    const wide = pen.widthOf(text, 12.5) + 20
    if (x + wide > width - 12 && x > 12) {
      x = 12
      row += 1
    }
    rows.push({ label: text, x, row, wide, current })
    x += wide
  }
  pen.box(0, top, width, (row + 1) * 40, { fill: INK.navy })
  for (const entry of rows) {
    const y = top + entry.row * 40
    if (entry.current) {
      pen.box(entry.x, y, entry.wide, 40, { fill: INK.navyDeep })
      pen.box(entry.x, y + 37, entry.wide, 3, { fill: '#8fb8f2' })
    }
    pen.text(entry.x + entry.wide / 2, y + 24, entry.label, {
      size: 12.5,
      fill: entry.current ? '#fff' : '#dfe8f5',
      bold: entry.current,
      anchor: 'middle',
    })
  }
  return top + (row + 1) * 40
}

/** Breadcrumb, title with the screen's own id, steps of the procedure, alerts. */
function drawTop(pen: Pen, y: number, column: Column, page: Page): number {
  const { x, width } = column
  const crumbs = page.breadcrumb.map((crumb) => pen.pick(crumb)).join('  ›  ')
  let at = pen.wrapped(x, y + 10, width, crumbs, { size: 12, fill: INK.soft })
  const side = page.screenId ?? ''
  const title = pen.pick(page.title)
  const room = width - 34 - pen.widthOf(side, 11)
  const height = wrappedHeight(title, room, 20, 1.4) + 8
  at += 14
  pen.box(x, at, 6, height, { fill: INK.navy })
  pen.wrapped(x + 20, at + 4, room, title, { size: 20, bold: true, lead: 1.4 })
  pen.text(x + width, at + height / 2 + 4, side, { size: 11, fill: INK.soft, anchor: 'end' })
  at += height + 18
  if (page.steps !== null) at = drawSteps(pen, at, column, page.steps)
  for (const alert of page.alerts) at = drawAlert(pen, at, column, alert)
  return at
}

function drawSteps(
  pen: Pen,
  y: number,
  { x, width }: Column,
  steps: NonNullable<Page['steps']>,
): number {
  const each = width / Math.max(1, steps.labels.length)
  const words = steps.labels.map((label) => pen.pick(label))
  const room = each - 58
  const height = Math.max(
    46,
    ...words.map((text) => wrappedHeight(text, Math.max(30, room), 11, 1.3) + 12),
  )
  for (const [index, text] of words.entries()) {
    const left = x + each * index
    const right = left + each - 4
    const current = index === steps.current
    const done = index < steps.current
    const notch = index === 0 ? '' : `L${left + 12} ${y + height / 2}`
    pen.path(
      `M${left} ${y}H${right - 8}L${right + 4} ${y + height / 2}L${right - 8} ${y + height}H${left}${notch}z`,
      { fill: current ? INK.navy : done ? '#d5e1f1' : '#eef1f5' },
    )
    const ball = left + (index === 0 ? 22 : 31)
    pen.parts.push(`<circle cx="${ball}" cy="${y + height / 2}" r="11" fill="#fff"/>`)
    pen.text(ball, y + height / 2 + 4, String(index + 1), {
      size: 12,
      fill: INK.navy,
      bold: true,
      anchor: 'middle',
    })
    const own = wrappedHeight(text, Math.max(30, room), 11, 1.3)
    pen.wrapped(ball + 17, y + (height - own) / 2, Math.max(30, room), text, {
      size: 11,
      fill: current ? '#fff' : done ? INK.navy : '#586575',
      bold: current,
      lead: 1.3,
    })
  }
  return y + height + 20
}

const ALERT = {
  info: { fill: '#f0f5fc', stroke: '#9db9de', ink: INK.link, sign: 'i' },
  success: { fill: '#eef8f2', stroke: '#8cc4a5', ink: INK.green, sign: '✓' },
  warning: { fill: '#fdf6e6', stroke: '#e0b45c', ink: INK.amber, sign: '!' },
  error: { fill: '#fdf0ef', stroke: '#dd8a84', ink: INK.red, sign: '×' },
} as const satisfies Record<Tone, object>

function drawAlert(
  pen: Pen,
  y: number,
  { x, width }: Column,
  alert: Page['alerts'][number],
): number {
  const look = ALERT[alert.tone]
  const text = pen.pick(alert.text)
  const code = pen.widthOf(alert.code, 11)
  const room = width - 44 - code - 24
  const height = wrappedHeight(text, room) + 24
  pen.box(x, y, width, height, { fill: look.fill, stroke: look.stroke, radius: 3 })
  pen.parts.push(
    `<circle cx="${x + 23}" cy="${y + 24}" r="8" fill="none" stroke="${look.ink}" stroke-width="1.6"/>`,
  )
  pen.text(x + 23, y + 28, look.sign, { size: 11, fill: look.ink, bold: true, anchor: 'middle' })
  pen.wrapped(x + 44, y + 12, room, text)
  pen.text(x + width - 14, y + 27, alert.code, { size: 11, fill: INK.soft, anchor: 'end' })
  return y + height + 16
}
