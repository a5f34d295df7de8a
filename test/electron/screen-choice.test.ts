import { describe, expect, it } from 'vitest'
import { asksBySystem, kindOf, pickSource } from '../../electron/screen-choice.ts'

const left = { id: 'screen:1:0', display_id: '11' }
const right = { id: 'screen:2:0', display_id: '22' }
const browser = { id: 'window:345:0', display_id: '' }
const all = [browser, left, right]
const wish = { chosen: null, ownDisplay: '22', systemAsks: false }

describe('the screen as a camera', () => {
  it('is the screen of the asking window at first', () => {
    expect(pickSource(all, wish)).toBe(right)
  })

  it('is the first screen where the system does not tell which is whose, never a window', () => {
    expect(pickSource(all, { ...wish, ownDisplay: '' })).toBe(left)
    expect(pickSource([browser], wish)).toBeNull()
    expect(pickSource([], wish)).toBeNull()
  })

  it('is what was chosen, and nothing else when that is gone', () => {
    expect(pickSource(all, { ...wish, chosen: browser.id })).toBe(browser)
    expect(pickSource(all, { ...wish, chosen: left.id })).toBe(left)
    expect(pickSource([left, right], { ...wish, chosen: browser.id })).toBeNull()
  })

  it('is what the person answered where the system asks by itself', () => {
    expect(pickSource([browser], { ...wish, systemAsks: true })).toBe(browser)
    const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' }
    expect(asksBySystem('linux', wayland)).toBe(true)
    expect(asksBySystem('linux', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' })).toBe(false)
    expect(asksBySystem('darwin', wayland)).toBe(false)
  })

  it('is a screen or a window by its id', () => {
    expect(all.map(kindOf)).toEqual(['window', 'screen', 'screen'])
  })
})
