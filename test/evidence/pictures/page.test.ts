import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { drawMail, drawPage, PAGE_WIDTH, svgFile } from '../../../evidence/pictures/page.ts'
import { drawPhone } from '../../../evidence/pictures/phone.ts'
import { cutText, textWidth, wrapText } from '../../../evidence/pictures/svg-pen.ts'
import { Hands } from '../../../lab/hands.ts'
import { walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'
import { elementsOf, textOf } from '../support/markup.ts'

const site = { name: '特訓銀行', domain: 'bank.example' }

describe('the picture of a page', { timeout: 60_000 }, () => {
  it('is well-formed at every step of every institution’s whole way, in both languages', () => {
    for (const policy of policies) {
      const hands = new Hands(setup('1', policy.id))
      walk(hands, wholeWay(policy), () => {
        const { page, fields } = hands.world.desk.browser
        for (const language of ['ja', 'en'] as const) {
          const drawing = drawPage(page, fields, site, language)
          const [svg] = elementsOf(svgFile(drawing))
          expect(svg?.attributes.width).toBe(String(PAGE_WIDTH))
          expect(textOf(svgFile(drawing))).toContain(page.title[language].slice(0, 6))
          elementsOf(svgFile(drawPhone(hands.screen, language)))
          for (const { mail } of hands.world.desk.mailbox) {
            elementsOf(svgFile(drawMail(mail, language)))
          }
        }
      })
    }
  })

  it('shows what was typed, but dots for a password', () => {
    const hands = new Hands(setup())
    hands.type('userId', 'tokkun01')
    hands.type('password', 'Open-Sesame')
    const { page, fields } = hands.world.desk.browser
    const text = textOf(svgFile(drawPage(page, fields, site, 'ja')))
    expect(text).toContain('tokkun01')
    expect(text).toContain('●'.repeat('Open-Sesame'.length))
    expect(text).not.toContain('Sesame')
  })
})

describe('lines of a picture', { timeout: 60_000 }, () => {
  const ja = 'ワンタイムパスワード（16桁）を入力し、「認証」ボタンを押してください。'

  it('are no wider than there is room, and lose nothing', () => {
    for (const width of [60, 100, 180, 400]) {
      const lines = wrapText(ja, width, 13)
      expect(lines.every((line) => textWidth(line, 13) <= width + 13)).toBe(true)
      expect(lines.join('')).toBe(ja)
    }
    expect(wrapText('one two three', 60, 13).join(' ')).toBe('one two three')
    expect(wrapText('x'.repeat(60), 60, 13).join('')).toBe('x'.repeat(60))
  })

  it('do not begin with a full stop nor end with an opening bracket', () => {
    for (let width = 40; width < 300; width += 7) {
      for (const line of wrapText(ja, width, 13)) {
        expect(line).not.toMatch(/^[、。」）]/)
        expect(line).not.toMatch(/[「（]$/)
      }
    }
  })

  it('that are cut say so', () => {
    expect(cutText('abc', 100, 10)).toBe('abc')
    const cut = cutText('あいうえおかきくけこ', 50, 10)
    expect(cut.endsWith('…')).toBe(true)
    expect(textWidth(cut, 10)).toBeLessThanOrEqual(50)
  })
})
