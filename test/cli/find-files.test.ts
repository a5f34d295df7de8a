import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles, patternOf } from '../../cli/find-files.ts'
import { folder } from './support/command-line.ts'

function desk(): string {
  const at = folder()
  for (const name of ['b.yaml', 'a.yml', 'notes.txt', 'deep/c.yaml', 'deep/er/d.yaml']) {
    mkdirSync(join(at, name, '..'), { recursive: true })
    writeFileSync(join(at, name), '')
  }
  mkdirSync(join(at, 'empty'))
  return at
}
const ENDINGS = ['.yaml', '.yml']

describe('files behind names', () => {
  it.each([
    [['.'], ['a.yml', 'b.yaml', 'deep/c.yaml', 'deep/er/d.yaml']],
    [
      ['deep', 'b.yaml', 'b.yaml'],
      ['b.yaml', 'deep/c.yaml', 'deep/er/d.yaml'],
    ],
    [['*.yaml'], ['b.yaml']],
    [['**/*.yaml'], ['b.yaml', 'deep/c.yaml', 'deep/er/d.yaml']],
    [['deep/*/?.yaml'], ['deep/er/d.yaml']],
    [['{a,b}.{yaml,yml}'], ['a.yml', 'b.yaml']],
    [['notes.txt'], ['notes.txt']],
  ])('%j', async (names, files) => {
    expect(await findFiles(desk(), names, ENDINGS)).toEqual({ ok: true, value: files })
  })

  it.each([
    ['gone.yaml', 'gone.yaml cannot be read: it is not there.'],
    ['empty', 'empty matches no file (.yaml, .yml).'],
    ['*.csv', '*.csv matches no file (.yaml, .yml).'],
  ])('says that there is none: %s', async (name, sentence) => {
    const found = await findFiles(desk(), [name], ENDINGS)
    if (found.ok) throw new Error('found')
    expect(found.error.en).toBe(sentence)
    expect(found.error.ja).toMatch(/。$/)
  })

  it('takes every other character of a pattern for itself', () => {
    expect(patternOf('a+(b).yaml').test('a+(b).yaml')).toBe(true)
    expect(patternOf('a.yaml').test('abyaml')).toBe(false)
    expect(patternOf('a{b.yaml').test('a{b.yaml')).toBe(true)
  })
})
