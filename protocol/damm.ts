/**
 * Damm's totally anti-symmetric quasigroup of order 10 in its usual form (H. M. Damm, 2004).
 * Because of the zeros on the diagonal, the check digit equals the state after the other digits.
 */
const QUASIGROUP: readonly string[] = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/**
 * The check digit to append to `digits`. It detects every single wrong digit and every swap of two
 * neighbours. Throws RangeError on anything but digits.
 */
export function dammDigit(digits: string): string {
  if (!/^[0-9]*$/.test(digits)) throw new RangeError('a check digit is of digits only')
  return fold(digits)
}

/**
 * Whether the last of `digits` is the right check digit for the others. Without any digit: false.
 */
export function dammValid(digits: string): boolean {
  return /^[0-9]+$/.test(digits) && fold(digits) === '0'
}

function fold(digits: string): string {
  let state = '0'
  for (const digit of digits) state = QUASIGROUP[Number(state)]?.charAt(Number(digit)) ?? ''
  return state
}
