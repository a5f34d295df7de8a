import { type Taken, takeIn } from '../intake.ts'
import {
  go,
  type ModeContext,
  type ModeDefinition,
  message,
  QUIET,
  type Turn,
  toCamera,
} from '../mode.ts'
import { refusalText } from '../refusals.ts'
import type { ActivationSession, Mode, TokenEffect, TokenNotice } from '../state.ts'
import { homeOf } from './home.ts'

/**
 * The camera with its aim frame [S0-11]; the code is read automatically, without a press [S0-12].
 * Left goes back to the mode before. After a bad read (E103) it keeps scanning.
 */
export function camera(mode: Extract<Mode, { name: 'camera' }>): ModeDefinition {
  return {
    ...QUIET,
    view: ({ session }) => ({
      title: 'Scan',
      number: mode.badRead ? 'E103' : null,
      body: {
        kind: 'viewfinder',
        hint: mode.badRead ? refusalText('E103', session) : 'Fit the code in the frame',
        bad: mode.badRead,
      },
      left: 'Cancel',
      right: null,
    }),
    left: (context) =>
      go(context, context.session === null ? homeOf(context.token) : { name: 'next-image' }),
    scan: (context, text) => scanned(mode, context, text),
  }
}

function scanned(
  mode: Extract<Mode, { name: 'camera' }>,
  context: ModeContext,
  text: string,
): Turn {
  const intake = takeIn(context, text)
  if (intake.ok) return taken(context, intake.value)
  const code = intake.error
  const refused: readonly TokenEffect[] = [
    { kind: 'sound', sound: 'refused' },
    { kind: 'notice', notice: { what: 'refused', code } },
  ]
  if (code !== 'E103') {
    return { ...go(context, { name: 'refused', code }, { effects: refused }), activity: false }
  }
  // A shaky hand causes many bad reads a second: only the first is reported.
  const effects = mode.badRead ? [] : refused
  return { ...go(context, { name: 'camera', badRead: true }, { effects }), activity: false }
}

function taken(context: ModeContext, what: Taken): Turn {
  switch (what.kind) {
    case 'activation': {
      const { session } = what
      const { pending, deviceCode } = session
      return pending === null
        ? read(context, { name: 'device-code' }, { what: 'device-code', code: deviceCode }, session)
        : read(
            context,
            { name: 'signature' },
            { what: 'signature', code: pending.signature },
            session,
          )
    }
    case 'transaction': {
      const { transaction } = what
      const { purpose, transactionId, fields } = transaction
      const notice = { what: 'transaction-shown', purpose, transactionId, fields } as const
      return read(context, { name: 'transaction', transaction, page: 0 }, notice, null)
    }
    case 'deactivation':
      return read(context, { name: 'delete-confirm', instance: what.instance }, null, null)
    default:
      return what satisfies never
  }
}

/** Something was accepted: its sound, the mode that follows, and the notice of it. */
function read(
  context: ModeContext,
  mode: Mode,
  notice: TokenNotice | null,
  session: ActivationSession | null,
): Turn {
  const sound: TokenEffect = { kind: 'sound', sound: 'read' }
  const effects: TokenEffect[] = notice === null ? [sound] : [sound, { kind: 'notice', notice }]
  return go(context, mode, { session, effects })
}

/** A scan was refused: number and sentence. The session stays; right scans again. */
export function refused(mode: Extract<Mode, { name: 'refused' }>): ModeDefinition {
  return {
    ...QUIET,
    view: ({ session }) => ({
      title: '',
      number: mode.code,
      body: message(refusalText(mode.code, session)),
      left: null,
      right: 'Continue',
    }),
    right: toCamera,
  }
}
