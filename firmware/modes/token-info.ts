import { SERIAL_DIGITS } from '../../protocol/codes.ts'
import { readFlash } from '../flash.ts'
import type { CameraToken, Mode } from '../types.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

type Facts = readonly (readonly [string, string])[]

/** The token code, by which a customer tells several tokens apart, comes first. */
const PAGES: readonly ((token: CameraToken) => Facts)[] = [
  ({ identity }) => [
    ['Token code', identity.tokenCode],
    ['Serial', identity.serial.toString().padStart(SERIAL_DIGITS, '0')],
  ],
  ({ model, battery, flash }) => [
    ['Firmware', model.firmwareVersion],
    ['Battery', `${battery} %`],
    ['Activations', readFlash(flash).instances.length.toString()],
  ],
]

/** Facts about the token, in pages. Left turns the page, right goes back to the menu. */
export function tokenInfo(mode: Extract<Mode, { name: 'token-info' }>): ModeFile {
  return {
    ...QUIET,
    view: ({ token }) => ({
      title: 'Token Info',
      number: `${mode.page + 1}/${PAGES.length}`,
      body: { kind: 'facts', facts: PAGES[mode.page]?.(token) ?? [] },
      left: '▲▼',
      right: 'OK',
    }),
    left: (scene) => go(scene, { name: 'token-info', page: (mode.page + 1) % PAGES.length }),
    right: (scene) => go(scene, { name: 'menu', item: 0 }),
  }
}
