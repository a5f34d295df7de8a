import { message } from '../view.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

/** Told at power-on, where the cells are checked [device-facts]. The wording is ours (U-7). */
export const lowBattery: ModeFile = {
  ...QUIET,
  view: () => ({
    title: 'Low battery',
    number: null,
    body: message('The battery is low. Please change the cells soon.'),
    left: null,
    right: 'Continue',
  }),
  right: (scene) => go(scene, homeOf(scene.token)),
}
