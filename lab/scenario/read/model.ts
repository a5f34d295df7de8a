import type { Bilingual } from '../../../protocol/bilingual.ts'
import type { BenchSetup } from '../../types.ts'
import type { Stage } from '../bench/stage.ts'
import type { Cannot } from '../cannot.ts'
import type { Seen } from '../expects/expectation.ts'
import type { Position } from '../types.ts'
import type { Path, Source } from './source.ts'

/** A value of a parameter. */
export type Scalar = string | number | boolean

/** Parameters by name. */
export type Params = Readonly<Record<string, Scalar>>

/** Where in which file something stands. */
export interface Origin {
  readonly file: string
  readonly at: Position
  /** `steps[3].expect.lcd`. */
  readonly path: string
}

/** A step that is ready to run. */
export type Step =
  | {
      readonly kind: 'action'
      readonly text: Bilingual
      readonly origin: Origin
      readonly act: (stage: Stage) => Cannot | null
    }
  | {
      readonly kind: 'expect'
      readonly text: Bilingual
      readonly origin: Origin
      /** A failure does not end the case. */
      readonly soft: boolean
      readonly check: (stage: Stage) => Seen
    }

/** What a case starts from, as the file has it: `given` of the scenario below that of its row. */
export interface Given {
  readonly institution?: string | undefined
  readonly policy?: Readonly<Record<string, unknown>> | undefined
  readonly seed?: string | undefined
  readonly start?: string | undefined
  readonly presets?: readonly string[] | undefined
  readonly desk?: readonly string[] | undefined
  readonly clocks?:
    | {
        readonly phone?: number | undefined
        readonly bank?: number | undefined
        readonly token?: number | undefined
      }
    | undefined
}

/** A named group of steps. */
export interface Group {
  readonly source: Source
  /** Where its steps stand in that file. */
  readonly path: Path
  readonly params: Params
  readonly steps: readonly unknown[]
}

/** One row of the table of cases. */
export interface Row {
  readonly name: string
  readonly with: Params
  readonly given: Given
  readonly tags: readonly string[]
  readonly path: Path
}

/** A scenario file with everything that it imports, read and found in order. */
export interface Scenario {
  readonly file: string
  readonly name: Bilingual
  readonly description: Bilingual | null
  readonly tags: readonly string[]
  /** Claims of the sources that it shows: `S0-33`. */
  readonly claims: readonly string[]
  readonly params: Params
  readonly given: Given
  readonly rows: readonly Row[]
  readonly groups: ReadonlyMap<string, Group>
  readonly main: Group
  readonly source: Source
  /** The files that it was read from, institutions' files among them. */
  readonly files: ReadonlyMap<string, string>
}

/** One case that can be run, as often as wanted. */
export interface ScenarioCase {
  readonly file: string
  readonly scenario: Bilingual
  readonly caseName: string | null
  readonly tags: readonly string[]
  readonly claims: readonly string[]
  readonly setup: BenchSetup
  readonly steps: readonly Step[]
}
