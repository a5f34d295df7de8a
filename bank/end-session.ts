import { tell } from './ledger.ts'
import type { BankState, BankStep } from './types.ts'

/**
 * Forgets a session before its time, as a restarted server does; the browser keeps its cookie and
 * meets the time-out page with its next request. Without such a session nothing happens.
 */
export function endSession(bank: BankState, id: string): BankStep {
  const session = bank.sessions.find((open) => open.id === id)
  if (session === undefined) return { bank, effects: [] }
  const sessions = bank.sessions.filter((open) => open.id !== id)
  const ended: BankStep = { bank: { ...bank, sessions }, effects: [] }
  return tell(ended, session.user, 'session-timeout', 'ended before its time')
}
