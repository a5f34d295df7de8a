import type { Stamped } from '../inputs.ts'
import type { BenchSetup } from '../world.ts'

/**
 * The file form of a session: JSON lines. The first line is the header, every further line one
 * input with its virtual time, or a change of branches and bookmarks; outputs are never recorded.
 * Lines are written in ASCII only (other characters as JSON escapes), so bytes and characters count
 * alike; UTF-8 is read as well. `docs/session-format.md` is the description for others.
 */

export const JOURNAL_FORMAT = 'tokkun-session'
/** 2: checks, branches and bookmarks. 1 had inputs only; such files are migrated when read. */
export const JOURNAL_VERSION = 2
/** Largest file that is read, bytes. Assumption: a hundred times a long day's session. */
export const JOURNAL_LIMIT = 64 * 1024 * 1024

/** Most branches of one session. Assumption: enough for any use, and every snapshot lists them all. */
export const BRANCH_LIMIT = 200
/** Most bookmarks of one session. Assumption: as for branches. */
export const MARK_LIMIT = 500
/** Longest note of a bookmark, in UTF-16 units. Assumption: a paragraph. */
export const MARK_TEXT_LIMIT = 500
/** Longest name of a branch, in UTF-16 units. Assumption: what a menu can show. */
export const BRANCH_NAME_LIMIT = 80

export interface JournalHeader {
  readonly setup: BenchSetup
  /** Whether the session was started with the clock stopped. */
  readonly paused: boolean
  /** Secrets that were typed or scanned have been replaced: see `history/export.ts`. */
  readonly redacted?: boolean
}

/** One line after the header. */
export type JournalRecord =
  /** Appended to the branch being written. Without a check there is nothing to compare. */
  | { readonly kind: 'input'; readonly stamped: Stamped; readonly check: Check | null }
  /** A new branch; the inputs that follow are its own. */
  | { readonly kind: 'fork'; readonly branch: number; readonly from: Place }
  /** The inputs that follow belong to the end of this branch. */
  | { readonly kind: 'continue'; readonly branch: number }
  /** A bookmark; the same id again means that it was edited. */
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'unmark'; readonly id: number }
  | { readonly kind: 'name'; readonly branch: number; readonly name: string }

export interface Journal {
  /** The file is of an older version; its contents were converted to the newest form. */
  readonly migrated: boolean
  readonly header: JournalHeader
  readonly records: readonly JournalRecord[]
  /** The branch that was written to last. */
  readonly branch: number
  /** All inputs of that branch, those shared with the branches that it came from included. */
  readonly inputs: readonly Stamped[]
  readonly damage: JournalDamage | null
  /** Length of the valid part, header included: the file may be cut here and appended to. */
  readonly keptBytes: number
}

export type JournalError =
  | { readonly code: 'journal-version'; readonly found: number }
  | { readonly code: 'journal-unreadable' }

/** Why the lines of a session's file from `line` on (counted from 1, the header's) are not used. */
export interface JournalDamage {
  readonly line: number
  readonly why:
    | 'torn'
    | 'not-json'
    | 'bad-input'
    | 'time-goes-back'
    /** A branch that is not there, or not that long, or there already. */
    | 'bad-branch'
    /** A bookmark at a place or with an id that does not exist, or too many. */
    | 'bad-mark'
}

/**
 * A point of a session: the first so many inputs of a branch, including those shared with its
 * trunk.
 */
export interface Place {
  readonly branch: number
  readonly inputs: number
}

/** A bookmark (しおり) with a note. */
export interface Mark {
  readonly id: number
  readonly place: Place
  readonly text: string
}

/**
 * What worlds are compared by: the state, and the pixels of every display on the desk. 16 hex
 * digits each.
 */
export interface Check {
  readonly state: string
  readonly frame: string
}
