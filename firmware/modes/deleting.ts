import { holds } from '../flash.ts'
import type { Mode } from '../types.ts'
import { writing } from '../view.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

/** The flash is being written, as in `committing`: only the cells can be pulled. */
export function deleting({ instance }: Extract<Mode, { name: 'deleting' }>): ModeFile {
  return {
    ...QUIET,
    view: writing,
    centre: 'held-on',
    written: (scene) => {
      // Read back: what can still be found was not deleted, and the question stands again (ours).
      if (holds(scene.token.flash, instance)) return go(scene, { name: 'delete-confirm', instance })
      return go(
        scene,
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
