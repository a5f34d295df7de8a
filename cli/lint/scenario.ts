import { loadScenario } from '../scenarios/load.ts'
import { problemLine } from '../scenarios/problem-line.ts'
import type { Linted } from './linted.ts'

/** A scenario's file, with everything that it imports. */
export async function lintScenario(cwd: string, file: string): Promise<Linted> {
  const scenario = await loadScenario(cwd, file)
  if (scenario.ok) return { kind: 'read', findings: [] }
  if (scenario.error.kind === 'disk') return { kind: 'unreadable', text: scenario.error.text }
  return { kind: 'read', findings: scenario.error.problems.map(problemLine) }
}
