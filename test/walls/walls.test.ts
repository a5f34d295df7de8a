import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The room table of docs/architecture.md: which rooms a room may import from. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  firmware: ['protocol'],
  bank: ['protocol'],
  lab: ['firmware', 'bank', 'protocol'],
  scenario: ['lab', 'firmware', 'bank', 'protocol'],
  host: ['lab', 'firmware', 'bank', 'protocol'],
  evidence: ['host', 'scenario', 'lab', 'firmware', 'bank', 'protocol', 'assets'],
  automation: ['host', 'scenario', 'evidence', 'lab', 'firmware', 'bank', 'protocol', 'assets'],
  renderer: ['scenario', 'lab', 'firmware', 'bank', 'protocol', 'assets'],
  electron: [
    'automation',
    'evidence',
    'scenario',
    'host',
    'lab',
    'firmware',
    'bank',
    'protocol',
    'assets',
  ],
  cli: [
    'automation',
    'evidence',
    'scenario',
    'host',
    'lab',
    'firmware',
    'bank',
    'protocol',
    'assets',
  ],
}

/** A view needs only the link to a host, not the host. */
const RENDERER_DOORS = /^host\/link\/(calls|host-link|program|wire)\.ts$/

const PURE = ['protocol', 'firmware', 'bank', 'lab', 'scenario']

/** What pure rooms may take from outside: synchronous, without DOM or Node. */
const PURE_PACKAGES =
  /^(@noble\/(curves|ciphers|hashes)\/|@scure\/base$|@internationalized\/date$|otplib|@otplib\/|saxes$|yaml$|zod$)/

interface Source {
  readonly path: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

/** Every module named by an import, an export or a dynamic import. */
function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\s[^'"`;=()]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...found].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? [])
}

const sources: readonly Source[] = Object.keys(MAY_IMPORT).flatMap((room) =>
  filesBelow(room).map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, room, text, imports: importsOf(text) }
  }),
)

/** A relative import as a path from the root; null for packages. */
function target(source: Source, name: string): string | null {
  if (!name.startsWith('.')) return null
  return relative(root, resolve(root, dirname(source.path), name)).replace(/\?.*$/, '')
}

describe('the walls of the house', () => {
  it('finds the rooms at all', () => {
    for (const room of Object.keys(MAY_IMPORT)) {
      expect(sources.filter((s) => s.room === room).length, room).toBeGreaterThan(0)
    }
  })

  it('are not broken by any import', () => {
    const broken = sources.flatMap((source) =>
      source.imports.flatMap((name) => {
        const path = target(source, name)
        if (path === null) return []
        const room = path.split('/')[0] ?? ''
        if (room === source.room) return []
        if (source.room === 'renderer' && RENDERER_DOORS.test(path)) return []
        return MAY_IMPORT[source.room]?.includes(room) ? [] : [`${source.path} imports ${path}`]
      }),
    )
    expect(broken).toEqual([])
  })

  it('keep packages that touch the world out of the pure rooms', () => {
    const broken = sources
      .filter((source) => PURE.includes(source.room))
      .flatMap((source) =>
        source.imports
          .filter((name) => !name.startsWith('.') && !PURE_PACKAGES.test(name))
          .map((name) => `${source.path} imports ${name}`),
      )
    expect(broken).toEqual([])
  })

  it('keep wall clock and unseeded chance out of the pure rooms', () => {
    const forbidden = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.|\bcrypto\./
    const broken = sources
      .filter((source) => PURE.includes(source.room))
      .filter((source) => forbidden.test(withoutComments(source.text)))
      .map((source) => source.path)
    expect(broken).toEqual([])
  })

  it('keep Node out of the host but for host/node', () => {
    const broken = sources
      .filter(({ room, path }) => room === 'host' && !path.startsWith('host/node/'))
      .flatMap((source) =>
        source.imports
          .filter(
            (name) => name.startsWith('node:') || target(source, name)?.startsWith('host/node/'),
          )
          .map((name) => `${source.path} imports ${name}`),
      )
    expect(broken).toEqual([])
  })

  it.each(Object.keys(MAY_IMPORT))('let no arrow run back up between the folders of %s', (room) => {
    const graph = new Map<string, string[]>()
    for (const source of sources.filter((one) => one.room === room)) {
      const from = folderIn(room, source.path)
      const to = source.imports
        .flatMap((name) => target(source, name) ?? [])
        .filter((path) => path.startsWith(`${room}/`))
        .map((path) => folderIn(room, path))
        .filter((folder) => folder !== from)
      graph.set(from, [...(graph.get(from) ?? []), ...to])
    }
    expect(cycleIn(graph)).toBeNull()
  })

  it('enclose no cycle', () => {
    const graph = new Map(
      sources.map((source) => [
        source.path,
        source.imports.flatMap((name) => target(source, name) ?? []),
      ]),
    )
    expect(cycleIn(graph)).toBeNull()
  })

  it('would notice a cycle', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
    ])
    expect(cycleIn(graph)).toEqual(['a', 'b', 'c', 'a'])
  })
})

/** The folder of a room that a file lies in; a file at the room's top stands for itself. */
function folderIn(room: string, path: string): string {
  const [first = '', ...rest] = path.slice(room.length + 1).split('/')
  return rest.length === 0 ? first : `${first}/`
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return null
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node])
      if (cycle !== null) return cycle
    }
    done.add(node)
    return null
  }
  for (const node of graph.keys()) {
    const cycle = visit(node, [])
    if (cycle !== null) return cycle
  }
  return null
}
