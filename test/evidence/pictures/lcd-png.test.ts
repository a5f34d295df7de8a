import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { lcdPng } from '../../../evidence/pictures/lcd-png.ts'
import { type Device, paletteOf, renderDevice } from '../../../firmware/device.ts'
import { Hands } from '../../../lab/hands.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import type { Millis } from '../../../protocol/time.ts'
import { setup } from '../../support/setup.ts'

/** A token of this kind at the first step of a whole way at which it shows something. */
function lit(kind: string): { readonly device: Device; readonly now: Millis } {
  const policy = policies.find(({ tokens }) => tokens[0] === kind)
  if (policy === undefined) throw new Error(`no ${kind}`)
  const hands = new Hands(setup('1', policy.id))
  for (const step of wholeWay(policy)) {
    step.act(hands)
    const device = hands.world.tokens.find((one) => renderDevice(one, hands.now).lit)
    if (device !== undefined) return { device, now: hands.now }
  }
  throw new Error(`the ${kind} is never lit`)
}

/** Where the picture is not the LCD, pixel by pixel: `x,y`, at most ten of them. */
function slips(device: Device, now: Millis, scale: number): readonly string[] {
  const screen = renderDevice(device, now)
  const palette = paletteOf(device)
  const { width, height, channels, data } = decode(lcdPng(device, now, scale))
  expect([width, height]).toEqual([screen.width * scale, screen.height * scale])
  const wrong: string[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = Math.floor(y / scale) * screen.width + Math.floor(x / scale)
      const expected = palette[screen.pixels[pixel] ?? -1] ?? []
      const from = (y * width + x) * channels
      const same = expected.length === 3 && expected.every((part, n) => data[from + n] === part)
      if (!same && wrong.length < 10) wrong.push(`${x},${y}`)
    }
  }
  return wrong
}

describe('the picture of an LCD', () => {
  it.each([
    ['camera-token', 1],
    ['camera-token', 3],
    ['key-fob', 1],
    ['key-fob', 3],
  ])('of a %s at scale %i is the LCD, pixel for pixel', (kind, scale) => {
    const { device, now } = lit(kind)
    const { pixels, width, height } = renderDevice(device, now)
    // Upside down or mirrored it would be another picture: nothing here is symmetrical.
    const rows = Array.from({ length: height }, (_, y) =>
      pixels.slice(y * width, (y + 1) * width).join(),
    )
    expect(rows.toReversed()).not.toEqual(rows)
    expect(slips(device, now, scale)).toEqual([])
  })
})
