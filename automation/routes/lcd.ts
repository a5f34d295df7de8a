import * as z from 'zod'
import { lcdPng } from '../../evidence/pictures/lcd-png.ts'
import { type Device, renderDevice } from '../../firmware/device.ts'
import type { World } from '../../lab/world.ts'
import { ok } from '../../protocol/result.ts'
import { worldOf } from '../context.ts'
import { bytesSchema, type Route, route } from '../route.ts'
import { tokenOnDesk, tokenParam } from './tokens.ts'

/** A run of text on the LCD with its place, in LCD pixels from the upper left corner. */
const runSchema = z.object({
  role: z.enum([
    'title',
    'number',
    'body',
    'code',
    'softkey-left',
    'softkey-right',
    'hint',
    'countdown',
  ]),
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

export const lcdSchema = z.object({
  token: z.int(),
  lit: z.boolean(),
  width: z.int(),
  height: z.int(),
  text: z.string().describe('The lines from top to bottom, runs of one line apart by two spaces.'),
  code: z.string().describe('The digits shown, without gaps; empty: none.'),
  runs: z.array(runSchema).readonly(),
})

/** The token's LCD as data: the texts that people see, with their positions. */
function lcdOf(world: World, token: number, device: Device): z.infer<typeof lcdSchema> {
  const { lit, width, height, runs } = renderDevice(device, world.now)
  const code = runs.filter(({ role }) => role === 'code').map(({ text }) => text)
  return {
    token,
    lit,
    width,
    height,
    text: linesOf(runs).join('\n'),
    code: code.join('').replaceAll(' ', ''),
    runs: runs.map(({ role, text, x, y, width: w, height: h }) => {
      return { role, text, x, y, width: w, height: h }
    }),
  }
}

/** All texts of the LCD as one string, to search in. */
export function lcdText(world: World, device: Device): string {
  return linesOf(renderDevice(device, world.now).runs).join('\n')
}

interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
}

function linesOf(runs: readonly Placed[]): readonly string[] {
  const lines = new Map<number, Placed[]>()
  for (const run of runs) lines.set(run.y, [...(lines.get(run.y) ?? []), run])
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([, inLine]) =>
      inLine
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('  '),
    )
}

/** Largest scale of an LCD picture. Assumption: 3,200 pixels across are enough for any report. */
const MOST_SCALE = 10

const json = route({
  method: 'GET',
  path: '/tokens/{token}/lcd',
  operationId: 'getLcd',
  tag: 'token',
  summary: {
    ja: 'LCD の文字と位置（LCD の画素単位）',
    en: 'The LCD’s texts with their places, in LCD pixels',
  },
  errors: ['no-such-token'],
  params: tokenParam,
  answer: lcdSchema,
  async run(context, { params: { token } }) {
    const world = await worldOf(context)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(lcdOf(world, token, device.value)) : device
  },
})

const text = route({
  method: 'GET',
  path: '/tokens/{token}/lcd.txt',
  operationId: 'getLcdText',
  tag: 'token',
  summary: { ja: 'LCD の文字だけ', en: 'The LCD’s texts alone' },
  errors: ['no-such-token'],
  params: tokenParam,
  produces: 'text',
  answer: z.string(),
  async run(context, { params: { token } }) {
    const world = await worldOf(context)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(lcdText(world, device.value)) : device
  },
})

const png = route({
  method: 'GET',
  path: '/tokens/{token}/lcd.png',
  operationId: 'getLcdPicture',
  tag: 'token',
  summary: { ja: 'LCD の画像', en: 'The LCD as a picture' },
  errors: ['no-such-token'],
  params: tokenParam,
  query: { scale: z.int().min(1).max(MOST_SCALE).optional() },
  produces: 'png',
  answer: bytesSchema,
  async run(context, { params: { token }, query: { scale = 1 } }) {
    const world = await worldOf(context)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(lcdPng(device.value, world.now, scale)) : device
  },
})

export const LCD_ROUTES: readonly Route[] = [json, text, png]
