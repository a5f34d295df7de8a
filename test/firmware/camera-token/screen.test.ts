import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { aimFrame, PALETTE, viewfinderRect } from '../../../firmware/camera-token/screen.ts'
import { drawText, SMALL_FACE, TEXT_FACE, wrap } from '../../../firmware/lcd/canvas.ts'
import { createFramebuffer } from '../../../firmware/lcd/framebuffer.ts'
import { COLOUR, type Screen } from '../../../firmware/lcd/screen.ts'
import { toHex } from '../../../protocol/bytes.ts'
import { Rig, switchedOn } from '../support/rig.ts'

const hash = (screen: Screen) => toHex(sha256(screen.pixels)).slice(0, 16)

/** One cell drawn, as rows of `#` and `.`. */
function cell(character: string): string[] {
  const lcd = createFramebuffer(12, 24)
  drawText(lcd, TEXT_FACE, 0, 0, character, COLOUR.ink, COLOUR.paper)
  return Array.from({ length: 24 }, (_, y) =>
    Array.from(lcd.pixels.subarray(y * 12, y * 12 + 12), (p) =>
      p === COLOUR.ink ? '#' : '.',
    ).join(''),
  )
}

/** The token in each kind of screen: dark, text, countdown, viewfinder, menu, digits. */
function rigsByScreen(): Readonly<Record<string, Rig>> {
  const off = new Rig()
  const home = switchedOn()
  const countdown = switchedOn()
  countdown.wait(21_000)
  const camera = switchedOn()
  camera.press('right')
  const menu = new Rig({}, 10)
  menu.menuKeys()
  const signature = new Rig()
  signature.toSignature()
  const activated = new Rig()
  activated.activate()
  return { off, home, countdown, camera, menu, signature, activated }
}

describe('LCD', () => {
  it('goldens: the same pixels for the same screen', () => {
    const hashes = Object.fromEntries(
      Object.entries(rigsByScreen()).map(([name, rig]) => [name, hash(rig.screen)]),
    )
    expect(hashes).toMatchInlineSnapshot(`
      {
        "activated": "5ba026743ef34353",
        "camera": "3a9dec76ff6065d1",
        "countdown": "57c4d09a5b2f6cec",
        "home": "72a0158cbf88a4d5",
        "menu": "b93acc96d63aa510",
        "off": "1dc930f690c0edd6",
        "signature": "5581084f25aeccf9",
      }
    `)
  })

  it('every run of text lies on the LCD and is drawn where it says', () => {
    const rig = new Rig()
    rig.toSignature()
    for (const run of rig.screen.runs) {
      expect(run.x).toBeGreaterThanOrEqual(0)
      expect(run.x + run.width).toBeLessThanOrEqual(320)
      expect(run.y + run.height).toBeLessThanOrEqual(240)
      const row = rig.screen.pixels.subarray(
        (run.y + 12) * 320 + run.x,
        (run.y + 12) * 320 + run.x + run.width,
      )
      expect(new Set(row).size).toBeGreaterThan(1)
    }
  })

  it('every colour on any screen is in the palette', () => {
    expect(PALETTE).toHaveLength(Object.keys(COLOUR).length)
    for (const index of Object.values(COLOUR)) expect(PALETTE[index]).toHaveLength(3)
    const known = new Set<number>(Object.values(COLOUR))
    const met = new Set<number>()
    for (const [name, { screen }] of Object.entries(rigsByScreen())) {
      const drawn = new Set(screen.pixels)
      expect(
        [...drawn].filter((index) => !known.has(index)),
        name,
      ).toEqual([])
      for (const index of drawn) met.add(index)
    }
    // The screens looked at are many enough to need most of the palette.
    expect(met).toContain(COLOUR.ink)
    expect(met).toContain(COLOUR.paper)
    expect(met).toContain(COLOUR.viewfinder)
  })

  it('only the viewfinder lets the picture through, and the aim frame lies in it', () => {
    const rig = switchedOn()
    expect(new Set(rig.screen.pixels)).not.toContain(COLOUR.viewfinder)
    rig.press('right')
    const [finder, aim] = [viewfinderRect(320, 240), aimFrame(320, 240)]
    expect(aim.width).toBe(150)
    expect(aim.y).toBeGreaterThan(finder.y)
    expect(aim.y + aim.height).toBeLessThan(finder.y + finder.height)
    rig.screen.pixels.forEach((pixel, i) => {
      const y = Math.floor(i / 320)
      if (pixel === COLOUR.viewfinder) {
        expect(y >= finder.y && y < finder.y + finder.height).toBe(true)
      }
    })
  })

  it('half-width katakana are drawable, all 63, each another glyph', () => {
    const glyphs = new Set<string>()
    for (let code = 0xff61; code <= 0xff9f; code++) {
      for (const face of [TEXT_FACE, SMALL_FACE]) expect(face.glyphs.has(code)).toBe(true)
      glyphs.add(cell(String.fromCharCode(code)).join())
    }
    expect(glyphs.size).toBe(63)
    expect(cell('ｱ').slice(4, 10)).toEqual([
      '.....######.',
      '.#.########.',
      '.#####...##.',
      '..#.....##..',
      '.....#.##...',
      '.....####...',
    ])
  })

  it('a character that the font lacks is a hollow box', () => {
    const box = cell('漢')
    expect(box).toEqual(cell('\\'))
    expect(box[0]).toBe('............')
    expect(box[3]).toBe('.##########.')
    expect(box[12]).toBe('.#........#.')
    expect(box[20]).toBe('.##########.')
    expect(cell('¥')).not.toEqual(box)
  })

  it('text is broken at spaces, long words are cut', () => {
    expect(wrap('aa bb ccc', 5)).toEqual(['aa bb', 'ccc'])
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij'])
    expect(wrap('', 3)).toEqual([])
  })

  it('LCDs of other sizes: text and pixels stay on it', () => {
    for (const [width, height] of [
      [240, 240],
      [400, 300],
    ] as const) {
      const rig = new Rig({ lcd: { width, height } })
      rig.toSignature()
      expect(rig.screen.pixels).toHaveLength(width * height)
      for (const run of rig.screen.runs) expect(run.x + run.width).toBeLessThanOrEqual(width)
    }
  })
})
