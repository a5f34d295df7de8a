import { refusalText } from '../refusals.ts'
import type { Mode } from '../types.ts'
import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/** A scan was refused: number and sentence. The session stays; right scans again. */
export function refused(mode: Extract<Mode, { name: 'refused' }>): ModeFile {
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
