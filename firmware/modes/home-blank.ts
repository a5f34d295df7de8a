import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/** No activation held. This screen is the only check a customer has. Right starts the camera. */
export const homeBlank: ModeFile = {
  ...QUIET,
  // Number and wording of the real device (device-facts).
  view: () => ({
    title: '',
    number: 'E002',
    body: message('Please push "Continue" and capture the activation image.'),
    left: null,
    right: 'Continue',
  }),
  right: toCamera,
}
