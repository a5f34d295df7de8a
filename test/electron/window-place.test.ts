import { describe, expect, it } from 'vitest'
import { placeOf } from '../../electron/window-place.ts'

describe('the place of a window', () => {
  const screen = { x: 0, y: 0, width: 1280, height: 800 }
  it('is its first size, cut to the screen', () => {
    expect(placeOf('bench', undefined, [screen])).toEqual({ width: 1280, height: 800 })
    expect(placeOf('token', undefined, [screen])).toEqual({ width: 360, height: 560 })
    expect(placeOf('bench', undefined, [])).toEqual({ width: 1440, height: 900 })
  })

  it('is remembered as long as a screen shows its title bar', () => {
    const second = { x: 1280, y: 0, width: 1920, height: 1080 }
    const there = { x: 1400, y: 40, width: 1500, height: 950 }
    expect(placeOf('bench', there, [screen, second])).toEqual(there)
    expect(placeOf('bench', there, [screen])).toEqual({ width: 1280, height: 800 })
    expect(placeOf('bench', { ...there, x: 0, y: -30 }, [screen])).not.toHaveProperty('x')
  })

  it('is never smaller than the view allows', () => {
    const tiny = { x: 10, y: 10, width: 90, height: 1 }
    expect(placeOf('token', tiny, [screen])).toEqual({ x: 10, y: 10, width: 360, height: 560 })
  })
})
