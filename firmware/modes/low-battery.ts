import { message } from '../view.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

/** Told at power-on, where the batteries are checked [device-facts]. The wording is an assumption (U-7). */
export const lowBattery: ModeFile = {
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
