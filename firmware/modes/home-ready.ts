import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/** An activation is held: ready to scan. Right starts the camera. The wording is ours (U-7). */
export const homeReady: ModeFile = {
  ...QUIET,
  view: () => ({
    title: 'Ready',
    number: null,
    body: message('Please push "Scan" and capture the image.'),
    left: null,
    right: 'Scan',
  }),
  right: toCamera,
}
