import { Document } from 'yaml'
import type { Bilingual } from '../../../bank/page.ts'
import { writePolicy } from '../../../bank/policy/file.ts'
import type { BenchSetup, Stamped } from '../../types.ts'
import { policyIn } from '../../world.ts'
import { writeMoment } from '../moment.ts'
import { SCENARIO_SCHEMA_PATH, SCENARIO_VERSION } from '../read/shape.ts'
import { changesBetween } from './changes.ts'
import { fold } from './fold.ts'
import { Recorder } from './recorder.ts'

/** How a scenario is written from a recording. */
export interface FromSessionOptions {
  readonly name?: string | Bilingual
  readonly description?: string | Bilingual
  readonly tags?: readonly string[]
  /** false: steps alone, nothing is expected. */
  readonly expectations?: boolean
}

/**
 * Writes the scenario of a recording: its inputs in the words of the trade, and after each what has
 * changed as an expectation. The scenario is tried out while it is written: it passes when it is
 * run, and whatever no word says exactly stands there as a raw `input`.
 */
export function scenarioFrom(
  setup: BenchSetup,
  inputs: readonly Stamped[],
  options: FromSessionOptions = {},
): string {
  const recorder = new Recorder(setup)
  const steps: unknown[] = []
  for (let n = 0; n < inputs.length; ) {
    const before = recorder.stage.hands.world
    const events = recorder.stage.hands.events.length
    const written = fold(recorder, inputs, n)
    n += written.taken
    steps.push(...written.steps)
    if (options.expectations === false || written.steps.length === 0) continue
    const change = changesBetween(before, recorder.stage.hands, events)
    if (Object.keys(change).length > 0) steps.push({ expect: change })
  }
  const file = {
    tokkun: SCENARIO_VERSION,
    name: options.name ?? 'Recording',
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.tags === undefined || options.tags.length === 0 ? {} : { tags: options.tags }),
    given: givenFor(setup),
    steps: steps.length === 0 ? ['note nothing was done'] : steps,
  }
  const document = new Document(file, { version: '1.2', aliasDuplicateObjects: false })
  const head = `# yaml-language-server: $schema=${SCENARIO_SCHEMA_PATH}\n`
  return head + document.toString({ lineWidth: 0 })
}

function givenFor(setup: BenchSetup): Readonly<Record<string, unknown>> {
  const policy = policyIn(setup)
  const offset = policy?.utcOffsetHours ?? 0
  const start = writeMoment(setup.start, offset).replace(' ', 'T')
  // A policy of its own travels along as changes to the default institution.
  const own =
    setup.policy === undefined ? {} : { institution: 'A', policy: policyValues(setup.policy) }
  return { institution: setup.institution, ...own, seed: setup.seed, start }
}

function policyValues(policy: NonNullable<BenchSetup['policy']>): unknown {
  const file: unknown = JSON.parse(writePolicy(policy))
  if (typeof file !== 'object' || file === null) return {}
  const about = ['$schema', 'format', 'version']
  return Object.fromEntries(Object.entries(file).filter(([key]) => !about.includes(key)))
}
