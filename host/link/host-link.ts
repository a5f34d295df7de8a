import type { WorldEvent } from '../../lab/events.ts'
import type { Branch } from '../../lab/history/branches.ts'
import type { HistoryEntry } from '../../lab/history/history.ts'
import type { Verdict } from '../../lab/history/replay.ts'
import type { Input } from '../../lab/inputs.ts'
import type { JournalDamage, Mark, Place } from '../../lab/journal/records.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import type { Millis } from '../../protocol/time.ts'

/** How virtual time follows wall time: virtual = anchorVirtual + (wall - anchorWall) * speed. */
export interface ClockState {
  /** 0 is paused. */
  readonly speed: 0 | 1 | 10
  readonly anchorWall: number
  readonly anchorVirtual: Millis
}

interface SessionInfo {
  readonly setup: BenchSetup
  /** File name (no folder) of the journal. */
  readonly name: string
  /** How many inputs led to this world. */
  readonly inputs: number
  /** false: the disk refused; the session continues in memory and the view says so. */
  readonly saved: boolean
  /** The verdict of replaying the file that this session was opened from; null: begun here. */
  readonly verdict: Verdict | null
}

/** The place in the session's history that the views show. */
export interface HistoryInfo {
  /** What the snapshot's world shows. */
  readonly place: Place
  /** How many inputs the place's branch has. The clock runs only at the end of the branch. */
  readonly end: number
  readonly branches: readonly Branch[]
  readonly marks: readonly Mark[]
}

/** A session's file in the data folder. */
export interface SessionFileInfo {
  readonly name: string
  readonly institution: string
  readonly inputs: number
  readonly branches: number
  /** Virtual time of its start and of its last input. */
  readonly start: Millis
  readonly last: Millis
  /** Wall time at which it was begun, ms since the epoch. */
  readonly begun: number
  readonly problem: 'journal-version' | 'journal-unreadable' | null
}

/** A session as a file to share. */
export interface SessionExport {
  /** Suggested name of the file. */
  readonly name: string
  readonly text: string
  /** How many things were blacked out; 0 with `secrets`. */
  readonly redacted: number
  /** The first input after which the blacked-out session takes another course; null: none. */
  readonly changesAt: Place | null
}

/** A session that was not closed cleanly and can be continued. */
export interface Interrupted {
  readonly name: string
  readonly inputs: number
  /** Virtual time of its last input. */
  readonly last: Millis
  /** Set if the journal's tail was cut or unreadable: inputs before it are kept. */
  readonly damage: JournalDamage | null
  /** Why it cannot be continued at all; then it can only be dismissed. */
  readonly problem: 'journal-version' | 'journal-unreadable' | null
}

export type { JournalDamage }

/**
 * What every view draws from. Sent as a whole on subscription and after every change; an input's
 * effect is in it only once the input is on the disk, or the disk has refused it (`session.saved`).
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
  readonly history: HistoryInfo
}

export const EVENT_LIMIT = 500

/** Why the host refused a request. Translated by the view: `errors.<code>`. */
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
  /** No such branch, or it is shorter. */
  | 'no-such-place'
  | 'no-such-mark'
  | 'no-such-preset'

/**
 * `saved`: everything that was done in this session up to here is on the disk. false: the disk
 * refused, it is in memory only; the host keeps trying, and `SessionInfo.saved` has the present
 * state.
 */
export type Ack =
  | { readonly ok: true; readonly saved: boolean }
  | { readonly ok: false; readonly error: HostError; readonly detail?: string }

/** Commands that are not inputs of the bench: they choose which bench runs and how fast. */
export type Command =
  | { readonly kind: 'speed'; readonly speed: 0 | 1 | 10 }
  | { readonly kind: 'next-deadline' }
  /** Lets time pass to `at` at once; every deadline on the way runs at its own time. */
  | { readonly kind: 'pass-to'; readonly at: Millis }
  | {
      readonly kind: 'new-session'
      readonly setup: BenchSetup
      readonly paused: boolean
      /** Start states by name (`scenario/presets/presets.ts`), reached one after the other by inputs. */
      readonly presets?: readonly string[]
    }
  /** Continue the interrupted session, or dismiss it (its file is kept). */
  | { readonly kind: 'resume' }
  | { readonly kind: 'dismiss-interrupted' }
  /** One of `sessions()`, by its name; the running one is closed cleanly. */
  | { readonly kind: 'open-session'; readonly name: string }
  /**
   * Rewinds token, bank, mailbox and clock together; the clock stops there. The next input before
   * the branch's end (also one of time, once the clock runs) begins a new branch; the old one is
   * kept.
   */
  | { readonly kind: 'go-to'; readonly place: Place }
  | { readonly kind: 'mark'; readonly place: Place; readonly text: string }
  | { readonly kind: 'edit-mark'; readonly id: number; readonly text: string }
  | { readonly kind: 'unmark'; readonly id: number }
  | { readonly kind: 'name-branch'; readonly branch: number; readonly name: string }

/** The only connection between a view and a host: in-process, over IPC, or over HTTP. */
export interface HostLink {
  snapshot(): Promise<Snapshot>
  subscribe(listener: (snapshot: Snapshot) => void): () => void
  /**
   * Resolves once the bench has settled, the input is on the disk (`saved: false`: the disk refused
   * it), and the snapshot that shows its effect has been sent.
   */
  input(input: Input): Promise<Ack>
  command(command: Command): Promise<Ack>
  /** Inputs `from` to `to` (from 1, both included, at most HISTORY_LIMIT) of a branch. */
  history(branch: number, from: number, to: number): Promise<readonly HistoryEntry[]>
  /** The world at a place; null: no such place. The views stay where they are. */
  worldAt(place: Place): Promise<World | null>
  /** The sessions in the data folder, newest first. */
  sessions(): Promise<readonly SessionFileInfo[]>
  /**
   * A session's file from elsewhere: replayed, copied into the data folder and shown at its end,
   * the clock stopped. `SessionInfo.verdict` then says whether it matches the recording.
   */
  openSession(file: SessionFileText): Promise<Ack>
  /** Without `secrets`, typed and scanned secrets are blacked out. */
  exportSession(options: { readonly secrets: boolean }): Promise<SessionExport>
}

/** A session's file as bytes, with the name it had. */
export interface SessionFileText {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Most entries of one answer of `history`. Assumption: still sent in a few milliseconds. */
export const HISTORY_LIMIT = 2000
