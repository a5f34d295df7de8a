import { serialOf } from '../firmware/device.ts'
import type { Hands } from '../lab/hands.ts'
import type { World } from '../lab/world.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import { err, ok, type Result } from '../protocol/result.ts'

/** What a running case works with: the hands, and from which event on its expectations look. */
export interface ScenarioContext {
  readonly hands: Hands
  /** How many events there were when the actions before the present expectations began. */
  since: number
}

/** A token as a scenario names it: by its number from 1, by its user, or by its serial. */
export type TokenName = number | string

/** The token meant by a step that names none; `tokenOf` follows the same rule. */
export function tokenInHand({ desk, tokens, away }: World): number | null {
  return desk.inHand ?? tokens.findIndex((_, n) => !away.includes(n))
}

/** The index of the token that a step means; if left out, the one in hand, or the only one. */
export function tokenOf(
  context: ScenarioContext,
  name: TokenName | undefined,
): Result<number, Cannot> {
  const { world } = context.hands
  const lie = world.tokens.flatMap((_, n) => (world.away.includes(n) ? [] : [n]))
  const index = name === undefined ? (world.desk.inHand ?? lie[0]) : indexOf(context, name)
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

function indexOf(context: ScenarioContext, name: TokenName): number | undefined {
  if (typeof name === 'number' || /^[1-9]\d{0,3}$/.test(name)) return Number(name) - 1
  const { world } = context.hands
  const serial = serialOfUser(context, name) ?? name
  const found = world.tokens.findLastIndex((token) => serialOf(token) === serial)
  return found < 0 ? undefined : found
}

/** Serial of the token that a user has registered; null: none. */
function serialOfUser({ hands }: ScenarioContext, id: string): string | null {
  const user = hands.world.bank.customers.find((one) => one.id === id)
  if (user === undefined) return null
  const { enrolment, registration } = user
  if ('serial' in enrolment) return enrolment.serial
  return 'serial' in registration ? String(registration.serial).padStart(8, '0') : null
}

/** A user of the contract, or a sentence that names the existing ones. */
export function userOf({ hands }: ScenarioContext, id: string) {
  const { customers } = hands.world.bank
  const user = customers.find((one) => one.id === id)
  if (user !== undefined) return ok(user)
  const all = customers.map((one) => one.id).join(', ')
  return err(
    cannot('no-user', `利用者「${id}」はいません（${all}）。`, `There is no user ${id} (${all}).`),
  )
}

/** Why a step cannot be done by anybody at the bench; `code` is stable, for programs. */
export interface Cannot {
  readonly code: string
  readonly text: Bilingual
}

/** A failure with its sentence. */
export function cannot(code: string, ja: string, en: string): Cannot {
  return { code, text: { ja, en } }
}
