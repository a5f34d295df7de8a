import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../tools/browser.mjs'

describe('the browser that tests open', () => {
  const folder = join('/', 'some', 'bin')
  const env = { PATH: [join('/', 'other'), folder].join(delimiter) }
  const inFolder = (path: string) => path.startsWith(folder)

  it('is the one that the environment names, and no other when that one is not there', () => {
    const named = { ...env, CHROMIUM: '/own/chromium' }
    expect(findBrowser(named, () => true)).toBe('/own/chromium')
    expect(findBrowser(named, inFolder)).toBeNull()
  })

  it('is else the first on the path, under any of its names', () => {
    expect(findBrowser(env, inFolder)).toMatch(/chromium(\.exe)?$/)
    const chrome = (path: string) => inFolder(path) && /google-chrome(\.exe)?$/.test(path)
    expect(findBrowser(env, chrome)).toMatch(/google-chrome(\.exe)?$/)
  })

  it('is none where there is none', () => {
    expect(findBrowser(env, () => false)).toBeNull()
  })
})
