import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTextFile, TEXT_LIMITS, writeTextFile } from '../../../electron/files/chosen-files.ts'
import type { TextPurpose } from '../../../host/link/program.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokkun-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function read(content: string | Uint8Array, purpose: TextPurpose = 'policy') {
  const path = join(folder, 'chosen.json')
  await writeFile(path, content)
  return readTextFile(path, purpose)
}

describe('a text file that was chosen', () => {
  it('is read as UTF-8, with or without a byte order mark', async () => {
    expect(await read('{"名": 1}\r\n')).toEqual({ name: 'chosen.json', text: '{"名": 1}\r\n' })
    expect(await read('\ufeff{}')).toEqual({ name: 'chosen.json', text: '{}' })
    expect(await read('')).toEqual({ name: 'chosen.json', text: '' })
  })

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0x00)],
    ['Shift_JIS', Uint8Array.of(0x8b, 0xe0, 0x97, 0x5a)],
  ])('is no text: %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ name: 'chosen.json', error: 'not-text' })
  })

  it.each(['policy', 'pskc', 'scenario'] as const)(
    'is read up to the limit of its purpose: %s',
    async (purpose) => {
      const limit = TEXT_LIMITS[purpose]
      expect(await read('x'.repeat(limit), purpose)).toHaveProperty('text')
      await truncate(join(folder, 'chosen.json'), limit + 1)
      expect(await readTextFile(join(folder, 'chosen.json'), purpose)).toEqual({
        name: 'chosen.json',
        error: 'too-large',
      })
    },
  )

  it('that is gone, or a folder, is unreadable', async () => {
    expect(await readTextFile(join(folder, 'none'), 'pskc')).toMatchObject({ error: 'unreadable' })
    expect(await readTextFile(folder, 'pskc')).toMatchObject({ error: 'unreadable' })
  })
})

describe('a text that is saved', () => {
  it('is for its owner alone where it holds secrets', async () => {
    const path = join(folder, 'secret.xml')
    await writeTextFile(path, 'x', 'private')
    expect((await stat(path)).mode & 0o077).toBe(0)
  })

  it('stands in its file, in place of an older one', async () => {
    const path = join(folder, 'x.xml')
    await writeFile(path, 'older and longer')
    expect(await writeTextFile(path, '金融', 'usual')).toEqual({ saved: true })
    expect(await readdir(folder)).toEqual(['x.xml'])
    expect(await readFile(path, 'utf8')).toBe('金融')
  })

  it('says why it could not be', async () => {
    const path = join(folder, 'none', 'x.xml')
    expect(await writeTextFile(path, 'x', 'usual')).toEqual({ saved: false, problem: 'ENOENT' })
  })
})
