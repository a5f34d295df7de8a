import { go, type ModeFile, QUIET } from './mode.ts'

/** The digits that answer code 2 [S0-22], fewer than the first [S0-23]. Right is `Done` [S0-35]. */
export const signature: ModeFile = {
  ...QUIET,
  view: ({ session }) => ({
    title: 'Signature',
    number: null,
    body: { kind: 'code', digits: session?.pending?.signature ?? '' },
    left: null,
    right: 'Done',
  }),
  right: (context) => go(context, { name: 'signature-confirm' }),
}
