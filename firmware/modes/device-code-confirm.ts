import { go, type ModeFile, QUIET } from './mode.ts'
import { question } from './question.ts'

/** Did the BANK accept the device code [S0-17]? Right `Yes` goes on [S0-18], left `No` cancels. */
export const deviceCodeConfirm: ModeFile = {
  ...QUIET,
  view: question,
  left: (context) => go(context, { name: 'cancelled' }, { session: null }),
  right: (context) => go(context, { name: 'next-image' }),
}
