import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './pages.ts'

/** The names in the first column of the tables in docs/electron-apis.md. */
const listed = [
  ...readFileSync(join(ROOT, 'docs/electron-apis.md'), 'utf8').matchAll(/^\| `([A-Za-z]+)` +\|/gm),
].map(([, name = '']) => name)

/** Every name that a file of electron/ imports from Electron, types included. */
const imported = readdirSync(join(ROOT, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(ROOT, 'electron', path), 'utf8'))
  .flatMap((text) => [...text.matchAll(/^import (?:type )?\{([^}]*)\} from 'electron'$/gm)])
  .flatMap(([, names = '']) => names.split(','))
  .map((name) => name.replace(/\btype\b/, '').trim())
  .filter((name) => name !== '')

describe('docs/electron-apis.md', () => {
  it('lists each module and type once', () => {
    expect(listed.filter((name, n) => listed.indexOf(name) !== n)).toEqual([])
  })

  it('lists what is imported from Electron, and nothing else', () => {
    expect(imported).not.toEqual([])
    expect([...listed].sort()).toEqual([...new Set(imported)].sort())
  })
})
