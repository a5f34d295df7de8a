import { answersOf, type Handlers, type HostParts, hostHandlers } from '../host/link/answers.ts'
import { allCalls, type CallName } from '../host/link/calls.ts'
import type { Input } from '../lab/inputs.ts'

/** `page`: the id of the WebContents that calls, which it cannot choose. */
export type PageHandlers<Names extends CallName> = Handlers<Names, [page: number]>

/** What the calls act on; `shell.ts` joins it to Electron, tests to something in memory. */
interface ServiceParts extends HostParts {
  readonly keys: PageKeys
  readonly shell: PageHandlers<CallName<'shell'>>
  readonly desktop: PageHandlers<CallName<'desktop'>>
}

/** One answer per call; the payload is parsed before anything is done. */
export type Service = Readonly<
  Record<CallName, (payload: unknown, page: number) => Promise<unknown>>
>

/**
 * Refusals are answers (`Ack` with a code) where the bridge has them; a malformed call of another
 * kind rejects with the same code.
 */
export function createService({ keys, shell, desktop, ...parts }: ServiceParts): Service {
  const host = hostHandlers(parts)
  const handlers: PageHandlers<CallName> = {
    ...host,
    ...shell,
    ...desktop,
    input(input, page) {
      keys.heard(page, input)
      return host.input(input)
    },
  }
  return answersOf(handlers, allCalls())
}

/** Only the top frame of one of our own windows may call. */
export function mayCall(frame: { readonly isOwnPage: boolean; readonly isTop: boolean }): boolean {
  return frame.isOwnPage && frame.isTop
}

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
