import * as z from 'zod'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import type { World } from '../../types.ts'
import { saying } from '../names/known-name.ts'

/** What a fact of somebody is who does not exist. */
export const NO_USER = 'no such user'

export type FactValue = string | number | boolean

/** Of whom a fact is asked. */
export interface FactOf {
  readonly user: string
  /** Index of the token; null: there is none. */
  readonly token: number | null
}

/** A named fact of the bench: a function of the world alone. */
export interface Fact {
  readonly name: string
  readonly explains: Bilingual
  /** Values that it may be compared with. */
  readonly takes: z.ZodType
  readonly read: (world: World, of: FactOf) => FactValue
}

/** True or false; as texts, too: parameters may bring them so. */
export const YES = z.literal([true, false, 'true', 'false'])
/** A number, or its digits. */
export const COUNT = z.union([
  z.number(),
  saying(
    (text) => /^-?\d+$/.test(text),
    () => ({ problem: 'wrong-type', ja: '数値を指定してください。', en: 'It takes a number.' }),
  ).meta({ pattern: '^-?\\d+$' }),
])

/** One row of the table. */
export function fact(
  name: string,
  ja: string,
  en: string,
  takes: z.ZodType,
  read: (world: World, of: FactOf) => FactValue,
): Fact {
  return { name, explains: { ja, en }, takes, read }
}
