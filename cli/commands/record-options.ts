import type { Millis } from '../../protocol/time.ts'

export interface RecordOptions {
  readonly out: string
  readonly seed: string
  readonly institution: string
  readonly start?: Millis
  readonly preset?: readonly string[]
  readonly keepGoing?: boolean
  readonly lang?: string
}
