import { JOURNAL_LIMIT } from '../lab/journal/records.ts'
import type { Ack } from './link.ts'

/** A text file that the user chose in the system's dialog, read as UTF-8, or why not. */
export type TextFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly error: 'too-large' | 'unreadable' | 'not-text' }

/** A session's file outside of the data folder that was opened or written before. */
export interface RecentFile {
  /** What the page names it by; paths stay in the main process. */
  readonly id: string
  readonly name: string
  /** The folder that it lies in, to be shown. */
  readonly folder: string
  /** Wall time of the last time, ms since the epoch. */
  readonly used: number
}

/** Why a session's file could not even be read: `missing` means that it is no longer there. */
export type FileProblem = 'missing' | 'too-large' | 'unreadable'

/** What became of a session's file that was opened. */
export type SessionOpened =
  | { readonly name: string; readonly ack: Ack }
  | { readonly name: string; readonly problem: FileProblem }

/** Largest session file that is read, bytes. */
export const SESSION_FILE_LIMIT = JOURNAL_LIMIT

/** Most files that are remembered. Ours. */
export const RECENT_LIMIT = 10

export const EVIDENCE_FORMATS = ['html', 'pdf', 'xlsx'] as const

export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]

/** A scenario file and what it imports: text by path, as `parseScenario` takes them. */
export interface ScenarioFiles {
  readonly entry: string
  readonly files: readonly (readonly [path: string, text: string])[]
  /** Names of the cases that are wanted; null: all. */
  readonly cases: readonly string[] | null
}

/**
 * What evidence is made of. Scenarios are run again: the same files give the same run, so no result
 * has to be believed.
 */
export type EvidenceOf =
  | { readonly kind: 'session' }
  | { readonly kind: 'scenarios'; readonly scenarios: readonly ScenarioFiles[] }

export interface EvidenceRequest {
  readonly of: EvidenceOf
  readonly formats: readonly EvidenceFormat[]
  readonly language: 'ja' | 'en'
}

/** `done` and `total` count steps; `what` is where the work is. */
export interface EvidenceProgress {
  readonly what: 'reading' | 'pictures' | 'html' | 'pdf' | 'xlsx'
  readonly done: number
  readonly total: number
}

/**
 * `files`: the names of what was written. `called-off`: in the dialog, or by `cancelEvidence`.
 * `detail`: the system's code, or the sentence of what is wrong with the scenario.
 */
export type EvidenceMade =
  | { readonly ok: true; readonly folder: string; readonly files: readonly string[] }
  | { readonly ok: false; readonly error: 'called-off' | 'busy' }
  | {
      readonly ok: false
      readonly error: 'invalid' | 'not-saved' | 'failed'
      readonly detail: string
    }

/** Most scenarios of one request, and characters of one file. Ours. */
export const EVIDENCE_SCENARIOS = 500
export const SCENARIO_FILE_LIMIT = 1024 * 1024

/** How the automation interface (HTTP on loopback) stands. */
export type AutomationState = {
  /** Switched on with every start of the app. */
  readonly atStart: boolean
} & (
  | {
      readonly on: false
      /** Why it could not be switched on; null: it was not asked for, or it was switched off. */
      readonly problem: string | null
    }
  | { readonly on: true; readonly url: string; readonly token: string }
)

/** What only the desktop program can do; in a browser there is none of it. */
export interface Desktop {
  /** Asks for a session's file by the system's dialog and opens it; null when none was chosen. */
  chooseSession(): Promise<SessionOpened | null>
  recentFiles(): Promise<readonly RecentFile[]>
  /** One of `recentFiles`, by its id; one that is gone is forgotten. */
  openRecent(id: string): Promise<SessionOpened>
  forgetRecents(): Promise<void>
  /** A file was opened from the outside: the menu, the command line, the system. */
  onSessionOpened(listener: (opened: SessionOpened) => void): () => void
  /** Asks for scenario files by the system's dialog, several at a time; empty when none was chosen. */
  chooseScenarios(): Promise<readonly TextFile[]>
  /** Asks where to put it by the system's dialog, makes it, and writes it there. One at a time. */
  makeEvidence(request: EvidenceRequest): Promise<EvidenceMade>
  cancelEvidence(): Promise<void>
  onEvidence(listener: (progress: EvidenceProgress) => void): () => void
  automation(): Promise<AutomationState>
  switchAutomation(wish: {
    readonly on: boolean
    readonly atStart: boolean
  }): Promise<AutomationState>
  onAutomation(listener: (state: AutomationState) => void): () => void
  /** Opens the bench in the system's browser, over the automation interface. */
  openInBrowser(): Promise<void>
}
