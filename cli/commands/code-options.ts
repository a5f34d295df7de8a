import type { Millis } from '../../protocol/time.ts'

export interface CodeOptions {
  readonly session?: string
  readonly keys?: string
  readonly seed?: string
  readonly institution?: string
  readonly preset?: readonly string[]
  readonly token?: number
  readonly serial?: string
  readonly at?: Millis
  readonly json?: boolean
  readonly lang?: string
}
