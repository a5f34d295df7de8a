import type { MessageError } from '../../protocol/message/header.ts'
import type { ActivationSession, RefusalCode } from './state.ts'

/**
 * What the LCD says for each refusal. The numbers are the protocol's; of the real device only E002,
 * E011, E012 and E017 are known (U-7), so the sentences are assumptions in its style. Each fits the
 * text area of a 320 by 240 LCD.
 */
const TEXT: Readonly<Record<Exclude<RefusalCode, 'E104'>, string>> = {
  E101: 'This image is not for this kind of device.',
  E102: 'This version of the image is not supported.',
  E103: 'Could not read it. Hold still.',
  E105: 'The bank of this image is unknown to the device.',
  E111: 'This activation is already on the device.',
  E109: 'This image was made for another device.',
  E110: 'This image belongs to another activation.',
  E106: 'This image is not genuine. Please ask your bank.',
  E107: 'This image is not valid. Please request a new one.',
  E108: 'The image was used before. Please take the newest one.',
  E112: 'No room for one more activation. Please ask your bank.',
}

/** The sentence of a refusal; out of order, it depends on whether code 1 was accepted already. */
export function refusalText(code: RefusalCode, session: ActivationSession | null): string {
  if (code !== 'E104') return TEXT[code]
  return session === null
    ? 'The image is out of order. The image of the mail comes first.'
    : 'The image is out of order. Next is the image on the web page.'
}

/** The refusal for a text that is not a valid message. */
export function refusalOf(error: MessageError): RefusalCode {
  switch (error) {
    case 'not-ours':
    case 'length':
      return 'E101'
    case 'version-or-type':
      return 'E102'
    case 'crc':
      return 'E103'
    default:
      return error satisfies never
  }
}
