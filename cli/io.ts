import type { Pool } from './run/pool.ts'

/** A terminal, a file or a pipe that text goes to. */
export interface Sink {
  write(text: string): void
  /** A person looks at it: a status line may be drawn over itself, and colours used. */
  readonly isTTY: boolean
  readonly columns: number
}

/** Everything that a command touches outside of files. Tests give one of their own. */
export interface Io {
  readonly out: Sink
  readonly err: Sink
  readonly stdin: AsyncIterable<string | Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Relative paths start here. */
  readonly cwd: string
  readonly cores: number
  /** Of this program. */
  readonly version: string
  /** ms of a clock that only goes forward: how long a run took. */
  readonly elapsed: () => number
  /** Wall time, ms since the epoch: the date on a report. */
  readonly today: () => number
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** So many helpers that run cases; 1 needs no process of its own. */
  readonly pool: (size: number) => Promise<Pool>
}
