import { message } from '../view.ts'
import { type ModeFile, QUIET, toCamera } from './mode.ts'

/** An activation is held: ready to scan. Right starts the camera. Its words are the model's (U-7). */
export const homeReady: ModeFile = {
  ...QUIET,
  view: ({ token }) => ({
    title: 'Ready',
    number: null,
    body: message(token.model.texts.ready),
    left: null,
    right: 'Scan',
  }),
  right: toCamera,
}
