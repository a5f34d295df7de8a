import { LAST_START, type Millis, millis } from '../../protocol/time.ts'
import type { World } from '../types.ts'

type WithBankClock = Pick<World, 'faults'>

/**
 * What the bank's own clock says when the bench's says `at`. The bank does everything by it:
 * windows of codes, dates in messages and mails, sessions, forms at the branch, parcels, fees.
 *
 * It stands still before the epoch, where no code has a step, and runs right again after
 * `LAST_START`, where the seconds of the messages come to their end. Assumption: no real bank gets there.
 */
export function bankTime({ faults }: WithBankClock, at: Millis): Millis {
  const shown = at + faults.bankOffsetMs
  if (faults.bankOffsetMs > 0 && shown > LAST_START) return millis(Math.max(at, LAST_START))
  return millis(Math.max(0, shown))
}

/** When on the bench's clock the bank's will show `shown`: where a deadline of the bank lies. */
export function benchTime({ faults }: WithBankClock, shown: Millis): Millis {
  const { bankOffsetMs } = faults
  if (bankOffsetMs > 0 && shown > LAST_START) return shown
  return millis(shown - bankOffsetMs)
}
