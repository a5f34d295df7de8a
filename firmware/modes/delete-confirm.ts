import { planWrite, readFlash } from '../flash.ts'
import { bankLabel, withoutInstance } from '../instances.ts'
import type { Instance, Mode } from '../types.ts'
import { message } from '../view.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET, type Scene, type Turn } from './mode.ts'

/**
 * A deactivation was scanned. Number and the sentence's beginning are the real device's; which
 * activation, as Token Info calls it, is ours. Right `Yes` deletes it, left `No` keeps it.
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
    left: (scene) => go(scene, homeOf(scene.token)),
    right: (scene) => erase(scene, instance),
  }
}

function erase(scene: Scene, instance: Instance): Turn {
  const { flash } = scene.token
  const write = planWrite(flash, withoutInstance(readFlash(flash), instance))
  return go(scene, { name: 'deleting', instance }, { effects: [{ kind: 'flash-write', ...write }] })
}
