import * as z from 'zod'
import { OFFSET_LIMIT } from '../../lab/input-schema.ts'
import { STRANGERS } from '../../lab/inputs.ts'
import type { BenchSetup } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Cannot, ScenarioContext } from '../context.ts'
import type { Seen } from '../expectations/expectation.ts'
import { MOMENT_PATTERN } from '../moment.ts'
import type { Asked, Doing, Position } from '../results.ts'
import type { Path, Source } from './source.ts'

/** A value of a parameter. */
export type Scalar = string | number | boolean

/** Parameters by name. */
export type Params = Readonly<Record<string, Scalar>>

/** The position of something: its file and path. */
interface Origin {
  readonly file: string
  readonly at: Position
  /** `steps[3].expect.lcd`. */
  readonly path: string
}

/** A step that can be run. */
export type Step =
  | {
      readonly kind: 'action'
      readonly text: Bilingual
      /** null: no word of the vocabulary. */
      readonly doing: Doing | null
      readonly origin: Origin
      readonly act: (context: ScenarioContext) => Cannot | null
    }
  | {
      readonly kind: 'expect'
      readonly text: Bilingual
      readonly asked: Asked
      readonly origin: Origin
      /** A failure does not end the case. */
      readonly soft: boolean
      readonly check: (context: ScenarioContext) => Seen
    }

/** What a case starts from, as the file has it: the scenario's `given` merged with the row's. */
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
export interface StepGroup {
  readonly source: Source
  /** Path of its steps in that file. */
  readonly path: Path
  readonly params: Params
  readonly steps: readonly unknown[]
}

/** One row of the table of cases. */
export interface CaseRow {
  readonly name: string
  readonly with: Params
  readonly given: Given
  readonly tags: readonly string[]
  readonly path: Path
}

/** A scenario file with everything that it imports, read and without problems. */
export interface Scenario {
  readonly file: string
  readonly name: Bilingual
  readonly description: Bilingual | null
  readonly tags: readonly string[]
  /** Claims of the sources that it demonstrates: `S0-33`. */
  readonly claims: readonly string[]
  readonly params: Params
  readonly given: Given
  readonly rows: readonly CaseRow[]
  readonly groups: ReadonlyMap<string, StepGroup>
  readonly main: StepGroup
  readonly source: Source
  /** The files that it was read from, institutions' files among them. */
  readonly files: ReadonlyMap<string, string>
}

/** One case that can be run, any number of times. */
export interface ScenarioCase {
  readonly file: string
  readonly scenario: Bilingual
  readonly caseName: string | null
  readonly tags: readonly string[]
  readonly claims: readonly string[]
  readonly setup: BenchSetup
  readonly steps: readonly Step[]
}

/** Version of the format that this bench writes and reads. */
export const SCENARIO_VERSION = 1
/** Where editors find the schema, from a file beside `assets/`. */
export const SCENARIO_SCHEMA_PATH = 'assets/schemas/scenario.schema.json'
/**
 * Most steps of one case, with groups expanded. Assumption: a long day has some thousand inputs.
 */
export const MOST_STEPS = 10_000
/** Most rows of a table of cases. Assumption: more than any pairwise table of a test plan. */
const MOST_CASES = 5_000

const line = z.string().min(1).max(500)
const text = z.union([line, z.strictObject({ ja: line, en: line })])
/** Names of parameters and groups. */
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,59}$/
const name = z.string().regex(NAME)
const scalar = z.union([z.string().max(2000), z.number(), z.boolean()])

export const paramsShape = z.record(name, scalar)

const seconds = z.number().min(-OFFSET_LIMIT).max(OFFSET_LIMIT)
const strangers = z.enum(STRANGERS)
/** A preset's name, with dashes or spaces. Whether it exists is checked later. */
const preset = z.string().min(1).max(100)

export const givenShape = z.strictObject({
  institution: z.string().min(1).max(300).optional(),
  policy: z.record(z.string().max(100), z.unknown()).optional(),
  seed: z
    .union([z.string().min(1).max(200), z.number()])
    .transform((value) => String(value))
    .optional(),
  start: z.string().regex(new RegExp(MOMENT_PATTERN)).optional(),
  presets: z.union([preset.transform((one) => [one]), z.array(preset).max(20)]).optional(),
  desk: z.union([strangers.transform((one) => [one]), z.array(strangers).max(20)]).optional(),
  clocks: z
    .strictObject({
      token: seconds.optional(),
      phone: seconds.optional(),
      bank: seconds.optional(),
    })
    .optional(),
})

/** Steps are checked one by one (`steps.ts`), so that all their problems are reported. */
const steps = z.array(z.unknown()).max(MOST_STEPS)

const group = z.union([
  steps,
  z.strictObject({ params: paramsShape.optional(), description: text.optional(), steps }),
])

const rowShape = z.strictObject({
  name: line,
  with: paramsShape.optional(),
  given: givenShape.optional(),
  tags: z.array(line).max(50).optional(),
})

const file = z.string().min(1).max(300)

/** Every key of a scenario file and no other. */
export const fileShape = z.strictObject({
  $schema: z.string().max(1000).optional(),
  tokkun: z.literal(SCENARIO_VERSION),
  name: text.optional(),
  description: text.optional(),
  tags: z.array(line).max(50).optional(),
  claims: z.array(line).max(200).optional(),
  import: z.union([file.transform((one) => [one]), z.array(file).max(50)]).optional(),
  params: paramsShape.optional(),
  define: z.record(name, group).optional(),
  given: givenShape.optional(),
  steps: steps.optional(),
  cases: z.array(rowShape).min(1).max(MOST_CASES).optional(),
})

export type FileData = z.output<typeof fileShape>

/** Keys allowed at a path of the file, for suggestions. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const [top, , third] = path
  if (path.length === 0) return Object.keys(fileShape.shape)
  if (top === 'given') return path.length === 1 ? Object.keys(givenShape.shape) : CLOCKS
  if (top === 'cases') {
    if (path.length === 2) return Object.keys(rowShape.shape)
    return third === 'given' ? (path.length === 3 ? Object.keys(givenShape.shape) : CLOCKS) : []
  }
  if (top === 'define' && path.length === 2) return ['params', 'description', 'steps']
  return path.length === 1 ? ['ja', 'en'] : []
}

const CLOCKS = ['token', 'phone', 'bank']
