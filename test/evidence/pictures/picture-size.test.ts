import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { pictureSize } from '../../../evidence/pictures/read-code.ts'

/** A JPEG's first segments: APP0, a comment, the frame of 640 × 480. */
const JPEG = [
  [0xff, 0xd8],
  [0xff, 0xe0, 0, 4, 1, 2],
  [0xff, 0xff, 0xfe, 0, 3, 9],
  [0xff, 0xc2, 0, 11, 8, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, 1, 1, 0x11, 0],
].flat()

describe('the size of a picture', () => {
  it('is read off its header', () => {
    const data = new Uint8Array(7 * 5 * 3)
    const png = encode({ width: 7, height: 5, data, channels: 3, depth: 8 })
    expect(pictureSize(png)).toEqual({ kind: 'png', width: 7, height: 5 })
    const jpeg = { kind: 'jpeg', width: 640, height: 480 }
    expect(pictureSize(Uint8Array.from(JPEG))).toEqual(jpeg)
  })

  it('is unknown of anything else, however it begins', () => {
    for (let length = 0; length < JPEG.length - 4; length++) {
      expect(pictureSize(Uint8Array.from(JPEG.slice(0, length)))).toBeNull()
    }
    expect(pictureSize(new TextEncoder().encode('GIF89a…'))).toBeNull()
    expect(pictureSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull()
  })
})
