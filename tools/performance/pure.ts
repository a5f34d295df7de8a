import { renderScreen } from '../../firmware/camera-token/screen.ts'
import { apply } from '../../lab/apply.ts'
import { Hands } from '../../lab/hands.ts'
import { activation, FIRST_HALF } from '../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../lab/walks/step.ts'
import { after } from '../../protocol/time.ts'
import { cameraOf } from '../../test/support/camera.ts'
import { setup } from '../../test/support/setup.ts'
import { type Figure, figure, median } from './figures.ts'

const STEPS = 40_000
const ACTIVATIONS = 30

/** The figures of the pure rooms: no disk, no window. */
export function pureFigures(): Figure[] {
  return [steps(), virtualTime(), wholeActivation()]
}

/** One step: a button is pressed and let go, the firmware settles, the frame is rendered. */
function steps(): Figure {
  const hands = new Hands(setup())
  walk(hands, [LOG_IN, ...FIRST_HALF])
  let world = hands.world
  let pixels = 0
  const began = performance.now()
  for (let n = 0; n < STEPS; n++) {
    // Menu on a token that is off, else round the screens: never twice the same picture.
    const key = cameraOf(world).run === null ? 'centre' : n % 5 === 4 ? 'left' : 'right'
    const holdMs = key === 'centre' ? 2_100 : 90
    world = apply(world, {
      at: after(world.now, 10),
      input: { kind: 'key-down', token: 0, key },
    }).world
    world = apply(world, {
      at: after(world.now, holdMs),
      input: { kind: 'key-up', token: 0, key },
    }).world
    pixels += renderScreen(cameraOf(world), world.now).pixels[n % 76_800] ?? 0
  }
  const perSecond = (STEPS / (performance.now() - began)) * 1000
  if (pixels < 0) throw new Error('the screens must be looked at, or they need not be drawn')
  return figure('press → settled screen with frame', perSecond, 'steps/s', '≥ 20000')
}

/** A month on the desk: every hour the token is switched on and left to its auto-off. */
function virtualTime(): Figure {
  const hands = new Hands(setup())
  const began = performance.now()
  const from = hands.now
  for (let hour = 0; hour < 30 * 24; hour++) {
    hands.longPress()
    hands.wait(3_600_000)
  }
  const ratio = (hands.now - from) / (performance.now() - began)
  return figure('virtual time against real time', ratio, '×', '≥ 1000000')
}

/** The whole activation, login to committed instance, cryptography and typing included. */
function wholeActivation(): Figure {
  const times: number[] = []
  for (let n = 0; n < ACTIVATIONS; n++) {
    const began = performance.now()
    const hands = new Hands(setup(`bench-${n}`))
    walk(hands, activation('done-yes'))
    times.push(performance.now() - began)
    if (hands.mode() !== 'home-ready') throw new Error('the benchmark did not activate the token')
  }
  return figure('whole activation headless', median(times), 'ms', '< 50')
}
