import * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'

export const GOLDENS_FORMAT = 'tokkun-goldens'
/** 2: named by the file below a root that is told. 1 named by the last parts of the path. */
export const GOLDENS_VERSION = 2

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

/** The screens of a run. A screen is named by what its pixels and its text are. */
export interface GoldenRun {
  /** The folder below which the scenarios are named; absolute. */
  readonly root: string
  /** Scenarios that were run: of others nothing is known, so nothing of theirs is missing. */
  readonly scenarios: ReadonlySet<string>
  /** Hash by the name of the place: `<scenario’s file>/<case>/<token>/<which screen of it>`. */
  readonly frames: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, GoldenPlace>
  readonly screens: ReadonlyMap<string, GoldenScreen>
}

/** A screen that is not as it was accepted. */
export interface GoldenChange {
  readonly kind: 'changed' | 'new' | 'missing'
  readonly name: string
  /** null: there is none. */
  readonly before: GoldenScreen | null
  readonly after: GoldenScreen | null
  /** null for a missing one: nobody came there. */
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

/** The table as it stands in `lcd.json`; a text's lines are parted by line feeds. */
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
/** Largest side of an LCD that is believed. Assumption: ten times that of the source's token. */
const side = z.int().min(1).max(4000)
const hash = z.string().regex(/^[0-9a-f]{16}$/)

export const tableSchema = z.strictObject({
  format: z.literal(GOLDENS_FORMAT),
  version: z.literal(GOLDENS_VERSION),
  root: z.string().min(1).max(1000),
  screens: z.record(
    hash,
    z.strictObject({ width: side, height: side, text: z.string().max(10_000) }),
  ),
  frames: z.record(z.string().min(1).max(NAME_LIMIT), hash),
})

export const envelopeSchema = z.looseObject({
  format: z.literal(GOLDENS_FORMAT),
  version: z.int(),
})
