import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/**
 * Code 1 is done, code 2 is due. The right label has become `Continue` and the message another
 * [S0-18]; right starts the camera again [S0-19]. Its words are the model's (U-7), hence no number.
 */
export const nextImage: ModeFile = {
  ...QUIET,
  view: ({ token }) => ({
    title: '',
    number: null,
    body: message(token.model.texts.nextImage),
    left: null,
    right: 'Continue',
  }),
  right: toCamera,
}
