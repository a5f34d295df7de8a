import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { explain } from '../../cli/qr/read.ts'
import { Hands } from '../../lab/hands.ts'
import { activation } from '../../lab/walks/activation.ts'
import { walk } from '../../lab/walks/step.ts'
import { toOtpauth } from '../../protocol/otpauth.ts'
import { setup } from '../support/setup.ts'
import { folder, pipe, tokkun } from './support/command-line.ts'
import { put } from './support/scenarios.ts'

const key = toOtpauth({
  issuer: 'Acme',
  account: 'me',
  secret: new TextEncoder().encode('12345678901234567890'),
  code: { digits: 6, periodSeconds: 30, algorithm: 'sha1' },
})

/** The texts of the 2-D codes that an activation meets. */
function codesOfActivation(): readonly string[] {
  const hands = new Hands(setup())
  walk(hands, activation('done-yes'), () => undefined)
  return hands.inputs.flatMap(({ input }) => (input.kind === 'scan' ? [input.text] : []))
}

describe('tokkun qr', () => {
  it('reads from a picture what it drew', async () => {
    const cwd = folder()
    const text = '特訓 OTA1:ABC'
    const made = await tokkun(['qr', 'make', text, '--png', 'a.png', '--svg', 'b.svg'], { cwd })
    expect([made.code, made.out.text()]).toEqual([0, ''])
    expect(readFileSync(join(cwd, 'b.svg'), 'utf8')).toMatch(/^<svg /)
    const read = await tokkun(['qr', 'read', 'a.png'], { cwd })
    expect([read.code, read.out.text()]).toEqual([0, `${text}\n`])
  })

  it('draws in the terminal, the text from the pipe', async () => {
    const { code, out } = await tokkun(['qr', 'make', '-'], { stdin: pipe('hel', 'lo\n') })
    expect(code).toBe(0)
    const lines = out.lines()
    // Version 1 has 21 modules, with four light ones around it; two rows of them a line.
    expect(lines).toHaveLength(Math.ceil((21 + 8) / 2))
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([21 + 8]))
  })

  it('says in words what a code is, without its secret', async () => {
    const cwd = folder()
    const [first = '', second = ''] = codesOfActivation()
    expect(explain(first).en).toMatch(
      /^code 1 of an activation .*type 1, bank [0-9a-f]{8}, issued /,
    )
    expect(explain(second).en).toMatch(/^code 2 of an activation .*serial \d{8}/)
    expect(explain(second).ja).toContain('利用開始の 2 枚目')
    expect(explain('https://example.com').en).toBe('another code, not for a token')
    expect(explain(`${first.slice(0, -3)}000`).en).toMatch(/E10[123]/)
    await tokkun(['qr', 'make', key, '--png', 'k.png'], { cwd })
    const { out } = await tokkun(['qr', 'read', '--explain', 'k.png'], { cwd })
    expect(out.text()).toBe("an authenticator's key (otpauth): Acme me, sha1, 6 digits, 30 s\n")
  })

  it('says why nothing was read', async () => {
    const cwd = folder()
    put(cwd, 'text.png', 'hello')
    put(cwd, 'torn.png', '')
    const white = encode({
      width: 60,
      height: 60,
      data: new Uint8Array(60 * 60).fill(255),
      channels: 1,
    })
    writeFileSync(join(cwd, 'white.png'), white)
    writeFileSync(join(cwd, 'torn.png'), white.slice(0, 30))
    const said = async (name: string) => {
      const { code, err } = await tokkun(['qr', 'read', name], { cwd })
      return [code, err.text()]
    }
    const none = 'there is no 2-D code in it'
    expect(await said('white.png')).toEqual([1, expect.stringContaining(none)])
    expect(await said('text.png')).toEqual([1, expect.stringContaining('no PNG or JPEG picture')])
    expect(await said('torn.png')).toEqual([1, expect.stringContaining('no PNG or JPEG picture')])
    expect(await said('gone.png')).toEqual([3, expect.stringContaining('it is not there')])
  })

  it('makes no code of nothing, or of a book', async () => {
    for (const text of ['', 'x'.repeat(5000)]) {
      const { code, err } = await tokkun(['qr', 'make', '-'], { stdin: pipe(text) })
      expect([code, err.text()]).toEqual([
        1,
        expect.stringContaining('there is no 2-D code of this text'),
      ])
    }
    const wrong = await tokkun(['qr', 'make', 'x', '--level', 'Z'])
    expect(wrong.code).toBe(2)
  })
})
