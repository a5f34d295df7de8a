import type { StartTime } from '../options.ts'

export interface RecordOptions {
  readonly out: string
  readonly seed: string
  readonly institution: string
  readonly start?: StartTime
  readonly preset?: readonly string[]
  readonly keepGoing?: boolean
  readonly secrets?: boolean
  readonly lang?: string
}
