import { describe, expect, it } from 'vitest'
import { PALETTE, screenText } from '../../../firmware/camera-token/screen.ts'
import { paletteOf, renderDevice } from '../../../firmware/device.ts'
import {
  ALWAYS_ON_FOB,
  DEFAULT_FOB,
  type KeyFob,
  type KeyFobModel,
  manufactureFob,
  STANDARD_CODE,
} from '../../../firmware/key-fob/key-fob.ts'
import { drawDigit, FOB_PALETTE, renderFob } from '../../../firmware/key-fob/screen.ts'
import { createFramebuffer } from '../../../firmware/lcd/framebuffer.ts'
import { COLOUR, type Screen } from '../../../firmware/lcd/screen.ts'
import { asciiBytes } from '../../../protocol/bytes.ts'
import { millis, after as plus } from '../../../protocol/time.ts'
import { START } from '../../support/setup.ts'

const MINUTE = millis(START - (START % 60_000))
const DAY_MS = 86_400_000

function fob(digits = 6, model: KeyFobModel = ALWAYS_ON_FOB): KeyFob {
  return manufactureFob(model, {
    serial: '12345678',
    secret: asciiBytes('a key-fob of the bank'),
    code: { ...STANDARD_CODE, digits },
    madeAt: MINUTE,
    expires: MINUTE,
  })
}

const inked = (screen: Screen) => screen.pixels.filter((p) => p === COLOUR.ink).length

describe('LCD of the key-fob', () => {
  it('[S4-22] a small liquid-crystal display shows the code', () => {
    const screen = renderFob(fob(), MINUTE)
    expect(screen).toMatchObject({ width: 240, height: 80, lit: true })
    expect(screenText(screen)).toEqual([expect.stringMatching(/^\d{6}$/), '▮▮▮▮▮▮'])
    expect(inked(screen)).toBeGreaterThan(1000)
  })

  it('the bar loses a piece every ten seconds', () => {
    const bar = (ms: number) =>
      renderFob(fob(), plus(MINUTE, ms)).runs.find(({ role }) => role === 'countdown')?.text.length
    for (let piece = 0; piece < 6; piece += 1) {
      expect(bar(piece * 10_000)).toBe(6 - piece)
      expect(bar(piece * 10_000 + 9_999)).toBe(6 - piece)
    }
    expect(bar(60_000)).toBe(6)
  })

  it('the sign for a low battery comes with the last 60 days', () => {
    const low = (ALWAYS_ON_FOB.batteryDays - ALWAYS_ON_FOB.lowBatteryDays) * DAY_MS
    expect(screenText(renderFob(fob(), plus(MINUTE, low - 1)))).not.toContain('LOW BATTERY')
    expect(screenText(renderFob(fob(), plus(MINUTE, low)))).toContain('LOW BATTERY')
  })

  it('dark and at the end of its life: bare glass, no text', () => {
    const end = plus(MINUTE, ALWAYS_ON_FOB.batteryDays * DAY_MS)
    for (const screen of [renderFob(fob(6, DEFAULT_FOB), MINUTE), renderFob(fob(), end)]) {
      expect(screen).toMatchObject({ lit: false, runs: [] })
      expect(inked(screen)).toBe(0)
    }
  })

  it.each([6, 7, 8])('%i digits fit, each drawn in its place', (digits) => {
    const { runs, pixels, width } = renderFob(fob(digits), MINUTE)
    const code = runs.find(({ role }) => role === 'code')
    expect(code?.text).toMatch(new RegExp(`^\\d{${digits}}$`))
    const pitch = (code?.width ?? 0) / digits
    for (let i = 0; i < digits; i += 1) {
      const left = Math.round((code?.x ?? 0) + i * pitch)
      const columns = Array.from({ length: Math.floor(pitch) }, (_, x) =>
        Array.from(
          { length: code?.height ?? 0 },
          (_, y) => pixels[((code?.y ?? 0) + y) * width + left + x],
        ),
      )
      expect(columns.flat()).toContain(COLOUR.ink)
      // Between two digits there is bare glass.
      expect(new Set(columns[0])).toEqual(new Set([COLOUR.paper]))
    }
  })

  it('ten digits, ten pictures', () => {
    const pictures = Array.from('0123456789', (digit) => {
      const lcd = createFramebuffer(32, 50)
      drawDigit(lcd, { x: 0, y: 0, width: 30, height: 50 }, digit, COLOUR.ink, COLOUR.paper)
      return lcd.pixels.join('')
    })
    expect(new Set(pictures).size).toBe(10)
  })

  it('every colour that is drawn is in the palette, and the painter needs no other', () => {
    const token = fob()
    expect(FOB_PALETTE).toHaveLength(PALETTE.length)
    expect(paletteOf(token)).toBe(FOB_PALETTE)
    expect(new Set(renderDevice(token, MINUTE).pixels)).toEqual(
      new Set([COLOUR.paper, COLOUR.ink, COLOUR.softkey]),
    )
  })
})
