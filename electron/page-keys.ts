import type { Input } from '../lab/inputs.ts'

type KeyUp = Extract<Input, { kind: 'key-up' }>

/**
 * Which of the token's keys each page holds down. A page that closes, crashes or is loaded again
 * can no longer say that the finger was lifted; the key would stay down for good.
 */
export interface PageKeys {
  /** `page` (the id of its WebContents) has sent an input. */
  heard(page: number, input: Input): void
  /** The page is gone: the inputs that lift its fingers. */
  gone(page: number): readonly KeyUp[]
}

export function createPageKeys(): PageKeys {
  const held = new Map<number, Map<string, KeyUp>>()
  return {
    heard(page, input) {
      if (input.kind !== 'key-down' && input.kind !== 'key-up') return
      const { kind, token, key } = input
      const keys = held.get(page) ?? new Map<string, KeyUp>()
      held.set(page, keys)
      if (kind === 'key-down') keys.set(`${token} ${key}`, { kind: 'key-up', token, key })
      else keys.delete(`${token} ${key}`)
    },
    gone(page) {
      const keys = held.get(page)
      held.delete(page)
      return keys === undefined ? [] : [...keys.values()]
    },
  }
}
