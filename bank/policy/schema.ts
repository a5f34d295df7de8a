import * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { CAMERA } from './sections/camera.ts'
import { CHECKS, code } from './sections/code.ts'
import { END, fees } from './sections/end.ts'
import type { timeOfDay } from './sections/field.ts'
import { INSTITUTION, SITE, ZONE } from './sections/institution.ts'
import { DEVICES, ISSUE, SOFTWARE, startPassword } from './sections/issue.ts'
import { CONFIRMATION, START } from './sections/start.ts'
import { wording } from './sections/wording.ts'

/**
 * What a policy is: every key and no other, each with its range; the order of the keys is that of an
 * institution's file. Type, editor, JSON Schema and problems come from here: what people are told of
 * a value (name, unit, hint, source) is registered with its schema. The rules over several values
 * are in `rules.ts`.
 */
export const policyShape = z.strictObject({
  ...INSTITUTION,
  ...ISSUE,
  ...START,
  code,
  ...CHECKS,
  ...END,
  ...DEVICES,
  startPassword,
  ...CONFIRMATION,
  ...SOFTWARE,
  fees,
  ...CAMERA,
  ...SITE,
  wording,
  ...ZONE,
})

/**
 * What makes one institution differ from another: data, never a code path by name. Values that no
 * source gives are assumptions (U-1 … U-7); conflicts between sources are fields (X-1 … X-10).
 */
export type Policy = ReadonlyDeep<z.output<typeof policyShape>>

/** Kinds of one-time password token: カメラ付きハードトークン, キーホルダー型, ソフトウェアトークン. */
export type TokenKind = Policy['tokens'][number]

/** Digits, step and hash of a key-fob's or phone app's code (RFC 6238). */
export type CodePolicy = Policy['code']

/** A time of day in the bank's own zone. */
export type TimeOfDay = Readonly<z.output<typeof timeOfDay>>

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T

type Night = NonNullable<Policy['reissueNight']>
type Value = Bilingual | Night | readonly unknown[] | string | number | boolean

type Paths<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends Value ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/**
 * Path of a value: `code.digits`. Texts in both languages, lists and the night count as one value
 * each.
 */
export type PolicyPath = Paths<Policy>
