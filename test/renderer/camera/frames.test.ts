import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { frame, frames, KINDS, LEVELS } from './support/frames/frames.ts'
import { broken, FAIR } from './support/frames/shot.ts'

const hash = (data: Uint8ClampedArray) => createHash('sha256').update(data).digest('hex')

describe('the generator of webcam-like frames', () => {
  it('gives the same bytes for the same seed, others for another', () => {
    const one = frame('a', 'OTA1:TEST', 'mixed', 3)
    expect(hash(frame('a', 'OTA1:TEST', 'mixed', 3).image.data)).toBe(hash(one.image.data))
    expect(hash(frame('b', 'OTA1:TEST', 'mixed', 3).image.data)).not.toBe(hash(one.image.data))
    expect(hash(frame('a', 'OTA1:TEST', 'mixed', 3, 1).image.data)).not.toBe(hash(one.image.data))
  })

  it('gives 1280×720, opaque, one after the other', () => {
    const first = frames({ seed: 'a', payload: 'OTA1:TEST', perLevel: 1 }).next().value
    expect(first).toMatchObject({ kind: 'blur', level: 1, readable: true })
    expect(first?.image).toMatchObject({ width: 1280, height: 720 })
    expect(first?.image.data[3]).toBe(255)
  })

  it('declares readable by limits of its own, not by what is read', () => {
    expect(broken(FAIR)).toBeNull()
    expect(broken({ ...FAIR, modulePx: 2.4 })).toContain('2.5 px')
    expect(broken({ ...FAIR, blurPx: 4 })).toContain('blur')
    expect(broken({ ...FAIR, motionPx: 12 })).toContain('smear')
    expect(broken({ ...FAIR, tiltDeg: 45 })).toContain('tilt')
    expect(broken({ ...FAIR, noise: 40 })).toContain('noise')
    expect(broken({ ...FAIR, ink: 200 })).toContain('contrast')
    expect(broken({ ...FAIR, gamma: 3 })).toContain('gamma')
    expect(broken({ ...FAIR, glare: 0.1 })).toContain('glare')
    expect(broken({ ...FAIR, moire: 0.5 })).toContain('stripes')
    expect(broken({ ...FAIR, quiet: 0 })).toContain('quiet')
  })

  it('has every kind from easy to hard', () => {
    expect(KINDS.length).toBe(13)
    expect(LEVELS).toBe(6)
    expect(frame('a', 'X', 'blur', 1).readable).toBe(true)
    expect(frame('a', 'X', 'blur', 6).readable).toBe(false)
  })
})
