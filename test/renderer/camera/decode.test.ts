import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  createDecoder,
  type Decoder,
  MAX_TEXT,
  textOfBytes,
  trusted,
} from '../../../renderer/camera/decode.ts'
import type { Pixels } from '../../../renderer/camera/pixels.ts'
import { zxingProgram } from '../../../tools/performance/decode.ts'
import { draw } from './support/draw.ts'
import { frame, KINDS } from './support/frames/frames.ts'

const CODE = `OTA1:${'6BF3Q8%*A-ZK.5$M:2TW/9 XP07RCVHJ'.repeat(6).slice(0, 189)}`

let both: Decoder
let jsqrOnly: Decoder

beforeAll(async () => {
  both = await createDecoder({ zxing: { wasmBinary: await zxingProgram() } })
  jsqrOnly = await createDecoder({ zxing: null })
})

describe('the decoder reads pixels', () => {
  it.each(KINDS)('[S0-11, S0-21] reads a webcam-like frame: %s, easiest level', async (kind) => {
    const { image } = frame('test', CODE, kind, 1)
    expect((await both.decode(image, 'live', 1))?.text).toBe(CODE)
  })

  it('reads by the first reader what is clear, and in double size what is poor', async () => {
    const clear = await both.decode(frame('test', CODE, 'rotation', 2).image, 'live', 1)
    expect(clear).toEqual({ text: CODE, by: 'zxing' })
    const poor = await both.decode(frame('test', CODE, 'mixed', 3, 1).image, 'live', 1)
    expect(poor).toEqual({ text: CODE, by: 'zxing-2x' })
  })

  it('looks outside of the aim frame only now and then', async () => {
    const beside = draw(CODE, 1280, 720, 4, 480, 0)
    expect(await both.decode(beside, 'live', 1)).toBeNull()
    expect(await both.decode(beside, 'live', 4)).toEqual({ text: CODE, by: 'zxing-whole' })
  })

  it('reads a screen at full resolution wherever the code is', async () => {
    const screen = draw(CODE, 1920, 1200, 3, -820, 480)
    expect(await both.decode(screen, 'still', 0)).toEqual({ text: CODE, by: 'zxing-whole' })
  })

  it('hands a foreign code on as it is', async () => {
    for (const text of ['https://example.com/a?b=c&d=%E3%81%82', 'WIFI:S:x;;', '0123456789', 'é']) {
      const image = draw(text, 1280, 720, 8, 0, 0)
      expect((await both.decode(image, 'live', 1))?.text).toBe(bytesAsText(text))
      expect((await jsqrOnly.decode(image, 'live', 1))?.text).toBe(bytesAsText(text))
    }
  })

  it('says nothing of a picture without a code', async () => {
    const empty = frame('test', CODE, 'contrast', 6).image
    for (const mode of ['live', 'still'] as const) {
      expect(await both.decode(empty, mode, 0)).toBeNull()
    }
    const nothing: Pixels = { data: new Uint8ClampedArray(0), width: 0, height: 0 }
    expect(await both.decode(nothing, 'still', 0)).toBeNull()
  })

  it('says nothing of half a code, torn at any side', async () => {
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const image = torn(draw(CODE, 1280, 720, 8, 0, 0), side)
      expect(await both.decode(image, 'live', 8)).toBeNull()
      expect(await jsqrOnly.decode(image, 'live', 0)).toBeNull()
    }
  })

  it('tells where a symbol is that it cannot read', async () => {
    const image = scratched(draw(CODE, 1280, 720, 8, 0, 0))
    expect(await both.decode(image, 'live', 1)).toBeNull()
    expect((await both.unread(image)).length).toBeGreaterThan(0)
  })
})

describe('jsQR alone, where WebAssembly is refused', () => {
  it('reads the easy frames', async () => {
    expect(jsqrOnly.readers).toBe('jsqr')
    for (const kind of ['rotation', 'contrast', 'gamma'] as const) {
      const { image } = frame('test', CODE, kind, 1)
      expect(await jsqrOnly.decode(image, 'live', 1)).toEqual({ text: CODE, by: 'jsqr' })
    }
  })

  it('is what a damaged program falls back on', async () => {
    const damaged = await createDecoder({ zxing: { wasmBinary: new ArrayBuffer(64) } })
    expect(damaged.readers).toBe('jsqr')
  })

  it('an empty read is none; of any other only the bytes count', () => {
    expect(trusted(null)).toBeNull()
    expect(trusted({ binaryData: [] })).toBeNull()
    expect(trusted({ binaryData: [0x4f, 0xff, 0x00] })).toBe('O\u00ff\u0000')
  })
})

describe('text of a symbol', () => {
  it('is one character a byte, capped at what a symbol can hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = textOfBytes(bytes)
        expect(Array.from(text, (c) => c.charCodeAt(0))).toEqual(Array.from(bytes))
      }),
    )
    expect(textOfBytes(new Uint8Array(5000)).length).toBe(MAX_TEXT)
  })
})

function bytesAsText(text: string): string {
  return textOfBytes(new TextEncoder().encode(text))
}

/** The half of the picture beyond the middle is torn off: grey. */
function torn(image: Pixels, side: 'left' | 'right' | 'top' | 'bottom'): Pixels {
  const data = image.data.slice()
  const { width, height } = image
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const gone =
        (side === 'left' && x < width / 2) ||
        (side === 'right' && x > width / 2) ||
        (side === 'top' && y < height / 2) ||
        (side === 'bottom' && y > height / 2)
      if (gone) data.fill(150, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { data, width, height }
}

/** A broad band of white between the finder patterns: the corners stay, the content is gone. */
function scratched(image: Pixels): Pixels {
  const data = image.data.slice()
  for (let y = 300; y < 420; y++) {
    data.fill(255, (y * image.width + 400) * 4, (y * image.width + 880) * 4)
  }
  return { data, width: image.width, height: image.height }
}
