import { apply } from '../../lab/apply.ts'
import { Hands } from '../../lab/hands.ts'
import { createHistory, type History } from '../../lab/history/history.ts'
import { replayJournal } from '../../lab/history/replay.ts'
import type { Input } from '../../lab/inputs.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import { encodeJournal } from '../../lab/journal/write.ts'
import { startWorld } from '../../lab/start.ts'
import { activation, INITIALISE } from '../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../lab/walks/step.ts'
import { after } from '../../protocol/time.ts'
import { dice } from '../../test/support/dice.ts'
import { setup } from '../../test/support/setup.ts'
import { type Figure, figure, quantile } from './figures.ts'

const PLAIN = 100_000
const LONG = 10_000
const REWINDS = 2_000

/** Recordings: how fast they are replayed, and how fast the bench reaches any place in one. */
export function historyFigures(): Figure[] {
  // The jumps first: they are short, and the long recording leaves much garbage.
  return [...rewinds(), plainReplay()]
}

/**
 * A recording without cryptography, from its file's bytes to the verdict: what is typed, and
 * buttons pressed (the token is switched on, looked through and off again).
 */
function plainReplay(): Figure {
  const history = newHistory()
  const { next } = dice('plain')
  let { start: at } = history.setup
  for (let n = 0; n < PLAIN; n++) {
    const [waitMs, input] = plainInput(n, next())
    at = after(at, waitMs)
    history.input({ at, input })
  }
  const file = Buffer.from(encodeJournal({ setup: history.setup, paused: true }, history.records()))
  const began = performance.now()
  const journal = parseJournal(file)
  if (!journal.ok) throw new Error(journal.error.code)
  const { verdict } = replayJournal(journal.value)
  const perSecond = (PLAIN / (performance.now() - began)) * 1000
  if (verdict.kind !== 'verified') throw new Error(`the recording is ${verdict.kind}`)
  return figure('replay without cryptography, file to verdict', perSecond, 'inputs/s', '≥ 50000')
}

/** Nine keystrokes in the bank's page, then half a press; every fourth press is held. */
function plainInput(n: number, chance: number): readonly [number, Input] {
  if (n % 10 < 8) {
    const value = 'tokkun01 Hanako-2026'.slice(0, 1 + Math.floor(chance * 20))
    return [150, { kind: 'type', field: n % 20 < 10 ? 'userId' : 'password', value }]
  }
  const press = Math.floor(n / 10)
  const key = press % 4 === 0 ? 'centre' : press % 4 === 3 ? 'left' : 'right'
  const isDown = n % 10 === 8
  return [
    isDown || key !== 'centre' ? 90 : 2_100,
    { kind: isDown ? 'key-down' : 'key-up', token: 0, key },
  ]
}

/** A session of activations with all their cryptography; the bench jumps about in it. */
function rewinds(): Figure[] {
  const hands = new Hands(setup('rewind'))
  walk(hands, activation('done-yes'))
  const again = activation('done-yes').filter((step) => step !== LOG_IN)
  while (hands.inputs.length < LONG) {
    // The walk begins with a token that is switched off.
    hands.longPress()
    walk(hands, [INITIALISE, ...again])
  }
  const history = newHistory('rewind')
  for (const stamped of hands.inputs.slice(0, LONG)) history.input(stamped)
  const { next } = dice('places')
  const times: number[] = []
  for (let n = 0; n < REWINDS; n++) {
    const place = { branch: 1, inputs: Math.floor(next() * LONG) }
    const began = performance.now()
    if (history.worldAt(place) === null) throw new Error('no such place')
    times.push(performance.now() - began)
  }
  return [
    figure('rewind to any of 10,000 inputs, median', quantile(times, 0.5), 'ms', '< 16'),
    figure('rewind to any of 10,000 inputs, longest', Math.max(...times), 'ms', '< 16'),
  ]
}

function newHistory(seed = '1'): History {
  return createHistory({ startWorld, apply }, setup(seed))
}
