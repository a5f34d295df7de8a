import { isGivenTransaction } from '../bank/camera/fraud.ts'
import type { BankResponse } from '../bank/handler.ts'
import type { Transaction } from '../firmware/types.ts'
import { toHex } from '../protocol/bytes.ts'
import { readCode } from '../protocol/codes.ts'
import type { Desk, World } from './types.ts'

/** How many accepted answers are remembered. Assumption: more than a display keeps. */
const REMEMBERED = 20

/** A one-time password as `Desk.accepted` has it; a transaction is there by its id, in hex. */
export function acceptedCode(otp: string): string {
  return `otp:${otp.normalize('NFKC').replace(/\D/g, '')}`
}

/**
 * What the page's answer was worth: `before` is the world in which the button was pressed. An
 * accepted code joins what was accepted; the digits of a transaction that the bank never gave out
 * rob whoever types them, whatever this bank says to it.
 */
export function answered(
  before: World,
  { effects }: BankResponse,
): Pick<Desk, 'accepted' | 'robbed'> {
  const { desk, bank } = before
  const { fields } = desk.browser
  const right = effects.some(
    (effect) => effect.kind === 'audit' && effect.entry.what === 'code-accepted',
  )
  const digits = fields.transactionCode ?? ''
  if (right) {
    const what = digits === '' ? acceptedCode(fields.otp ?? '') : pendingTransaction(before)
    const accepted = what === null ? desk.accepted : [...desk.accepted, what].slice(-REMEMBERED)
    return { accepted, robbed: desk.robbed }
  }
  const typed = shownTransactions(before).find(({ code }) => {
    const read = readCode(digits, code.length)
    return read.ok && read.value === code
  })
  if (typed === undefined || isGivenTransaction(bank, typed.transaction.transactionId)) {
    return { accepted: desk.accepted, robbed: desk.robbed }
  }
  return { accepted: desk.accepted, robbed: typed.transaction.transactionId }
}

/** Id, in hex, of the transaction that the browser's session waits for; null: none. */
export function pendingTransaction({ bank, desk }: World): string | null {
  const { draft } = bank.sessions.find(({ id }) => id === desk.browser.session) ?? {}
  if (draft?.kind !== 'challenge' && draft?.kind !== 'transfer') return null
  return draft.challenge === null ? null : toHex(draft.challenge.id)
}

/** The transactions whose digits stand on a camera token of the desk. */
function shownTransactions({
  tokens,
  away,
}: World): readonly { readonly transaction: Transaction; readonly code: string }[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'camera-token' || away.includes(index)) return []
    const mode = token.run?.mode
    return mode?.name === 'transaction-code' ? [mode] : []
  })
}
