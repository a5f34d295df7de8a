import * as z from 'zod'
import { CUSTOMERS } from '../../../bank/customers.ts'
import type { Key } from '../../../firmware/types.ts'
import { NAME_LIMIT, TYPED_LIMIT } from '../../input-schema.ts'

/** A button as people write it: either spelling of the middle one. */
export const keyName = z.enum(['left', 'centre', 'center', 'right'])

/** The button that is meant. */
export function keyOf(name: 'left' | 'centre' | 'center' | 'right' | 'menu'): Key {
  return name === 'left' || name === 'right' ? name : 'centre'
}

/** Buttons in Japanese. */
export const KEY_NAMES: Readonly<Record<Key, string>> = {
  left: '左',
  centre: '中央',
  right: '右',
}

/** A token: its number from 1, in the order in which they came, or its user's id, or its serial. */
export const tokenName = z.union([z.int().min(1).max(2000), z.string().min(1).max(NAME_LIMIT)])

/** A user of the contract: `tokkun01`. */
export const userName = z.enum(CUSTOMERS.map(({ id }) => id))

/** A field, action or label of a page. */
export const label = z.string().min(1).max(NAME_LIMIT)

/** Something typed; numbers are taken as their digits. */
export const typed = z
  .union([z.string().max(TYPED_LIMIT), z.number()])
  .transform((value) => String(value))

/** ` on token 2`, or nothing. */
export function onToken(token: number | string | undefined): string {
  return token === undefined ? '' : ` on token ${token}`
}

/** `トークン2の`, or nothing. */
export function ofToken(token: number | string | undefined): string {
  return token === undefined ? '' : `トークン${token}の`
}
