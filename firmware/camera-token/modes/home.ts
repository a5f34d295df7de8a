import { readFlash } from '../flash.ts'
import { go, type ModeDefinition, message, QUIET, toCamera } from '../mode.ts'
import type { CameraToken, Mode } from '../state.ts'

/** Home after power-on and from the menu; which one depends on whether an activation is held. */
export function homeOf(token: CameraToken): Mode {
  return { name: readFlash(token.flash).instances.length === 0 ? 'home-blank' : 'home-ready' }
}

/** No activation held. Only this screen lets a customer check that. Right starts the camera. */
export const homeBlank: ModeDefinition = {
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

/** An activation is held: ready to scan. Right starts the camera. The text is the model's (U-7). */
export const homeReady: ModeDefinition = {
  ...QUIET,
  view: ({ token }) => ({
    title: 'Ready',
    number: null,
    body: message(token.model.texts.ready),
    left: null,
    right: 'Scan',
  }),
  right: toCamera,
}

/**
 * Shown at power-on, when the batteries are checked [device-facts]. The wording is an assumption
 * (U-7).
 */
export const lowBattery: ModeDefinition = {
  ...QUIET,
  view: () => ({
    title: 'Low battery',
    number: null,
    body: message('The battery is low. Please change the cells soon.'),
    left: null,
    right: 'Continue',
  }),
  right: (context) => go(context, homeOf(context.token)),
}
