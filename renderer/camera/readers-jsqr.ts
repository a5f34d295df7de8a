import jsQR from 'jsqr'
import type { Pixels } from './crop.ts'
import { textOf } from './text.ts'

/** What jsQR says of a picture: of its answer only the bytes are believed. */
export type JsqrAnswer = { readonly binaryData: readonly number[] } | null

/**
 * The text of an answer of jsQR, or null. jsQR gives "reads" without a single byte, which are none;
 * and its string is guesswork about character sets, so the text is made from the bytes.
 */
export function trusted(answer: JsqrAnswer): string | null {
  if (answer === null || answer.binaryData.length === 0) return null
  return textOf(answer.binaryData)
}

/** One pass of jsQR, plain JavaScript: slow (a cluttered 1280×720 frame takes some 240 ms) but needs no WebAssembly. */
export function readJsqr(image: Pixels): string | null {
  return trusted(jsQR(image.data, image.width, image.height, { inversionAttempts: 'attemptBoth' }))
}
