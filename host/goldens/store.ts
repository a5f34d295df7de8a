import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { err, ok, type Result } from '../../protocol/result.ts'
import { systemCode } from '../disk.ts'
import {
  envelopeSchema,
  GOLDENS_FORMAT,
  GOLDENS_VERSION,
  type GoldenError,
  type GoldenScreen,
  type GoldenTable,
  tableSchema,
} from './types.ts'

const EMPTY: GoldenTable = { root: null, screens: {}, frames: {} }

const tablePath = (folder: string): string => join(folder, 'lcd.json')
const framesPath = (folder: string): string => join(folder, 'frames')
const pngPath = (folder: string, hash: string): string => join(framesPath(folder), `${hash}.png`)

/** The accepted screens' table; empty where there is none yet. */
export async function readTable(folder: string): Promise<Result<GoldenTable, GoldenError>> {
  const path = tablePath(folder)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? ok(EMPTY) : err({ code: 'disk', path })
  }
  const json = parsed(text)
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success) return err({ code: 'unreadable', path })
  const { version } = envelope.data
  if (version !== GOLDENS_VERSION) {
    return err({ code: version < GOLDENS_VERSION ? 'older' : 'version', path })
  }
  const table = tableSchema.safeParse(json)
  if (!table.success) return err({ code: 'unreadable', path })
  const { root, screens, frames } = table.data
  const nameless = Object.values(frames).some((hash) => screens[hash] === undefined)
  return nameless ? err({ code: 'unreadable', path }) : ok({ root, screens, frames })
}

/** An accepted screen with its picture. */
export async function readScreen(
  folder: string,
  { screens }: GoldenTable,
  hash: string,
): Promise<Result<GoldenScreen, GoldenError>> {
  const path = pngPath(folder, hash)
  const screen = screens[hash]
  if (screen === undefined) return err({ code: 'unreadable', path })
  try {
    return ok({ ...screen, text: screen.text.split('\n'), png: await readFile(path) })
  } catch {
    return err({ code: 'disk', path })
  }
}

/**
 * Puts a table in place of the one before. Pictures first, the table then, and last those pictures
 * go that nothing names any more: whoever reads in between finds a whole table.
 */
export async function writeTable(
  folder: string,
  table: GoldenTable,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Result<null, GoldenError>> {
  const path = tablePath(folder)
  try {
    await mkdir(framesPath(folder), { recursive: true })
    for (const [hash, png] of pictures) {
      if (table.screens[hash] !== undefined) await inPlace(pngPath(folder, hash), png)
    }
    await inPlace(path, tableText(table))
    for (const name of await readdir(framesPath(folder))) {
      const hash = /^([0-9a-f]{16})\.png$/.exec(name)?.[1]
      if (hash === undefined || table.screens[hash] !== undefined) continue
      await rm(pngPath(folder, hash), { force: true })
    }
    return ok(null)
  } catch (error) {
    if (systemCode(error) === '') throw error
    return err({ code: 'disk', path })
  }
}

/** The folder below which a table names its scenarios, absolute; null: there is no table yet. */
export async function rootOf(folder: string): Promise<Result<string | null, GoldenError>> {
  const table = await readTable(folder)
  if (!table.ok) return table
  const { root } = table.value
  return ok(root === null ? null : resolve(folder, root))
}

/** A root as it stands in the table: seen from there, so that both may be moved together. */
export function rootFrom(folder: string, root: string): string {
  return relative(folder, root).split(sep).join('/') || '.'
}

async function inPlace(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

/** Sorted: what changed is what a comparison of versions shows. */
function tableText({ root, frames, screens }: GoldenTable): string {
  const table = {
    format: GOLDENS_FORMAT,
    version: GOLDENS_VERSION,
    root,
    frames: sorted(frames),
    screens: sorted(screens),
  }
  return `${JSON.stringify(table, null, 2)}\n`
}

function sorted<T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const names = Object.keys(all).sort()
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = all[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
