import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import * as z from 'zod'
import { systemCode } from '../../host/ports.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'

const GOLDENS_FORMAT = 'tokkun-goldens'
/** 2: named by the file below a given root. 1: named by the last parts of the path. */
const GOLDENS_VERSION = 2

/** What one lit LCD shows: its pixels as a PNG, and its text line by line. */
export interface GoldenScreen {
  readonly width: number
  readonly height: number
  readonly text: readonly string[]
  readonly png: Uint8Array
}

/** Where in a run a screen was seen, in the words of the scenario. */
export interface GoldenPlace {
  readonly case: string
  readonly step: number
  readonly done: Bilingual
}

/** Where names of scenarios begin. */
export interface GoldenRoot {
  /** The folder below which scenarios are named; absolute. */
  readonly root: string
  /** What relative names of files start from; absolute. */
  readonly cwd: string
}

/** Why scenarios cannot be given names of their own. */
export type GoldenNameError =
  | { readonly code: 'outside'; readonly file: string; readonly root: string }
  | {
      readonly code: 'same-name'
      readonly name: string
      readonly files: readonly [string, string]
    }

/** The screens of a run. A screen's key is a hash of its pixels and its text. */
export interface GoldenRun {
  /** The folder below which the scenarios are named; absolute. */
  readonly root: string
  /** Scenarios that were run: screens of other scenarios do not count as missing. */
  readonly scenarios: ReadonlySet<string>
  /** Hash by the name of the place: `<scenario’s file>/<case>/<token>/<which screen of it>`. */
  readonly frames: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, GoldenPlace>
  readonly screens: ReadonlyMap<string, GoldenScreen>
}

/** A screen that differs from the accepted one. */
export interface GoldenChange {
  readonly kind: 'changed' | 'new' | 'missing'
  readonly name: string
  /** null: there is none. */
  readonly before: GoldenScreen | null
  readonly after: GoldenScreen | null
  /** null for a missing screen: the run never got there. */
  readonly place: GoldenPlace | null
}

export interface GoldenReport {
  readonly same: number
  /** By name. */
  readonly changes: readonly GoldenChange[]
}

/**
 * Why a folder of goldens cannot be read or written; `path`: the file. `root`: its screens are
 * named below another folder than those of the run.
 */
export interface GoldenError {
  readonly code: 'unreadable' | 'version' | 'older' | 'disk' | 'root'
  readonly path: string
}

/** The table as in `lcd.json`; the lines of a text are separated by line feeds. */
export interface GoldenTable {
  /** The folder below which scenarios are named, seen from the goldens' folder; null: none yet. */
  readonly root: string | null
  readonly screens: Readonly<
    Record<string, { readonly width: number; readonly height: number; readonly text: string }>
  >
  readonly frames: Readonly<Record<string, string>>
}

/** Longest name of a place, UTF-16 units. Assumption: a path of 4096 bytes, and a case's name. */
export const NAME_LIMIT = 5000
/** Largest side of an LCD that is accepted. Assumption: ten times that of the source's token. */
const side = z.int().min(1).max(4000)
const hash = z.string().regex(/^[0-9a-f]{16}$/)

const tableSchema = z.strictObject({
  format: z.literal(GOLDENS_FORMAT),
  version: z.literal(GOLDENS_VERSION),
  root: z.string().min(1).max(1000),
  screens: z.record(
    hash,
    z.strictObject({ width: side, height: side, text: z.string().max(10_000) }),
  ),
  frames: z.record(z.string().min(1).max(NAME_LIMIT), hash),
})

const envelopeSchema = z.looseObject({
  format: z.literal(GOLDENS_FORMAT),
  version: z.int(),
})

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
 * Replaces a table. First the pictures are written, then the table, and last the unused pictures
 * are deleted: a reader always finds a complete table.
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

/** A root as written in the table: relative to the folder, so that both can be moved together. */
export function rootFrom(folder: string, root: string): string {
  return relative(folder, root).split(sep).join('/') || '.'
}

async function inPlace(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

/** Sorted, so that a diff of two versions shows exactly the changes. */
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
