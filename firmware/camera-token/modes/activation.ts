import { holds, planWrite, readFlash } from '../flash.ts'
import { withInstance } from '../instances.ts'
import {
  go,
  type ModeContext,
  type ModeDefinition,
  message,
  QUIET,
  type Turn,
  toCamera,
  type View,
  writing,
} from '../mode.ts'

/** The digits that answer code 1 [S0-13]. Right, `Done`, goes to the question. */
export const deviceCode: ModeDefinition = {
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

/** The question after either code. Its number is the real device's (device-facts). */
function question({ token }: ModeContext): View {
  return {
    title: '',
    number: 'E011',
    body: message(token.model.texts.question),
    left: 'No',
    right: 'Yes',
  }
}

/**
 * Did the BANK accept the device code [S0-17]? Right `Yes` continues [S0-18], left `No` cancels.
 */
export const deviceCodeConfirm: ModeDefinition = {
  ...QUIET,
  view: question,
  left: (context) => go(context, { name: 'cancelled' }, { session: null }),
  right: (context) => go(context, { name: 'next-image' }),
}

/**
 * Code 1 is done, code 2 is next. The right label is now `Continue` and the message has changed
 * [S0-18]; right starts the camera again [S0-19]. The text comes from the model (U-7), hence no
 * number.
 */
export const nextImage: ModeDefinition = {
  ...QUIET,
  view: ({ token }) => ({
    title: '',
    number: null,
    body: message(token.model.texts.nextImage),
    left: null,
    right: 'Continue',
  }),
  right: toCamera,
}

/** The digits that answer code 2 [S0-22], fewer than the first [S0-23]. Right is `Done` [S0-35]. */
export const signature: ModeDefinition = {
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

/**
 * Did the BANK accept the signature [S0-26]? Right `Yes` [S0-27, S0-35] is the ONLY press that
 * makes the device store anything; left `No` cancels.
 */
export const signatureConfirm: ModeDefinition = {
  ...QUIET,
  view: question,
  left: (context) => go(context, { name: 'cancelled' }, { session: null }),
  right: commit,
}

function commit(context: ModeContext): Turn {
  const { flash } = context.token
  const pending = context.session?.pending
  if (!pending) throw new Error('the question after the signature without a signature')
  const write = planWrite(flash, withInstance(readFlash(flash), pending.instance))
  return go(context, { name: 'committing' }, { effects: [{ kind: 'flash-write', ...write }] })
}

/**
 * The flash is being written. No key does anything, and the device does not switch itself off (an
 * assumption): only pulling the batteries interrupts it, which leaves either the old content or the
 * new.
 */
export const committing: ModeDefinition = {
  ...QUIET,
  view: writing,
  centre: 'held-on',
  written,
}

function written(context: ModeContext): Turn {
  const instance = context.session?.pending?.instance
  if (!instance) throw new Error('a write without an instance')
  // Read back: the device says `Activated` only if it can find the instance again. A write that did
  // not hold counts as a `No` (an assumption): nothing was kept, the procedure starts again.
  if (!holds(context.token.flash, instance))
    return go(context, { name: 'cancelled' }, { session: null })
  return go(
    context,
    { name: 'activated' },
    {
      session: null,
      effects: [
        { kind: 'sound', sound: 'done' },
        { kind: 'notice', notice: { what: 'committed', licence: instance.licence } },
      ],
    },
  )
}

/**
 * The final screen: its message [S0-28] and its lower right [S0-29] are exactly as in the source.
 */
export const activated: ModeDefinition = {
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

/** `No` at a question: the session is forgotten. Number and wording of the real device. */
export const cancelled: ModeDefinition = {
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
