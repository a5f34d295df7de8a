import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/**
 * Code 1 is done, code 2 is due. The right label has become `Continue` and the message another
 * [S0-18]; right starts the camera again [S0-19]. The wording is ours (U-7), hence no number.
 */
export const nextImage: ModeFile = {
  ...QUIET,
  view: () => ({
    title: '',
    number: null,
    body: message('Please push "Continue" and capture the next image.'),
    left: null,
    right: 'Continue',
  }),
  right: toCamera,
}
