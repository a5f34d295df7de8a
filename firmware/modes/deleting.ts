import { holds } from '../flash.ts'
import type { Mode } from '../types.ts'
import { writing } from '../view.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

/** The flash is being written, as in `committing`: only the batteries can be pulled. */
export function deleting({ instance }: Extract<Mode, { name: 'deleting' }>): ModeFile {
  return {
    ...QUIET,
    view: writing,
    centre: 'held-on',
    written: (context) => {
      // Read back: what can still be found was not deleted. Assumption: the question stands again.
      if (holds(context.token.flash, instance))
        return go(context, { name: 'delete-confirm', instance })
      return go(
        context,
        { name: 'deleted' },
        {
          effects: [
            { kind: 'sound', sound: 'done' },
            { kind: 'notice', notice: { what: 'deactivated', licence: instance.licence } },
          ],
        },
      )
    },
  }
}
