import { planWrite, readFlash } from '../flash.ts'
import { bankLabel, withoutInstance } from '../instances.ts'
import type { Instance, Mode } from '../types.ts'
import { message } from '../view.ts'
import { homeOf } from './home.ts'
import { go, type ModeContext, type ModeFile, QUIET, type Turn } from './mode.ts'

/**
 * A deactivation was scanned. Number and the sentence's beginning are the real device's; which
 * activation, as Token Info calls it, is an addition. Right `Yes` deletes it, left `No` keeps it.
 */
export function deleteConfirm({ instance }: Extract<Mode, { name: 'delete-confirm' }>): ModeFile {
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
