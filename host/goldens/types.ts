import * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'

export const GOLDENS_FORMAT = 'tokkun-goldens'
export const GOLDENS_VERSION = 1

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

/** The screens of a run. A screen is named by what its pixels and its text are. */
export interface GoldenRun {
  /** Scenarios that were run: of others nothing is known, so nothing of theirs is missing. */
  readonly scenarios: ReadonlySet<string>
  /** Hash by the name of the place: `<scenario>/<case>/<token>/<which screen of it>`. */
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

/** Why a folder of goldens cannot be read or written; `path`: the file. */
export interface GoldenError {
  readonly code: 'unreadable' | 'version' | 'disk'
  readonly path: string
}

/** The table as it stands in `lcd.json`; a text's lines are parted by line feeds. */
export interface GoldenTable {
  readonly screens: Readonly<
    Record<string, { readonly width: number; readonly height: number; readonly text: string }>
  >
  readonly frames: Readonly<Record<string, string>>
}

/** Largest side of an LCD that is believed. Ours: ten times that of the source's token. */
const side = z.int().min(1).max(4000)
const hash = z.string().regex(/^[0-9a-f]{16}$/)

export const tableSchema = z.strictObject({
  format: z.literal(GOLDENS_FORMAT),
  version: z.literal(GOLDENS_VERSION),
  screens: z.record(
    hash,
    z.strictObject({ width: side, height: side, text: z.string().max(10_000) }),
  ),
  frames: z.record(z.string().min(1).max(500), hash),
})

export const envelopeSchema = z.looseObject({
  format: z.literal(GOLDENS_FORMAT),
  version: z.int(),
})
