import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import { settingsSchema } from '../host/link/call-schemas.ts'
import type { Settings, WindowView } from '../host/link/program.ts'
import { systemCode } from '../host/ports.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { parseJson, writeWhole } from './files/safe-file.ts'

/** Where a window was when it was last closed, in screen pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole of `settings.json`. */
interface Stored {
  readonly settings: Settings
  readonly windows: Readonly<Partial<Record<WindowView, Bounds>>>
  /** Whether the automation interface is switched on at every start; left out: it is not. */
  readonly automation?: boolean
}

/** Japanese first; English by one switch. */
export const DEFAULTS: Stored = {
  settings: { language: 'ja', theme: 'system' },
  windows: {},
}

/** No screen is wider; guards against a file with absurd numbers. */
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
  automation: z.exactOptional(z.boolean()),
})

export interface SettingsStore {
  current(): Stored
  /** Takes effect at once; resolves when it is on the disk or the disk refused it. Never rejects. */
  change(change: {
    readonly settings?: Partial<Settings>
    readonly windows?: Stored['windows']
    readonly automation?: boolean
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
      const { automation = stored.automation } = change
      stored = {
        ...(automation === undefined ? {} : { automation }),
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

async function write(
  path: string,
  stored: Stored,
  report: (problem: string) => void,
): Promise<Result<void, 'not-saved'>> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(path, `${JSON.stringify(stored, null, 2)}\n`, 'usual')
    return ok(undefined)
  } catch (error) {
    report(`settings: not saved (${systemCode(error)})`)
    return err('not-saved')
  }
}
