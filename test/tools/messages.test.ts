import { describe, expect, it } from 'vitest'
import { language, MESSAGES, message, Stop } from '../../tools/messages.mjs'

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

describe('what the commands say', () => {
  it('is Japanese by a Japanese locale and English by any other', () => {
    expect(language({ LANG: 'ja_JP.UTF-8' })).toBe('ja')
    expect(language({ LANG: 'C.UTF-8' })).toBe('en')
    expect(language({ LC_ALL: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' })).toBe('en')
    expect(language({ LC_MESSAGES: 'ja_JP', LANG: 'C' })).toBe('ja')
  })

  it.each(Object.entries(MESSAGES))('has the same places in both languages: %s', (_, both) => {
    expect(both.ja).not.toBe('')
    expect(both.en).not.toBe('')
    expect(places(both.ja)).toEqual(places(both.en))
  })

  it('puts values into their places, in the language asked for', () => {
    const values = { wanted: '20.19.0', found: '18.0.0' }
    expect(message('nodeTooOld', values, 'en')).toBe(
      'Tokkun needs Node.js 20.19.0 or newer (this is 18.0.0). Please update Node.js and try again.',
    )
    expect(message('nodeTooOld', values, 'ja')).toContain('Node.js 20.19.0 以上')
  })

  it('keeps the key on an error that the user can act on', () => {
    expect(new Stop('installFailed').key).toBe('installFailed')
  })
})
