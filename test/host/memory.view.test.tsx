import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
// Every test of the host in memory, the whole activation among them, once more in a real browser.
import './memory.test.ts'

const fetched = vi.spyOn(window, 'fetch')
const connected = vi.spyOn(window, 'EventSource')

beforeEach(() => {
  fetched.mockClear()
  connected.mockClear()
})
afterEach(() => {
  // Without any server: nothing was asked of one.
  expect(fetched).not.toHaveBeenCalled()
  expect(connected).not.toHaveBeenCalled()
})

describe('where these tests run', () => {
  it('is a page of a browser, with nothing of Node', () => {
    expect(navigator.userAgent).toMatch(/Chrome\/\d+/)
    expect(document.defaultView).toBe(window)
    expect(Reflect.get(globalThis, 'Buffer')).toBeUndefined()
    expect(Reflect.get(globalThis, 'require')).toBeUndefined()
  })
})
