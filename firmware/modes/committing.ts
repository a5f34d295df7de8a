import { holds } from '../flash.ts'
import { writing } from '../view.ts'
import { go, type ModeFile, QUIET, type Scene, type Turn } from './mode.ts'

/**
 * The flash is being written. No key does anything, and the device does not switch itself off (ours):
 * only the cells can be pulled, which leaves the old content or the new.
 */
export const committing: ModeFile = {
  ...QUIET,
  view: writing,
  centre: 'held-on',
  written,
}

function written(scene: Scene): Turn {
  const instance = scene.session?.pending?.instance
  if (!instance) throw new Error('a write without an instance')
  // Read back: the device says `Activated` only of what it can find again. A write that did not
  // hold is like a `No` (ours): nothing was kept, the procedure starts again.
  if (!holds(scene.token.flash, instance))
    return go(scene, { name: 'cancelled' }, { session: null })
  return go(
    scene,
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
