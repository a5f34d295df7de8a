import { describe, expect, it } from 'vitest'
import { toI420 } from '../e2e/support/y4m.ts'

describe('the webcam film', () => {
  it('holds grey as studio-range luma with neutral chroma', () => {
    expect([...toI420(Uint8Array.of(0, 255, 128, 0), 2, 2)]).toEqual([16, 235, 126, 16, 128, 128])
  })

  it('holds BT.601 colours', () => {
    const red = [255, 0, 0, 255]
    const picture = Uint8Array.from([...red, ...red, ...red, ...red])
    // ITU-R BT.601: full red is Y 81, Cb 90, Cr 240.
    expect([...toI420(picture, 2, 2)]).toEqual([81, 81, 81, 81, 90, 240])
  })

  it('refuses a frame of another size', () => {
    expect(() => toI420(new Uint8Array(5), 2, 2)).toThrow(RangeError)
  })
})
