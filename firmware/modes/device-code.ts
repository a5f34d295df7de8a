import { go, type ModeFile, QUIET } from './mode.ts'

/** The digits that answer code 1 [S0-13]. Right, `Done`, goes to the question. */
export const deviceCode: ModeFile = {
  ...QUIET,
  view: ({ session }) => ({
    title: 'Device code',
    number: null,
    body: { kind: 'code', digits: session?.deviceCode ?? '' },
    left: null,
    right: 'Done',
  }),
  right: (context) => go(context, { name: 'device-code-confirm' }),
}
