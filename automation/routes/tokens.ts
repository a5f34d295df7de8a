import * as z from 'zod'
import type { KEYS } from '../../firmware/camera-token/state.ts'
import { type Device, renderDevice, serialOf } from '../../firmware/device.ts'
import { HOLD_SPARE_MS, PRESS_MS } from '../../lab/hands.ts'
import { TOKEN_LIMIT } from '../../lab/input-schema.ts'
import type { World } from '../../lab/world.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import {
  give,
  noSuchToken,
  perform,
  type RouteContext,
  type Settled,
  settledSchema,
  worldOf,
} from '../context.ts'
import { type Problem, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'

export const tokenSchema = z.object({
  token: z.int().describe('Its number on the desk, from 0; it keeps it.'),
  kind: z.enum(['camera-token', 'key-fob']),
  serial: z.string(),
  onDesk: z.boolean().describe('false: it was taken away.'),
  on: z.boolean(),
  mode: z.string().describe('Mode of the firmware; `off`, and `on` for a key-fob that shows.'),
  batteryPercent: z.number().nullable(),
})

/** A token's number in an address. */
export const tokenParam = {
  token: z
    .int()
    .min(0)
    .max(2 * TOKEN_LIMIT)
    .describe('Number of the token on the desk, from 0.'),
}

const keySchema = z.enum(['left', 'centre', 'right']) satisfies z.ZodType<(typeof KEYS)[number]>

export function tokenOf(world: World, token: number, device: Device): z.infer<typeof tokenSchema> {
  return {
    token,
    kind: device.kind,
    serial: serialOf(device),
    onDesk: !world.away.includes(token),
    on: isOn(world, device),
    mode: modeOf(world, device),
    batteryPercent: device.kind === 'camera-token' ? device.battery : null,
  }
}

export function isOn(world: World, device: Device): boolean {
  return device.kind === 'camera-token' ? device.run !== null : renderDevice(device, world.now).lit
}

/** Name of the mode; `off` when it is switched off. */
export function modeOf(world: World, device: Device): string {
  if (!isOn(world, device)) return 'off'
  return device.kind === 'camera-token' ? (device.run?.mode.name ?? 'off') : 'on'
}

/** The token with this number, where it is on the desk. */
export function tokenOnDesk(world: World, token: number): Result<Device, Problem> {
  const device = world.away.includes(token) ? undefined : world.tokens[token]
  return device === undefined ? err(noSuchToken(world)) : ok(device)
}

/** Longest press by one request, s. Assumption: far longer than any time the firmware counts. */
const LONGEST_HOLD_S = 600
/** Most presses by one request. Assumption: more than any test needs at once. */
const MOST_PRESSES = 1000

const KEY_OF_FOB = 'centre'

async function deviceOf(context: RouteContext, token: number): Promise<Result<Device, Problem>> {
  return tokenOnDesk(await worldOf(context), token)
}

/** A key-fob has one button, which counts as the centre one. */
function lacks(device: Device, keys: readonly string[]): Problem | null {
  if (device.kind === 'camera-token' || keys.every((key) => key === KEY_OF_FOB)) return null
  return problem('wrong-kind-of-token', 'body.key', { detail: '', choices: [KEY_OF_FOB] })
}

const list = route({
  method: 'GET',
  path: '/tokens',
  operationId: 'listTokens',
  tag: 'token',
  summary: { ja: '机の上のトークン', en: 'The tokens on the desk' },
  answer: z.array(tokenSchema),
  async run(context) {
    const world = await worldOf(context)
    return ok(world.tokens.map((device, token) => tokenOf(world, token, device)))
  },
})

const one = route({
  method: 'GET',
  path: '/tokens/{token}',
  operationId: 'getToken',
  tag: 'token',
  summary: { ja: 'トークンの状態', en: 'State of a token' },
  errors: ['no-such-token'],
  params: tokenParam,
  answer: tokenSchema,
  async run(context, { params: { token } }) {
    const world = await worldOf(context)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(tokenOf(world, token, device.value)) : device
  },
})

const press = route({
  method: 'POST',
  path: '/tokens/{token}/press',
  operationId: 'press',
  tag: 'token',
  summary: {
    ja: 'ボタンを短く押す（仮想時間で 120 ms）',
    en: 'Press a button shortly (120 ms of virtual time)',
  },
  errors: ['no-such-token', 'wrong-kind-of-token'],
  params: tokenParam,
  body: z.strictObject({
    key: keySchema,
    times: z.int().min(1).max(MOST_PRESSES).optional().describe('1 where nothing is said.'),
  }),
  answer: settledSchema,
  async run(context, { params: { token }, body: { key, times = 1 } }) {
    const device = await deviceOf(context, token)
    if (!device.ok) return device
    const lacking = lacks(device.value, [key])
    if (lacking !== null) return err(lacking)
    const steps = Array.from({ length: times }, (_, n) => [
      { afterMs: n === 0 ? 0 : PRESS_MS, input: { kind: 'key-down', token, key } } as const,
      { afterMs: PRESS_MS, input: { kind: 'key-up', token, key } } as const,
    ]).flat()
    return perform(context, steps)
  },
})

/** Presses keys together and releases them together after a while. */
function hold(
  context: RouteContext,
  token: number,
  keys: readonly z.infer<typeof keySchema>[],
  ms: number,
): Promise<Result<Settled, Problem>> {
  return perform(context, [
    ...keys.map((key) => ({ afterMs: 0, input: { kind: 'key-down', token, key } as const })),
    ...keys.map((key, n) => {
      return { afterMs: n === 0 ? ms : 0, input: { kind: 'key-up', token, key } as const }
    }),
  ])
}

/** How long a person holds centre to switch it on or off. */
function longPressMs(device: Device): number {
  return device.kind === 'camera-token' ? device.model.longPressMs + HOLD_SPARE_MS : PRESS_MS
}

const holdKeys = route({
  method: 'POST',
  path: '/tokens/{token}/hold',
  operationId: 'hold',
  tag: 'token',
  summary: {
    ja: 'ボタンを長押しする（複数可、時間を省くと電源の長押しの長さ）',
    en: 'Hold one or more buttons (for as long as switching on takes, where no time is given)',
  },
  errors: ['no-such-token', 'wrong-kind-of-token'],
  params: tokenParam,
  body: z.strictObject({
    keys: z.array(keySchema).min(1).max(3),
    seconds: z.number().min(0.001).max(LONGEST_HOLD_S).optional(),
  }),
  answer: settledSchema,
  async run(context, { params: { token }, body: { keys, seconds } }) {
    const device = await deviceOf(context, token)
    if (!device.ok) return device
    const lacking = lacks(device.value, keys)
    if (lacking !== null) return err(lacking)
    const ms = seconds === undefined ? longPressMs(device.value) : Math.round(seconds * 1000)
    return hold(context, token, [...new Set(keys)], ms)
  },
})

const power = route({
  method: 'POST',
  path: '/tokens/{token}/power',
  operationId: 'power',
  tag: 'token',
  summary: {
    ja: '電源を入れる／切る（すでにその状態なら何もしない）',
    en: 'Switch on or off (nothing is done where it is so already)',
  },
  errors: ['no-such-token', 'wrong-kind-of-token', 'does-not-react'],
  params: tokenParam,
  body: z.strictObject({ on: z.boolean() }),
  answer: settledSchema.extend({ on: z.boolean() }),
  async run(context, { params: { token }, body: { on } }) {
    const world = await worldOf(context)
    const device = tokenOnDesk(world, token)
    if (!device.ok) return device
    const steps = isOn(world, device.value) === on
    if (!steps && device.value.kind === 'key-fob' && !on) {
      // A fob has no way to be switched off: its display goes dark by itself.
      return err(problem('wrong-kind-of-token', 'body.on', { choices: ['true'] }))
    }
    const done = await (steps
      ? perform(context, [])
      : hold(context, token, ['centre'], longPressMs(device.value)))
    if (!done.ok) return done
    const now = await worldOf(context)
    const after = tokenOnDesk(now, token)
    if (!after.ok) return after
    return isOn(now, after.value) === on
      ? ok({ ...done.value, on })
      : err(problem('does-not-react', 'path.token'))
  },
})

function keyRoute(kind: 'key-down' | 'key-up', operationId: string, ja: string, en: string) {
  return route({
    method: 'POST',
    path: `/tokens/{token}/${kind}`,
    operationId,
    tag: 'token',
    summary: { ja, en },
    errors: ['no-such-token', 'wrong-kind-of-token'],
    params: tokenParam,
    body: z.strictObject({ key: keySchema }),
    answer: settledSchema,
    async run(context, { params: { token }, body: { key } }) {
      const device = await deviceOf(context, token)
      if (!device.ok) return device
      const lacking = lacks(device.value, [key])
      return lacking === null ? give(context, { kind, token, key }) : err(lacking)
    },
  })
}

export const TOKEN_ROUTES: readonly Route[] = [
  list,
  one,
  press,
  holdKeys,
  power,
  keyRoute('key-down', 'keyDown', 'ボタンを押し下げる', 'Put a finger on a button'),
  keyRoute('key-up', 'keyUp', 'ボタンを離す', 'Lift the finger off a button'),
]
