import { copyFile, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import type { Settings, WindowView } from '../host/bridge.ts'
import { systemCode } from '../host/disk.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { settingsSchema } from './contract.ts'

/** Where a window was when it was last closed, in screen pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole of `settings.json`. */
export interface Stored {
  readonly settings: Settings
  readonly windows: Readonly<Partial<Record<WindowView, Bounds>>>
}

/** Japanese first; English by one switch. */
export const DEFAULTS: Stored = {
  settings: { language: 'ja', theme: 'system' },
  windows: {},
}

/** No screen is wider; guards against a file with absurd numbers. Ours. */
const FARTHEST = 100_000
const pixel = z.int().min(-FARTHEST).max(FARTHEST)
const bounds = z.object({ x: pixel, y: pixel, width: pixel.min(1), height: pixel.min(1) })

const storedSchema: z.ZodType<Stored> = z.object({
  settings: settingsSchema,
  windows: z.object({
    bench: z.exactOptional(bounds),
    token: z.exactOptional(bounds),
    bank: z.exactOptional(bounds),
  }),
})

export interface SettingsStore {
  current(): Stored
  /** Takes effect at once; resolves when it is on the disk or the disk refused it. Never rejects. */
  change(change: {
    readonly settings?: Partial<Settings>
    readonly windows?: Stored['windows']
  }): Promise<Result<void, 'not-saved'>>
  /** Resolves when nothing waits to be written. */
  idle(): Promise<unknown>
}

/**
 * Reads the settings; what is missing gives the defaults, what is spoilt gives the defaults too and
 * is kept as `….bad`. Never rejects: `report` hears of trouble.
 */
export async function loadSettings(
  path: string,
  report: (problem: string) => void,
): Promise<SettingsStore> {
  let stored = await read(path, report)
  let writing: ReturnType<SettingsStore['change']> = Promise.resolve(ok(undefined))

  return {
    current: () => stored,
    change(change) {
      stored = {
        settings: { ...stored.settings, ...change.settings },
        windows: { ...stored.windows, ...change.windows },
      }
      writing = writing.then(() => write(path, stored, report))
      return writing
    },
    idle: () => writing,
  }
}

async function read(path: string, report: (problem: string) => void): Promise<Stored> {
  try {
    const parsed = storedSchema.safeParse(parseJson(await readFile(path, 'utf8')))
    if (parsed.success) return parsed.data
    report(`settings: not readable, defaults are used; the file is kept as ${path}.bad`)
    await copyFile(path, `${path}.bad`)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') report(`settings: ${systemCode(error)} at ${path}`)
  }
  return DEFAULTS
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Atomic: a new file beside the old one, flushed, then put in its place. */
async function write(
  path: string,
  stored: Stored,
  report: (problem: string) => void,
): Promise<Result<void, 'not-saved'>> {
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(`${path}.new`, 'w')
    try {
      await file.writeFile(`${JSON.stringify(stored, null, 2)}\n`)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(`${path}.new`, path)
    return ok(undefined)
  } catch (error) {
    report(`settings: not saved (${systemCode(error)})`)
    return err('not-saved')
  }
}
