import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../cli/words/names.ts'
import { EXPECTATIONS } from '../../scenario/expectations/expectations.ts'
import { tokkun } from './support/command-line.ts'

describe('tokkun words', () => {
  it('lists every name that is the same everywhere, a line each', async () => {
    const { code, out } = await tokkun(['words'])
    expect(code).toBe(0)
    const lines = out.lines()
    for (const name of ['otp-request', 'OTP-E31', 'activation-code', 'wrong-code', 'auto-off']) {
      expect(lines).toContain(name)
    }
    expect(lines).toContain('one digit swapped')
    expect(lines.find((line) => line.startsWith('code.digits'))).toMatch(/ {2}\w/)
    for (const { name } of EXPECTATIONS) {
      expect(lines.some((line) => line.startsWith(`${name}  `))).toBe(true)
    }
    expect(sectionsOf(null).every(({ entries }) => entries.length > 0)).toBe(true)
  })

  it('has an institution’s pages with their titles, buttons and fields', async () => {
    const argv = ['words', '--institution', 'B', '--only', 'pages', '--lang', 'ja']
    const { code, out } = await tokkun(argv)
    expect(code).toBe(0)
    const lines = out.lines()
    expect(lines[0]).toBe('# pages: 画面と、そのボタン・欄 (expect page)')
    expect(lines).toContain('  click login  ログイン')
    expect(lines.some((line) => /^ {2}type userId {2}\S/.test(line))).toBe(true)
    expect(lines.some((line) => /^login {2}\S/.test(line))).toBe(true)
  })

  it('gives JSON, and knows which sections there are', async () => {
    const { out } = await tokkun(['words', '--only', 'slips', '--json'])
    expect(JSON.parse(out.text())).toMatchObject([
      { id: 'slips', entries: expect.arrayContaining([{ name: 'wrong', label: null, parts: [] }]) },
    ])
    const wrong = await tokkun(['words', '--only', 'slip'])
    expect([wrong.code, wrong.err.text()]).toEqual([2, expect.stringContaining('slips')])
    const bank = await tokkun(['words', '--institution', 'Z'])
    expect([bank.code, bank.err.text()]).toEqual([2, expect.stringContaining('B key-fob-online')])
  })
})
