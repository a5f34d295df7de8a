import type { CaseResult } from '../scenario/results.ts'
import { FILE_LIMIT } from './files.ts'

/** A terminal, a file or a pipe that text goes to. */
export interface Sink {
  write(text: string): void
  /** A person is watching: a status line may be redrawn, and colours used. */
  readonly isTTY: boolean
  readonly columns: number
}

/** Everything that a command touches apart from files. Tests pass their own. */
export interface Io {
  readonly out: Sink
  readonly err: Sink
  readonly stdin: AsyncIterable<string | Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Base of relative paths. */
  readonly cwd: string
  readonly cores: number
  /** Of this program. */
  readonly version: string
  /** ms of a clock that only goes forward, for measuring a run. */
  readonly elapsed: () => number
  /** Wall time, ms since the epoch: the date on a report. */
  readonly today: () => number
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  /** Makes helpers that run cases; 1 needs no process of its own. */
  readonly pool: (size: number) => Promise<Pool>
}

/** One case to run: which of its file's, and with which parameters. */
export interface Order {
  readonly file: string
  readonly cwd: string
  /** Which case of the file, from 0, in the file's order. */
  readonly index: number
  readonly params: Readonly<Record<string, string>>
  /** Whether hashes of states and frames are wanted. */
  readonly checks: boolean
}

export interface Answer {
  readonly result: CaseResult
  /** One text for each input, state and frame hash; empty when not asked for. */
  readonly checks: readonly string[]
  /** How long it took, ms of wall time. */
  readonly tookMs: number
}

/** Runs cases, several at once. */
export interface Pool {
  readonly size: number
  /** Never rejects because of a scenario: that is part of the answer. Rejects when closed. */
  run(order: Order): Promise<Answer>
  /** Ends the helpers; unfinished work is lost. */
  close(): void
}

/** Everything from the pipe, as UTF-8; reading stops after FILE_LIMIT. */
export async function wholeInput(io: Io): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of io.stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text.length > FILE_LIMIT) break
  }
  return text + decoder.decode()
}

/** Its lines as they arrive; a last one without a line feed counts. */
export async function* inputLines(io: Io): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of io.stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.slice(0, end).replace(/\r$/, '')
      rest = rest.slice(end + 1)
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
