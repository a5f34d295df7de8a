import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/** `No` at a question: the session is forgotten. Number and wording of the real device. */
export const cancelled: ModeFile = {
  ...QUIET,
  view: () => ({
    title: '',
    number: 'E012',
    body: message('Activation cancelled. Please push "Continue" and rescan the image.'),
    left: null,
    right: 'Continue',
  }),
  right: toCamera,
}
