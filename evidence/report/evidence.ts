import type { Verdict } from '../../lab/history/replay.ts'
import type { Stamped } from '../../lab/inputs.ts'
import type { Mark } from '../../lab/journal/records.ts'
import type { BenchSetup } from '../../lab/world.ts'
import type { Millis } from '../../protocol/time.ts'
import type { Drawing } from '../pictures/page.ts'
import type { Language } from '../pictures/svg-pen.ts'
import type { WatchedCase } from '../watched-case.ts'

export type { Language }

/** What a report is made from. */
export type EvidenceSource =
  | {
      readonly kind: 'run'
      /** Title of the run; null: made from its scenarios. */
      readonly title: string | null
      readonly cases: readonly WatchedCase[]
    }
  | {
      readonly kind: 'session'
      readonly title: string
      readonly setup: BenchSetup
      /** Those of the branch shown, including the ones shared with its trunk. */
      readonly inputs: readonly Stamped[]
      /** Bookmarks of that branch: they become notes of their steps. */
      readonly marks: readonly Mark[]
      /** Verdict of its replay; null: it was not replayed. */
      readonly verdict: Verdict | null
      /** The session's file as shared, so that its hash can be compared; null: none. */
      readonly text: string | null
    }

/** Where and with which programs the report was made. */
export interface MadeOn {
  /** Tokkun's own version. */
  readonly version: string
  /** Operating system and processor: `linux x64`. */
  readonly platform: string
  readonly node: string
  /** null: made without a window. */
  readonly electron: string | null
}

/** Ports of the outside world, so that the same source gives the same report in a test. */
export interface EvidencePorts {
  readonly language: Language
  readonly madeOn: MadeOn
  /** Wall time, ms since the epoch. */
  readonly wallNow: () => number
  /** Who carried the test out (実施者); left out: to be filled in by hand. */
  readonly tester?: string
  /** The test environment (試験環境), in the tester's own words. */
  readonly environment?: string
}

/** A report as data, for HTML, XLSX and tests alike. */
export interface Evidence {
  readonly title: string
  readonly language: Language
  readonly verdict: EvidenceVerdict
  /** Wall time at which it was begun. */
  readonly madeAt: number
  readonly madeOn: MadeOn
  /** Empty: to be filled in by hand. */
  readonly tester: string
  /** Empty: not given. */
  readonly environment: string
  readonly cases: readonly EvidenceCase[]
}

/** `recorded`: a session that was not compared with anything. */
export type EvidenceVerdict = 'passed' | 'failed' | 'error' | 'recorded'

export interface EvidenceCase {
  readonly title: string
  /** Name of the row of the scenario's table; null: it has none. */
  readonly caseName: string | null
  /** The scenario's or session's file; empty: none. */
  readonly file: string
  readonly tags: readonly string[]
  readonly verdict: EvidenceVerdict
  /** Why it could not be run, or the verdict of the replay; empty: nothing to report. */
  readonly said: string
  readonly institution: string
  readonly bankName: string
  readonly policyLabel: string
  readonly seed: string
  readonly start: Millis
  readonly end: Millis
  /**
   * sha-256 of the recording's file, hex; null: there is none. For a case it is the file that
   * `tokkun run --sessions` and the app's export write of it, byte for byte.
   */
  readonly recording: string | null
  readonly inputs: number
  readonly steps: readonly EvidenceStep[]
}

export interface EvidenceStep {
  readonly number: number
  readonly kind: 'action' | 'expect'
  readonly status: 'passed' | 'failed' | 'skipped' | 'done'
  readonly done: string
  /** null: nothing was expected. */
  readonly expected: string | null
  readonly seen: string | null
  readonly notes: readonly string[]
  /** Line and column in the scenario; null: a session has none. */
  readonly at: { readonly line: number; readonly column: number } | null
  readonly virtualTime: Millis
  /** Wall time at which this step was run for the report. */
  readonly realTime: number
  /** Inputs of the recording up to its end. */
  readonly inputs: number
  readonly state: string
  readonly frame: string
  readonly pictures: readonly Shot[]
}

/** A picture of a step. `key`: equal pictures have equal ones. */
export type Shot =
  | {
      readonly kind: 'lcd'
      readonly key: string
      readonly caption: string
      /** The LCD's text, line by line. */
      readonly alt: string
      readonly png: Uint8Array
      readonly width: number
      readonly height: number
    }
  | {
      readonly kind: 'page' | 'mail' | 'phone'
      readonly key: string
      readonly caption: string
      readonly drawing: Drawing
    }

/** This machine and its programs. `version`: Tokkun's own, which the calling program knows. */
export function madeHere(version: string): MadeOn {
  return {
    version,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    electron: process.versions.electron ?? null,
  }
}
