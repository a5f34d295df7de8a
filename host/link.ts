import type { JournalDamage } from '../lab/journal.ts'
import type { BenchSetup, Input, World, WorldEvent } from '../lab/types.ts'
import type { Millis } from '../protocol/time.ts'

/** How virtual time follows wall time: virtual = anchorVirtual + (wall - anchorWall) * speed. */
export interface ClockState {
  /** 0 is paused. */
  readonly speed: 0 | 1 | 10
  readonly anchorWall: number
  readonly anchorVirtual: Millis
}

export interface SessionInfo {
  readonly setup: BenchSetup
  /** File name (no folder) of the journal. */
  readonly name: string
  /** How many inputs made this world. */
  readonly inputs: number
  /** false: the disk refused; the session goes on in memory and the view says so. */
  readonly saved: boolean
}

/** A session that did not end by a clean close: offered again. */
export interface Interrupted {
  readonly name: string
  readonly inputs: number
  /** Virtual time of its last input. */
  readonly last: Millis
  /** Set when the journal's tail was cut or unreadable: inputs up to there are kept. */
  readonly damage: JournalDamage | null
  /** Why it cannot be gone on with at all; then it can only be left alone. */
  readonly problem: 'journal-version' | 'journal-unreadable' | null
}

export type { JournalDamage }

/**
 * What every view draws from. Sent whole at subscription and after every change; an input's effect
 * is in it only once the input is on the disk, or the disk has refused it (`session.saved`).
 */
export interface Snapshot {
  /** Goes up by one with every change. */
  readonly revision: number
  readonly world: World
  /** The latest events, oldest first, at most EVENT_LIMIT. */
  readonly events: readonly WorldEvent[]
  readonly clock: ClockState
  readonly session: SessionInfo
  readonly interrupted: Interrupted | null
}

export const EVENT_LIMIT = 500

/** Why the host would not do what was asked. Translated by the view: `errors.<code>`. */
export type HostError =
  | 'invalid'
  | 'no-such-token'
  | 'no-such-tab'
  /** No more tokens fit on the desk. */
  | 'desk-full'
  | 'no-such-session'
  | 'journal-version'
  | 'journal-unreadable'
  | 'nothing-to-wait-for'

/**
 * `saved`: everything that was done in this session up to here is on the disk. false: the disk
 * refused, it is in memory only; the host keeps trying, and `SessionInfo.saved` tells how it stands.
 */
export type Ack =
  | { readonly ok: true; readonly saved: boolean }
  | { readonly ok: false; readonly error: HostError; readonly detail?: string }

/** Commands that are not inputs of the bench: they choose which bench runs and how fast. */
export type Command =
  | { readonly kind: 'speed'; readonly speed: 0 | 1 | 10 }
  | { readonly kind: 'next-deadline' }
  /** Lets time pass to `at` at once; every deadline on the way is met at its own moment. */
  | { readonly kind: 'pass-to'; readonly at: Millis }
  | { readonly kind: 'new-session'; readonly setup: BenchSetup; readonly paused: boolean }
  /** Go on with the interrupted session, or let it rest (its file is kept). */
  | { readonly kind: 'resume' }
  | { readonly kind: 'dismiss-interrupted' }

/** The one door between a view and a host: in-process, over IPC, or over HTTP. */
export interface HostLink {
  snapshot(): Promise<Snapshot>
  subscribe(listener: (snapshot: Snapshot) => void): () => void
  /**
   * Resolves once the bench has settled, the input is on the disk (`saved: false`: the disk refused
   * it), and the snapshot that shows its effect has been sent.
   */
  input(input: Input): Promise<Ack>
  command(command: Command): Promise<Ack>
}
