import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AIM,
  type DeskPose,
  FRAME,
  paneToFrame,
  smear,
  view,
  whyUnread,
} from '../../../renderer/camera/optics.ts'

/** Code 1 as a page shows it: 190 CSS px with its quiet zone. */
const CODE = { x: 300, y: 200, width: 190, height: 190 }
const over = (distanceCm: number, more: Partial<DeskPose> = {}): DeskPose => ({
  x: 395,
  y: 295,
  distanceCm,
  rotationDeg: 0,
  ...more,
})

describe('the lens of the desk camera', () => {
  it('[S0-11] a code under the lens fills the aim frame well at 12 to 15 cm', () => {
    for (const cm of [12, 15]) {
      const side = CODE.width * view(over(cm)).framePxPerCssPx
      expect(side).toBeGreaterThan(AIM.width * 0.6)
      expect(side).toBeLessThan(AIM.width * 0.85)
    }
  })

  it('is sharp from 10 to 20 cm and blurs on both sides', () => {
    expect(view(over(10)).blurRadiusPx).toBe(view(over(20)).blurRadiusPx)
    expect(view(over(9)).blurRadiusPx).toBeGreaterThan(view(over(10)).blurRadiusPx)
    expect(view(over(21)).blurRadiusPx).toBeGreaterThan(view(over(20)).blurRadiusPx)
  })

  it('tells why there is no read, near and far', () => {
    for (const cm of [10, 12, 15, 20, 24]) expect(whyUnread(over(cm), CODE)).toBeNull()
    for (const cm of [28, 32, 40]) expect(whyUnread(over(cm), CODE)).toBe('too-far')
    for (const cm of [4, 6, 7]) expect(whyUnread(over(cm), CODE)).toBe('too-near')
  })

  it('tells a code beside the frame from one that is cut', () => {
    expect(whyUnread(over(12), null)).toBe('no-code-in-view')
    expect(whyUnread(over(12, { x: 1000 }), CODE)).toBe('out-of-frame')
    expect(whyUnread(over(12, { x: 395 + 230 }), CODE)).toBe('cut-off')
    expect(whyUnread(over(12, { y: 295 + 100 }), CODE)).toBe('cut-off')
  })

  it('a large code far away is blurred rather than small', () => {
    const large = { x: 200, y: 100, width: 390, height: 390 }
    expect(whyUnread(over(40), large)).toBe('blurred')
  })

  it('a moving hand smears the picture', () => {
    const moved = smear(over(12, { x: 340 }), over(12), 50)
    expect(Math.abs(moved.x)).toBeGreaterThan(30)
    expect(whyUnread(over(12), CODE, moved)).toBe('moving')
    expect(smear(over(12), over(12), 50)).toEqual({ x: 0, y: 0 })
    expect(smear(over(12), over(14), 0)).toEqual({ x: 0, y: 0 })
  })

  it('the point under the axis is the middle of the frame, however the token is turned', () => {
    const pose = fc.record({
      x: fc.integer({ min: 0, max: 2000 }),
      y: fc.integer({ min: 0, max: 2000 }),
      distanceCm: fc.integer({ min: 4, max: 40 }),
      rotationDeg: fc.integer({ min: -180, max: 180 }),
    })
    fc.assert(
      fc.property(pose, (p) => {
        const m = paneToFrame(p)
        expect(m.a * p.x + m.c * p.y + m.e).toBeCloseTo(FRAME.width / 2, 6)
        expect(m.b * p.x + m.d * p.y + m.f).toBeCloseTo(FRAME.height / 2, 6)
      }),
    )
  })

  it('a token turned clockwise sees the page turned the other way', () => {
    const m = paneToFrame(over(10, { rotationDeg: 90 }))
    // What is on the right of the page is at the top of the picture.
    expect(m.b).toBeLessThan(-2)
    expect(Math.abs(m.a)).toBeLessThan(0.1)
  })
})
