import { serialOf } from '../../../firmware/device.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import type { Hands } from '../../hands.ts'
import type { World } from '../../types.ts'
import { type Cannot, cannot } from '../cannot.ts'

/** What a running case works on: the hands, and since when its expectations look back. */
export interface Stage {
  readonly hands: Hands
  /** How many events there were when the actions before the present expectations began. */
  since: number
}

/** A token as a scenario names it: by its number from 1, or by who uses it, or by its serial. */
export type TokenName = number | string

/** The token that a step means where it names none: `tokenOf` has the same rule. */
export function tokenInHand({ desk, tokens, away }: World): number | null {
  return desk.inHand ?? tokens.findIndex((_, n) => !away.includes(n))
}

/** The index of the token that a step means; left out: the one in the hand, or the only one. */
export function tokenOf(stage: Stage, name: TokenName | undefined): Result<number, Cannot> {
  const { world } = stage.hands
  const lie = world.tokens.flatMap((_, n) => (world.away.includes(n) ? [] : [n]))
  const index = name === undefined ? (world.desk.inHand ?? lie[0]) : indexOf(stage, name)
  if (index !== undefined && lie.includes(index)) return ok(index)
  const said = name === undefined ? '' : String(name)
  return err(
    lie.length === 0
      ? cannot('no-token', '机の上にトークンがありません。', 'There is no token on the desk.')
      : cannot(
          'no-token',
          `トークン「${said}」は机の上にありません。あるのは ${names(lie)} です。`,
          `Token ${said} is not on the desk. There are ${names(lie)}.`,
        ),
  )
}

function names(indices: readonly number[]): string {
  return indices.map((n) => n + 1).join(', ')
}

function indexOf(stage: Stage, name: TokenName): number | undefined {
  if (typeof name === 'number' || /^[1-9]\d{0,3}$/.test(name)) return Number(name) - 1
  const { world } = stage.hands
  const serial = serialOfUser(stage, name) ?? name
  const found = world.tokens.findLastIndex((token) => serialOf(token) === serial)
  return found < 0 ? undefined : found
}

/** Serial of the token that a user has registered; null: none. */
function serialOfUser({ hands }: Stage, id: string): string | null {
  const user = hands.world.bank.customers.find((one) => one.id === id)
  if (user === undefined) return null
  const { enrolment, registration } = user
  if ('serial' in enrolment) return enrolment.serial
  return 'serial' in registration ? String(registration.serial).padStart(8, '0') : null
}

/** A user of the contract, or a sentence that names those that there are. */
export function userOf({ hands }: Stage, id: string) {
  const { customers } = hands.world.bank
  const user = customers.find((one) => one.id === id)
  if (user !== undefined) return ok(user)
  const all = customers.map((one) => one.id).join(', ')
  return err(
    cannot('no-user', `利用者「${id}」はいません（${all}）。`, `There is no user ${id} (${all}).`),
  )
}
