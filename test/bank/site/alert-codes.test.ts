import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const bank = fileURLToPath(new URL('../../../bank', import.meta.url))

/** Every code in the bank's sources, with its file. */
function codes(): readonly (readonly [string, string])[] {
  const files = readdirSync(bank, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return files.flatMap((name) => {
    const found = readFileSync(join(bank, name), 'utf8').matchAll(/'([A-Z]{3}-[A-Z]\d+)'/g)
    return [...found].map(([, code = '']) => [code, name] as const)
  })
}

describe('codes of alerts, which a help desk asks for', () => {
  it('stand in one place each, so that a code has one text', () => {
    const places = new Map<string, string[]>()
    for (const [code, file] of codes()) places.set(code, [...(places.get(code) ?? []), file])
    expect(places.size).toBeGreaterThan(90)
    expect([...places].filter(([, files]) => files.length > 1)).toEqual([])
  })

  it('are three letters, the weight and two digits', () => {
    const odd = codes().filter(([code]) => !/^(LGN|OTP|ADM|TRF|WEB)-[WEI]\d\d$/.test(code))
    expect(odd).toEqual([])
  })
})
