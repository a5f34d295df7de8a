import { message } from '../view.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

/** The activation is gone from flash. The wording is an assumption (U-7). */
export const deleted: ModeFile = {
  ...QUIET,
  view: () => ({
    title: '',
    number: null,
    body: message('The activation was deleted.'),
    left: null,
    right: 'Continue',
  }),
  right: (context) => go(context, homeOf(context.token)),
}
