import { describe, expect, it } from 'vitest'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import { chooseLanguage, type Language } from '../../cli/context.ts'
import { guide, loadWords } from '../../cli/guide/guide.ts'
import { drawDevice } from '../../cli/terminal-lcd.ts'
import { Hands } from '../../lab/hands.ts'
import { setup } from '../support/setup.ts'

async function told(language: Language, institution = 'camera-token'): Promise<string[]> {
  const lines: string[] = []
  guide({ ...setup(), institution }, await loadWords(language), (line) => lines.push(line))
  return lines
}

describe('the guide in the terminal', () => {
  it('[S0-28, S0-34, S0-36, S0-44] walks the good way, the forgotten one and the second try', async () => {
    const lines = await told('ja')
    const text = lines.join('\n')
    const chapters = text.split(/\n[一二三]、/).slice(1)
    expect(chapters).toHaveLength(3)
    expect(chapters[0]).toContain('The Device is Activated')
    expect(chapters[1]).not.toContain('The Device is Activated')
    expect(chapters[1]).toContain('E002')
    expect(chapters[1]).toContain('【重要】ワンタイムパスワード利用開始受付のご案内')
    expect(chapters[2]).toContain('The Device is Activated')
  })

  it.each(policies.map(({ id }) => id))('has every word in both languages: %s', async (id) => {
    for (const language of ['ja', 'en'] as const) {
      const lines = await told(language, id)
      expect(lines.filter((line) => /\b(guide|gloss|coach)\.[a-z]|[{}]{2}/.test(line))).toEqual([])
    }
  })

  it('walks every kind of token of an institution up to a booked transfer', async () => {
    const text = (await told('ja', 'key-fob-online')).join('\n')
    const chapters = text.split(/\n(?=キーホルダー型: |スマートフォンのアプリ: )/).slice(1)
    expect(chapters).toHaveLength(2)
    for (const chapter of chapters) expect(chapter.trimEnd()).toContain('[TRF-I01]')
    // The fob on the desk, with the serial of its back.
    expect(chapters[0]).toMatch(/│ +S\/N \d{8,12} +│/)
  })

  it('draws the LCD in lines of one width', () => {
    const hands = new Hands(setup())
    hands.longPress()
    const token = hands.world.tokens[0]
    if (token === undefined) throw new Error('no token')
    const lines = drawDevice(token, hands.now)
    expect(new Set(lines.map((line) => [...line].length)).size).toBe(1)
    expect(lines.join('\n')).toContain('E002 ▮▮▮')
  })

  it('speaks Japanese unless asked otherwise', () => {
    expect(chooseLanguage(undefined, undefined)).toBe('ja')
    expect(chooseLanguage(undefined, 'en_US.UTF-8')).toBe('en')
    expect(chooseLanguage('ja', 'en_US.UTF-8')).toBe('ja')
    expect(chooseLanguage(undefined, 'C.UTF-8')).toBe('ja')
  })
})
