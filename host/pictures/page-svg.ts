import type { Mail, Page } from '../../bank/page.ts'
import { moment } from './moments.ts'
import { drawBlocks } from './page-blocks.ts'
import { drawAddress, drawHeader, drawTop } from './page-head.ts'
import type { Language } from './svg-pen.ts'
import { INK, Pen, SVG_FONTS } from './svg-pen.ts'

/** A drawing: the marks inside of `<svg>`, its size in px, and what it shows in words. */
export interface Drawing {
  readonly body: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** px. Assumption: about what the bank's page has on the bench. */
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
