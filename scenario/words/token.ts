import * as z from 'zod'
import type { Key } from '../../firmware/camera-token/state.ts'
import { HOLD_SPARE_MS } from '../../lab/hands.ts'
import { STRANGERS } from '../../lab/inputs.ts'
import { KEYS } from '../../lab/telling/names.ts'
import { cannot, tokenOf } from '../context.ts'
import { keyName, keyOf, ofToken, onToken, tokenName, type Word, word } from './word.ts'

/** Longest hold, s. Assumption: longer than any firmware asks for. */
const LONGEST_HOLD = 600

/** What is done to a token by hand, or happens to it. */
export const TOKEN_WORDS: readonly Word[] = [
  word({
    name: 'press',
    group: 'token',
    phrases: ['press <key>[ <times:int> times][ on token <token>]'],
    main: 'key',
    shape: { key: keyName, times: z.int().min(1).max(100).optional(), token: tokenName.optional() },
    explains: ['ボタンを短く押す。', 'Presses a button shortly.'],
    says: ({ key, times, token }) => [
      `${ofToken(token)}${KEYS[keyOf(key)].ja}を押す${times === undefined ? '' : `（${times}回）`}`,
      `press ${keyOf(key)}${times === undefined ? '' : ` ${times} times`}${onToken(token)}`,
    ],
    act(context, { key, times = 1, token }) {
      const index = tokenOf(context, token)
      if (!index.ok) return index.error
      for (let n = 0; n < times; n++) context.hands.press(keyOf(key), index.value)
      return null
    },
  }),
  word({
    name: 'hold',
    group: 'token',
    phrases: [
      'hold left and <key>[ for <seconds:num> s][ on token <token>]',
      'hold <key>[ for <seconds:num> s][ on token <token>]',
    ],
    main: 'key',
    shape: {
      key: z.union([keyName, z.literal('menu')]),
      seconds: z.number().min(0).max(LONGEST_HOLD).optional(),
      token: tokenName.optional(),
    },
    explains: [
      'ボタンを長く押す。秒数を省くと電源が入る（切れる）まで。`hold menu` は左を押しながら中央を長押し。',
      'Holds a button; without seconds as long as it takes to switch on or off. `hold menu`: left and centre together.',
    ],
    says: ({ key, seconds, token }) => [
      `${ofToken(token)}${key === 'menu' ? `左を押しながら${KEYS.centre.ja}` : KEYS[keyOf(key)].ja}を長押しする${seconds === undefined ? '' : `（${seconds}秒）`}`,
      `hold ${key}${seconds === undefined ? '' : ` for ${seconds} s`}${onToken(token)}`,
    ],
    act(context, { key, seconds, token }) {
      const index = tokenOf(context, token)
      if (!index.ok) return index.error
      const { hands } = context
      const device = hands.world.tokens[index.value]
      const needed = device?.kind === 'camera-token' ? device.model.longPressMs : 0
      const ms = seconds === undefined ? needed + HOLD_SPARE_MS : Math.round(seconds * 1000)
      const keys: readonly Key[] = key === 'menu' ? ['left', 'centre'] : [keyOf(key)]
      for (const one of keys) hands.give({ kind: 'key-down', token: index.value, key: one })
      keys.toReversed().forEach((one, n) => {
        hands.give({ kind: 'key-up', token: index.value, key: one }, n === 0 ? ms : 0)
      })
      return null
    },
  }),
  word({
    name: 'take-away',
    group: 'token',
    phrases: ['take token <token> away', 'lose token <token>'],
    main: 'token',
    shape: { token: tokenName },
    explains: ['トークンが机からなくなる（紛失）。', 'A token leaves the desk: lost.'],
    says: ({ token }) => [`トークン${token}を紛失する`, `token ${token} is lost`],
    act(context, { token }) {
      const index = tokenOf(context, token)
      if (!index.ok) return index.error
      context.hands.give({ kind: 'take-away', token: index.value })
      return null
    },
  }),
  word({
    name: 'place',
    group: 'token',
    phrases: ['place <what>', 'put <what> on the desk'],
    main: 'what',
    shape: { what: z.enum(STRANGERS) },
    explains: [
      '金融機関が送っていないトークンを机に置く。',
      'Puts a token on the desk that the bank did not send.',
    ],
    says: ({ what }) => [`机に置く: ${what}`, `put ${what} on the desk`],
    act(context, { what }) {
      context.hands.give({ kind: 'place-token', what })
      const index = context.hands.world.tokens.length - 1
      return index < 0
        ? cannot('no-token', 'トークンを置けませんでした。', 'The token was not put there.')
        : null
    },
  }),
]
