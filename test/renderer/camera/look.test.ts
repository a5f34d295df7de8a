import { describe, expect, it } from 'vitest'
import { glance, hintFor } from '../../../renderer/camera/look/look.ts'
import { aimArea } from '../../../renderer/camera/pixels.ts'
import { createRepeatGuard, REPEAT_MS } from '../../../renderer/camera/scanner.ts'
import { frame } from './support/frames/frames.ts'

const CODE = `OTA1:${'6BF3Q8%*A-ZK.5$M:2TW/9 XP07RCVHJ'.repeat(6)}`
const AIM = { width: 600, height: 600 }

describe('why a webcam frame was not read', () => {
  const clear = glance(frame('look', CODE, 'rotation', 1).image)

  it('bare, blurred and moving are told apart', () => {
    const bare = glance(frame('look', 'OTA1:TEST', 'contrast', 6).image)
    expect(hintFor(bare, null, [], AIM)).toBe('no-code-in-view')
    const soft = glance(frame('look', CODE, 'blur', 6).image)
    expect(hintFor(soft, null, [], AIM)).toBe('blurred')
    const sharp = glance(frame('look', CODE, 'blur', 3).image)
    expect(hintFor(sharp, null, [], AIM)).toBe('no-code-in-view')
    const elsewhere = glance(frame('look', CODE, 'rotation', 3).image)
    expect(hintFor(elsewhere, clear, [], AIM)).toBe('moving')
    expect(hintFor(clear, clear, [], AIM)).toBe('no-code-in-view')
  })

  it('a symbol that was found tells by its place', () => {
    const at = (x: number, y: number, side: number) => [{ x, y, width: side, height: side }]
    expect(hintFor(clear, null, at(250, 250, 100), AIM)).toBe('too-far')
    expect(hintFor(clear, null, at(-5, 100, 300), AIM)).toBe('cut-off')
    expect(hintFor(clear, null, at(-10, -10, 620), AIM)).toBe('too-near')
    expect(hintFor(clear, null, at(100, 100, 400), AIM)).toBe('reading')
  })
})

describe('the aim frame', () => {
  it('[S0-11] is the middle 600×600 of 1280×720, and the same share of another size', () => {
    expect(aimArea(1280, 720)).toEqual({ x: 340, y: 60, width: 600, height: 600 })
    expect(aimArea(640, 480)).toEqual({ x: 120, y: 40, width: 400, height: 400 })
    expect(aimArea(1, 1)).toEqual({ x: 0, y: 0, width: 1, height: 1 })
  })
})

describe('a code that stays in view', () => {
  it('is told once, then after a second, or when another came, or after a start', () => {
    const guard = createRepeatGuard()
    expect(guard.fresh('a', 0)).toBe(true)
    expect(guard.fresh('a', REPEAT_MS - 1)).toBe(false)
    expect(guard.fresh('a', REPEAT_MS)).toBe(true)
    expect(guard.fresh('b', REPEAT_MS + 1)).toBe(true)
    expect(guard.fresh('a', REPEAT_MS + 2)).toBe(true)
    guard.reset()
    expect(guard.fresh('a', REPEAT_MS + 3)).toBe(true)
  })
})
