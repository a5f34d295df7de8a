import type { StartTime } from '../options.ts'

export interface ServeOptions {
  readonly port: number
  readonly token?: string
  readonly institution: string
  readonly seed: string
  readonly start?: StartTime
  readonly paused?: boolean
  readonly data?: string
  readonly web: boolean
  readonly open?: boolean
  readonly lang?: string
}
