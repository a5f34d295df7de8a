import { JOURNAL_LIMIT } from '../../lab/journal/records.ts'
import type { Ack } from './host-link.ts'

/** Which view a window shows: `?view=…` of the page's address. */
export type WindowView = 'bench' | 'token' | 'bank'

/** What the app remembers between runs, beside the sessions themselves. */
export interface Settings {
  readonly language: 'ja' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
}

/** For the "about" dialog. */
export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
  readonly platform: string
}

/** A picture chosen in the system's dialog: its bytes, not decoded, or why not. */
export type PictureFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: 'too-large' | 'unreadable' }

/** What a text file is opened for; it decides the kinds of files offered and the largest size. */
export const TEXT_PURPOSES = ['policy', 'pskc', 'scenario'] as const

export type TextPurpose = (typeof TEXT_PURPOSES)[number]

/** Longest text that is saved to a file, in UTF-16 units. Assumption: a key file of 10,000 key-fobs is the longest. */
export const SAVED_TEXT_LIMIT = 12 * 1024 * 1024

/**
 * Who a text is saved for: `private` contains secrets and is readable by its owner only; the others
 * are meant to be shared and get the usual rights of new files. The dialog offers the matching file
 * extension.
 */
export const TEXT_KINDS = ['private', 'session', 'scenario'] as const

export type TextKind = (typeof TEXT_KINDS)[number]

/** The result of saving a file where the user chose; without a problem it was cancelled. */
export interface TextSaved {
  readonly saved: boolean
  /** The system's own code: `ENOSPC`, `EACCES` … */
  readonly problem?: string
}

/** `taken`: the id is that of a built-in institution. `too-many`: see INSTITUTION_LIMIT. */
export type InstitutionAck =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: 'invalid' | 'taken' | 'too-many' | 'not-saved' }

/** Institutions that one user may keep. Assumption: what a list can show and a start can read. */
export const INSTITUTION_LIMIT = 100

/** A screen, or a window of any program, that the token's camera may look at. */
export interface ScreenSource {
  readonly id: string
  /** As the system names it. */
  readonly name: string
  readonly kind: 'screen' | 'window'
}

/** Menu commands that the page carries out; it gets them through `onMenu`. */
export const MENU_COMMANDS = [
  'new-session',
  'same-again',
  'open-session',
  'save-session',
  'sessions',
  'scenarios',
  'evidence',
  'automation',
  'institutions',
  'tokens-file',
  'about',
  'help',
  'shortcuts',
  'open-picture',
] as const

export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** A text file that the user chose in the system's dialog, read as UTF-8, or why not. */
export type TextFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly error: 'too-large' | 'unreadable' | 'not-text' }

/** A session's file outside of the data folder that was opened or written before. */
export interface RecentFile {
  /** The page's name for it; paths stay in the main process. */
  readonly id: string
  readonly name: string
  /** The folder that contains it, for display. */
  readonly folder: string
  /** Wall time of the last use, ms since the epoch. */
  readonly used: number
}

/** Why a session's file could not be read: `missing` means that it no longer exists. */
export type FileProblem = 'missing' | 'too-large' | 'unreadable'

/** The result of opening a session's file. */
export type SessionOpened =
  | { readonly name: string; readonly ack: Ack }
  | { readonly name: string; readonly problem: FileProblem }

/** Largest session file that is read, bytes. */
export const SESSION_FILE_LIMIT = JOURNAL_LIMIT

/** Most files that are remembered. Assumption: a menu can show as many. */
export const RECENT_LIMIT = 10

export const EVIDENCE_FORMATS = ['html', 'pdf', 'xlsx'] as const

export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]

/** A scenario file and its imports: text by path, as `parseScenario` takes them. */
export interface ScenarioFiles {
  readonly entry: string
  readonly files: readonly (readonly [path: string, text: string])[]
  /** Names of the cases that are wanted; null: all. */
  readonly cases: readonly string[] | null
}

/**
 * What evidence is made from. Scenarios are run again: the same files give the same run, so no
 * result has to be taken on trust.
 */
export type EvidenceOf =
  | { readonly kind: 'session' }
  | { readonly kind: 'scenarios'; readonly scenarios: readonly ScenarioFiles[] }

export interface EvidenceRequest {
  readonly of: EvidenceOf
  readonly formats: readonly EvidenceFormat[]
  readonly language: 'ja' | 'en'
}

/** `done` and `total` count steps; `what` is the one in progress. */
export interface EvidenceProgress {
  readonly what: 'reading' | 'pictures' | 'html' | 'pdf' | 'xlsx'
  readonly done: number
  readonly total: number
}

/**
 * `files`: the names of what was written. `called-off`: cancelled in the dialog, or by
 * `cancelEvidence`. `detail`: the system's code, or the problem with the scenario.
 */
export type EvidenceMade =
  | { readonly ok: true; readonly folder: string; readonly files: readonly string[] }
  | { readonly ok: false; readonly error: 'called-off' | 'busy' }
  | {
      readonly ok: false
      readonly error: 'invalid' | 'not-saved' | 'failed'
      readonly detail: string
    }

/** Most scenarios of one request, and characters of one file. Assumption: far more than anyone has. */
export const EVIDENCE_SCENARIOS = 500
export const SCENARIO_FILE_LIMIT = 1024 * 1024

/** State of the automation interface (HTTP on loopback). */
export type AutomationState = {
  /** Switched on whenever the app starts. */
  readonly atStart: boolean
} & (
  | {
      readonly on: false
      /** Why it could not be switched on; null: no problem, or switched off. */
      readonly problem: string | null
    }
  | { readonly on: true; readonly url: string; readonly token: string }
)
