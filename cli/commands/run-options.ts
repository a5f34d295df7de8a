import type { Shard } from '../run/select.ts'

export interface RunOptions {
  readonly grep?: RegExp
  readonly tag?: readonly string[]
  readonly shard?: Shard
  readonly jobs?: number
  readonly repeat: number
  readonly junit?: string
  readonly jsonl?: string
  readonly report?: string
  readonly xlsx?: string
  readonly sessions?: string
  readonly bail?: boolean
  readonly param?: Readonly<Record<string, string>>
  readonly list?: boolean
  readonly tester?: string
  readonly environment?: string
  readonly lang?: string
}
