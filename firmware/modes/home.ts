import { readFlash } from '../flash.ts'
import type { CameraToken, Mode } from '../types.ts'

/** Home after power-on, and from the menu: whether an activation is held decides which one. */
export function homeOf(token: CameraToken): Mode {
  return { name: readFlash(token.flash).instances.length === 0 ? 'home-blank' : 'home-ready' }
}
