import * as z from 'zod'
import { type Device, renderDevice, serialOf } from '../../../firmware/device.ts'
import type { World } from '../../../lab/types.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { noSuchToken } from '../bench.ts'
import type { Problem } from '../problems.ts'

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

export const tokenSchema = z.object({
  token: z.int().describe('Its number on the desk, from 0; it keeps it.'),
  kind: z.enum(['camera-token', 'key-fob']),
  serial: z.string(),
  onDesk: z.boolean().describe('false: it was taken away.'),
  on: z.boolean(),
  mode: z.string().describe('Mode of the firmware; `off`, and `on` for a key-fob that shows.'),
  batteryPercent: z.number().nullable(),
})

/** The token's LCD as data: what people see as pixels, with positions. */
export function lcdOf(world: World, token: number, device: Device): z.infer<typeof lcdSchema> {
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

/** The texts of the LCD as one, for those who look for words in it. */
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
