import { describe, expect, it } from 'vitest'
import { renderScreen } from '../../firmware/camera-token/screen.ts'
import type { CameraToken } from '../../firmware/camera-token/state.ts'
import { Hands } from '../../lab/hands.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { activation, INITIALISE } from '../../lab/walks/activation.ts'
import { walk } from '../../lab/walks/step.ts'
import type { Millis } from '../../protocol/time.ts'
import { cameraOf } from '../support/camera.ts'
import { setup } from '../support/setup.ts'

interface Seen {
  readonly frames: readonly string[]
  readonly codes: readonly string[]
  readonly inputs: readonly Stamped[]
}

function pixels(token: CameraToken, now: Millis): string {
  return Buffer.from(renderScreen(token, now).pixels).toString('base64')
}

/** The forgotten presses, 初期化 and the second try: every LCD frame and every 2-D code on the way. */
function seenWith(seed: string): Seen {
  const hands = new Hands(setup(seed))
  const frames: string[] = []
  const codes: string[] = []
  const steps = [
    ...activation('forgotten'),
    { name: 'off', by: 'token' as const, act: (h: Hands) => h.longPress() },
    INITIALISE,
    ...activation('done-yes').slice(1),
  ]
  walk(hands, steps, () => {
    frames.push(pixels(cameraOf(hands.world), hands.now))
    const code = hands.codeOnPage()
    if (code !== null) codes.push(code)
  })
  return { frames, codes, inputs: hands.inputs }
}

describe('a session with a given seed', () => {
  it('is reproducible to the pixel: every frame, every code, every input', () => {
    const first = seenWith('42')
    const second = seenWith('42')
    expect(first.frames.length).toBeGreaterThan(20)
    expect(second).toEqual(first)
  })

  it('differs from a session with another seed', () => {
    const first = seenWith('42')
    const other = seenWith('43')
    expect(other.frames).not.toEqual(first.frames)
    expect(other.codes).not.toEqual(first.codes)
  })
})
