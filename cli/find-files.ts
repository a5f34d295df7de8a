import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Bilingual } from '../protocol/bilingual.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { unreadable } from './files.ts'

/** Folders that contain nothing to run. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', '.git'])

/**
 * Files given by names, folders and patterns (`*`, `?`, `**`, `{a,b}`), each once, sorted by their
 * path: the same command gives the same order on every machine. Folders and patterns give files
 * with one of the `endings`; a named file may have any.
 */
export async function findFiles(
  cwd: string,
  wanted: readonly string[],
  endings: readonly string[],
): Promise<Result<readonly string[], Bilingual>> {
  const found = new Set<string>()
  for (const name of wanted) {
    const some = await behind(cwd, name, endings)
    if (!some.ok) return some
    for (const file of some.value) found.add(file)
  }
  return ok([...found].sort((a, b) => (a < b ? -1 : 1)))
}

async function behind(
  cwd: string,
  name: string,
  endings: readonly string[],
): Promise<Result<readonly string[], Bilingual>> {
  const whole = resolve(cwd, name)
  const kind = await stat(whole).catch((error: unknown) => error)
  if (isStats(kind)) {
    const files = kind.isDirectory() ? await below(whole, endings) : [whole]
    if (files.length === 0) return err(empty(name, endings))
    return ok(files.map((file) => shown(cwd, file)))
  }
  if (!/[*?{]/.test(name)) return err(unreadable(name, kind))
  const parts = name.split(/[\\/]/)
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => /[*?{]/.test(part)),
  )
  const base = name.startsWith('/') ? `/${fixed.join('/')}` : resolve(cwd, ...fixed)
  const pattern = patternOf(parts.slice(fixed.length).join('/'))
  const files = await below(base, endings)
  const fitting = files.filter((file) => pattern.test(relative(base, file).split(sep).join('/')))
  if (fitting.length === 0) return err(empty(name, endings))
  return ok(fitting.map((file) => shown(cwd, file)))
}

function isStats(value: unknown): value is { isDirectory(): boolean } {
  return typeof value === 'object' && value !== null && 'isDirectory' in value
}

function empty(name: string, endings: readonly string[]): Bilingual {
  const kinds = endings.join(', ')
  return {
    ja: `${name} に当てはまるファイル（${kinds}）がありません。`,
    en: `${name} matches no file (${kinds}).`,
  }
}

/** As people write it: relative to the working folder, with slashes. */
function shown(cwd: string, file: string): string {
  const from = relative(cwd, file)
  return (from.startsWith('..') ? file : from).split(sep).join('/')
}

/**
 * An unreadable folder counts as empty. A link to a file counts as a file; one to a folder is not
 * followed. (No glob package makes that difference, so the walk is written out.)
 */
async function below(folder: string, endings: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!PASSED_OVER.has(entry.name)) files.push(...(await below(path, endings)))
    } else if (endings.some((ending) => entry.name.endsWith(ending))) files.push(path)
  }
  return files
}

/** A shell pattern as a regular expression over the path with slashes. */
export function patternOf(glob: string): RegExp {
  let depth = 0
  const source = glob.replace(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part === '{') {
      depth++
      return '(?:'
    }
    if (part === '}' && depth > 0) {
      depth--
      return ')'
    }
    if (part === ',') return depth > 0 ? '|' : ','
    return part.replace(/[\\^$.|+()[\]{}]/g, '\\$&')
  })
  // A brace that is not closed is an ordinary character.
  return depth === 0 ? new RegExp(`^${source}$`) : new RegExp(`^${literal(glob)}$`)
}

const literal = (text: string): string => text.replace(/[\\^$.|+()[\]{}*?]/g, '\\$&')
