/** No symbol holds more alphanumeric characters (ISO/IEC 18004, version 40-L). */
export const MAX_TEXT = 4296

/**
 * The bytes of a symbol as text, one character a byte (ISO/IEC 8859-1, the standard's default), so
 * that both readers give the same text for the same symbol. Capped at 4,296 characters.
 */
export function textOf(bytes: ArrayLike<number>): string {
  let text = ''
  const end = Math.min(bytes.length, MAX_TEXT)
  for (let i = 0; i < end; i++) text += String.fromCharCode((bytes[i] ?? 0) & 0xff)
  return text
}
