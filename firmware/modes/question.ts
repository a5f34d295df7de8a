import { message, type View } from '../view.ts'
import type { ModeContext } from './mode.ts'

/** The question after either code. Its number is the real device's (device-facts). */
export function question({ token }: ModeContext): View {
  return {
    title: '',
    number: 'E011',
    body: message(token.model.texts.question),
    left: 'No',
    right: 'Yes',
  }
}
