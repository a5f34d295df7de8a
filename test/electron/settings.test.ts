import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULTS, loadSettings } from '../../electron/settings.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokkun-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function load(content?: string) {
  const path = join(folder, 'settings.json')
  if (content !== undefined) await writeFile(path, content)
  const problems: string[] = []
  return { path, problems, store: await loadSettings(path, (p) => problems.push(p)) }
}

describe('settings', () => {
  it('are Japanese and the system’s theme at first, with no complaint', async () => {
    const { store, problems } = await load()
    expect(store.current()).toEqual(DEFAULTS)
    expect(store.current().settings).toEqual({ language: 'ja', theme: 'system' })
    expect(problems).toEqual([])
  })

  it('are found again, changed part by part, and leave no other file', async () => {
    const { store, path } = await load()
    const bench = { x: -5, y: 10, width: 1200, height: 800 }
    void store.change({ settings: { language: 'en' } })
    void store.change({ windows: { bench } })
    await store.change({ settings: { theme: 'dark' } })
    const again = await loadSettings(path, () => undefined)
    expect(again.current()).toEqual({
      settings: { language: 'en', theme: 'dark' },
      windows: { bench },
    })
    expect(await readdir(folder)).toEqual(['settings.json'])
  })

  it.each([
    '',
    'junk',
    '{"settings":{"language":"fr","theme":"dark"},"windows":{}}',
    '{"settings":{"language":"ja","theme":"dark"},"windows":{"bench":{"x":0}}}',
    '{"settings":{"language":"ja","theme":"dark"},"windows":{"bank":{"x":0,"y":0,"width":1e99,"height":1}}}',
    '[]',
  ])('that are spoilt give the defaults, and the file is kept: %s', async (content) => {
    const { store, problems, path } = await load(content)
    expect(store.current()).toEqual(DEFAULTS)
    expect(problems).toHaveLength(1)
    expect(await readFile(`${path}.bad`, 'utf8')).toBe(content)
  })

  it('hold for this run even if the disk refuses', async () => {
    const problems: string[] = []
    const store = await loadSettings('/dev/null/settings.json', (p) => problems.push(p))
    const saved = await store.change({ settings: { language: 'en' } })
    expect(saved).toEqual({ ok: false, error: 'not-saved' })
    expect(store.current().settings.language).toBe('en')
    expect(problems.length).toBeGreaterThan(0)
  })
})
