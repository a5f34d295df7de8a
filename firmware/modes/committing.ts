import { holds } from '../flash.ts'
import { writing } from '../view.ts'
import { go, type ModeContext, type ModeFile, QUIET, type Turn } from './mode.ts'

/**
 * The flash is being written. No key does anything, and the device does not switch itself off
 * (an assumption): only the batteries can be pulled, which leaves the old content or the new.
 */
export const committing: ModeFile = {
  ...QUIET,
  view: writing,
  centre: 'held-on',
  written,
}

function written(context: ModeContext): Turn {
  const instance = context.session?.pending?.instance
  if (!instance) throw new Error('a write without an instance')
  // Read back: the device says `Activated` only of what it can find again. A write that did not
  // hold is taken for a `No` (an assumption): nothing was kept, the procedure starts again.
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
