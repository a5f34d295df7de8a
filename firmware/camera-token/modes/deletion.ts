import { holds, planWrite, readFlash } from '../flash.ts'
import { bankLabel, withoutInstance } from '../instances.ts'
import {
  go,
  type ModeContext,
  type ModeDefinition,
  message,
  QUIET,
  type Turn,
  writing,
} from '../mode.ts'
import type { Instance, Mode } from '../state.ts'
import { homeOf } from './home.ts'

/**
 * A deactivation was scanned. Number and the sentence's beginning are the real device's; naming the
 * activation as Token Info does is an addition. Right `Yes` deletes it, left `No` keeps it.
 */
export function deleteConfirm({
  instance,
}: Extract<Mode, { name: 'delete-confirm' }>): ModeDefinition {
  return {
    ...QUIET,
    view: ({ token }) => ({
      title: '',
      number: 'E017',
      body: message(
        `Are you sure to delete activation ${instance.licence} of ${bankLabel(token, instance.bankId)}?`,
      ),
      left: 'No',
      right: 'Yes',
    }),
    left: (context) => go(context, homeOf(context.token)),
    right: (context) => erase(context, instance),
  }
}

function erase(context: ModeContext, instance: Instance): Turn {
  const { flash } = context.token
  const write = planWrite(flash, withoutInstance(readFlash(flash), instance))
  return go(
    context,
    { name: 'deleting', instance },
    { effects: [{ kind: 'flash-write', ...write }] },
  )
}

/** The flash is being written, as in `committing`: only pulling the batteries interrupts it. */
export function deleting({ instance }: Extract<Mode, { name: 'deleting' }>): ModeDefinition {
  return {
    ...QUIET,
    view: writing,
    centre: 'held-on',
    written: (context) => {
      // Read back: if it can still be found, it was not deleted. Assumption: the question is shown
      // again.
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

/** The activation is gone from flash. The wording is an assumption (U-7). */
export const deleted: ModeDefinition = {
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
