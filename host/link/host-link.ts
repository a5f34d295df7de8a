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
  /** How many inputs made this world. */
  readonly inputs: number
  /** false: the disk refused; the session goes on in memory and the view says so. */
  readonly saved: boolean
  /** What the replay said of the file that this session was opened from; null: begun here. */
  readonly verdict: Verdict | null
}

/** Where in the session's history the views are. */
export interface HistoryInfo {
  /** What the snapshot's world shows. */
  readonly place: Place
  /** How many inputs the place's branch has: at its end the clock may run; before it, it stands. */
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

/** A session as a file to give away. */
export interface SessionExport {
  /** What to call the file. */
  readonly name: string
  readonly text: string
  /** How many things were blacked out; 0 with `secrets`. */
  readonly redacted: number
  /** The first input after which the blacked-out session goes another way; null: it does not. */
  readonly changesAt: Place | null
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
  readonly history: HistoryInfo
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
  /** No such branch, or it is not that long. */
  | 'no-such-place'
  | 'no-such-mark'
  | 'no-such-preset'

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
  | {
      readonly kind: 'new-session'
      readonly setup: BenchSetup
      readonly paused: boolean
      /** Start states by name (`scenario/presets/presets.ts`), reached one after the other by inputs. */
      readonly presets?: readonly string[]
    }
  /** Go on with the interrupted session, or let it rest (its file is kept). */
  | { readonly kind: 'resume' }
  | { readonly kind: 'dismiss-interrupted' }
  /** One of `sessions()`, by its name; the running one is ended cleanly. */
  | { readonly kind: 'open-session'; readonly name: string }
  /**
   * Rewinds token, bank, mailbox and clock together; the clock stands there. The next input (also
   * one of time, once the clock is let run) that is given before the branch's end makes a new
   * branch; the old one is kept.
   */
  | { readonly kind: 'go-to'; readonly place: Place }
  | { readonly kind: 'mark'; readonly place: Place; readonly text: string }
  | { readonly kind: 'edit-mark'; readonly id: number; readonly text: string }
  | { readonly kind: 'unmark'; readonly id: number }
  | { readonly kind: 'name-branch'; readonly branch: number; readonly name: string }

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
  /** Inputs `from` to `to` (from 1, both included, at most HISTORY_LIMIT) of a branch. */
  history(branch: number, from: number, to: number): Promise<readonly HistoryEntry[]>
  /** The world as it was at a place; null: no such place. The views' own place stays. */
  worldAt(place: Place): Promise<World | null>
  /** The sessions in the data folder, newest first. */
  sessions(): Promise<readonly SessionFileInfo[]>
  /**
   * A session's file from elsewhere: replayed, copied into the data folder and shown at its end,
   * the clock stopped. `SessionInfo.verdict` then tells whether it went as recorded.
   */
  openSession(file: SessionFileText): Promise<Ack>
  /** Without `secrets` what was typed or read from outside is blacked out. */
  exportSession(options: { readonly secrets: boolean }): Promise<SessionExport>
}

/** A session's file as bytes, with the name it had. */
export interface SessionFileText {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Most entries of one answer of `history`. Assumption: still sent in a few milliseconds. */
export const HISTORY_LIMIT = 2000
