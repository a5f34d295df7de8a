import { takeIn } from '../intake.ts'
import { refusalText } from '../refusals.ts'
import type { Mode, TokenEffect } from '../types.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET, type Scene, type Turn } from './mode.ts'

/**
 * The camera with its aim frame [S0-11]; the code is read by itself, without a press [S0-12]. Left
 * goes back to where it came from. After a bad read (E103) it keeps scanning.
 */
export function camera(mode: Extract<Mode, { name: 'camera' }>): ModeFile {
  return {
    ...QUIET,
    view: ({ session }) => ({
      title: 'Scan',
      number: mode.badRead ? 'E103' : null,
      body: {
        kind: 'viewfinder',
        hint: mode.badRead ? refusalText('E103', session) : 'Fit the code in the frame',
        bad: mode.badRead,
      },
      left: 'Cancel',
      right: null,
    }),
    left: (scene) =>
      go(scene, scene.session === null ? homeOf(scene.token) : { name: 'next-image' }),
    scan: (scene, text) => scanned(mode, scene, text),
  }
}

function scanned(mode: Extract<Mode, { name: 'camera' }>, scene: Scene, text: string): Turn {
  const intake = takeIn(scene.token, scene.session, text, scene.now)
  if (!intake.ok) {
    const code = intake.error
    const refused: readonly TokenEffect[] = [
      { kind: 'sound', sound: 'refused' },
      { kind: 'notice', notice: { what: 'refused', code } },
    ]
    if (code !== 'E103') {
      return { ...go(scene, { name: 'refused', code }, { effects: refused }), activity: false }
    }
    // A shaky hand gives many bad reads a second: only the first is told.
    const effects = mode.badRead ? [] : refused
    return { ...go(scene, { name: 'camera', badRead: true }, { effects }), activity: false }
  }
  const session = intake.value
  const read: TokenEffect = { kind: 'sound', sound: 'read' }
  if (session.pending === null) {
    const notice = { what: 'device-code', code: session.deviceCode } as const
    return go(
      scene,
      { name: 'device-code' },
      { session, effects: [read, { kind: 'notice', notice }] },
    )
  }
  const notice = { what: 'signature', code: session.pending.signature } as const
  return go(scene, { name: 'signature' }, { session, effects: [read, { kind: 'notice', notice }] })
}
