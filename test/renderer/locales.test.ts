import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import en from '../../assets/locales/en.json'
import ja from '../../assets/locales/ja.json'

const RENDERER = fileURLToPath(new URL('../../renderer', import.meta.url))

/** `a.b.c` of every sentence; the forms of a plural count as one. */
function keysOf(node: unknown, path = ''): string[] {
  if (typeof node === 'string') return [path.replace(/_(one|other)$/, '')]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    keysOf(value, path === '' ? key : `${path}.${key}`),
  )
}

/** The names of other people's screens are data in both languages, as the bank's texts are. */
const DATA = /(^|[\\/])screens\.ts$/

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !DATA.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
}

describe('the locales', () => {
  const [japanese, english] = [new Set(keysOf(ja)), new Set(keysOf(en))]

  it('hold the same sentences in both languages', () => {
    expect([...japanese].filter((key) => !english.has(key))).toEqual([])
    expect([...english].filter((key) => !japanese.has(key))).toEqual([])
  })

  it('hold every sentence that a view names', () => {
    const missing = sources(RENDERER)
      .flatMap((source) => [...source.matchAll(/\bt\('([^']+)'/g)].map((match) => match[1] ?? ''))
      .filter((key) => !japanese.has(key))
    expect(missing).toEqual([])
  })

  it('hold every sentence that a view builds from a value', () => {
    const missing = sources(RENDERER)
      .flatMap((source) => [...source.matchAll(/\bt\(`([^`]+)`/g)].map((match) => match[1] ?? ''))
      .filter((key) => {
        const shape = key.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'))
        const pattern = new RegExp(`^${shape.join('.+')}$`)
        return ![...japanese].some((known) => pattern.test(known))
      })
    expect(missing).toEqual([])
  })
})

describe('views', () => {
  it('hold no sentence of their own', () => {
    const japaneseText = /[\u3040-\u30ff\u4e00-\u9fff]/
    const withText = sources(RENDERER)
      .flatMap((source) => source.split('\n'))
      .filter((line) => japaneseText.test(line) && !/^\s*(\/\/|\/?\*)/.test(line))
    expect(withText).toEqual([])
  })
})
