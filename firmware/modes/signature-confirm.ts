import { planWrite, readFlash } from '../flash.ts'
import { withInstance } from '../instances.ts'
import { go, type ModeContext, type ModeFile, QUIET, type Turn } from './mode.ts'
import { question } from './question.ts'

/**
 * Did the BANK accept the signature [S0-26]? Right `Yes` [S0-27, S0-35] is the ONE press that makes
 * the device keep anything; left `No` cancels.
 */
export const signatureConfirm: ModeFile = {
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
