import { type CodeError, readCode } from '../../protocol/codes.ts'
import { err, type Result } from '../../protocol/result.ts'
import type { Policy } from '../policy/schema.ts'

/** Reads a serial number as people type it: full-width digits and blanks are put right (S2-14). */
export function readSerial(
  typed: string,
  { serialDigits: { min, max } }: Policy,
): Result<string, CodeError> {
  for (let digits = min; digits <= max; digits++) {
    const read = readCode(typed, digits)
    if (read.ok || read.error !== 'length') return read
  }
  return err('length')
}
