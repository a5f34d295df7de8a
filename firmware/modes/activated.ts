import { go, type ModeFile, QUIET } from './mode.ts'

/** The final screen: its message [S0-28] and its lower right [S0-29] are the source's, exactly. */
export const activated: ModeFile = {
  ...QUIET,
  view: () => ({
    title: '',
    number: null,
    body: { kind: 'message', text: 'The Device is Activated', tick: true },
    left: null,
    right: 'Continue',
  }),
  right: (context) => go(context, { name: 'home-ready' }),
}
