/**
 * The half-width repertoire of the token's LCD and of Japanese bank transfers: JIS X 0201, one byte
 * per character. Its Roman half is ASCII except for two codes (0x5C is the yen sign, 0x7E the
 * overline); its katakana half, 0xA1 to 0xDF, is Unicode's U+FF61 to U+FF9F in the same order.
 */

const YEN = '\u00a5'
const OVERLINE = '\u203e'
const FIRST_KANA_BYTE = 0xa1
const LAST_KANA_BYTE = 0xdf
/** U+FF61 - 0xA1. */
const KANA_OFFSET = 0xff61 - FIRST_KANA_BYTE

/** `text` in JIS X 0201; null if it has a character outside of it. */
export function halfWidthBytes(text: string): Uint8Array | null {
  const bytes: number[] = []
  for (const character of text) {
    const byte = byteOf(character)
    if (byte === null) return null
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** The text of JIS X 0201 bytes; null if one of them is not a printable character. */
export function halfWidthText(bytes: Uint8Array): string | null {
  let text = ''
  for (const byte of bytes) {
    const character = characterOf(byte)
    if (character === null) return null
    text += character
  }
  return text
}

function byteOf(character: string): number | null {
  if (character === YEN) return 0x5c
  if (character === OVERLINE) return 0x7e
  const code = character.codePointAt(0) ?? 0
  if (isRoman(code)) return code
  const kana = code - KANA_OFFSET
  return isKana(kana) ? kana : null
}

function characterOf(byte: number): string | null {
  if (byte === 0x5c) return YEN
  if (byte === 0x7e) return OVERLINE
  if (isRoman(byte)) return String.fromCharCode(byte)
  return isKana(byte) ? String.fromCharCode(byte + KANA_OFFSET) : null
}

/** The printable part that JIS X 0201 shares with ASCII. */
function isRoman(code: number): boolean {
  return code >= 0x20 && code <= 0x7d && code !== 0x5c
}

function isKana(byte: number): boolean {
  return byte >= FIRST_KANA_BYTE && byte <= LAST_KANA_BYTE
}
