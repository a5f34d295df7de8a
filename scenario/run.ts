import type { WorldEvent } from '../lab/events.ts'
import { Hands, type OnInput } from '../lab/hands.ts'
import type { World } from '../lab/world.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import type { ScenarioContext } from './context.ts'
import type { ScenarioCase, Step } from './read/model.ts'
import type { CaseResult, ScenarioProblem, StepResult } from './results.ts'

/** Called while a case runs. */
interface RunHooks {
  /** After each input of a step. */
  readonly onInput?: OnInput
  /** After each step, with the world as it is then and as it was before, and what happened. */
  readonly onStep?: (
    step: StepResult,
    world: World,
    happened: { readonly before: World; readonly events: readonly WorldEvent[] },
  ) => void
}

/**
 * Runs a case to its end. The same case gives the same inputs, always. It ends at an expectation
 * that fails (unless it is soft) or a step that cannot be done; the rest is skipped.
 */
export function runCase(one: ScenarioCase, hooks: RunHooks = {}): CaseResult {
  const hands = new Hands(one.setup, hooks.onInput)
  const context: ScenarioContext = { hands, since: 0 }
  const results: StepResult[] = []
  let verdict: CaseResult['verdict'] = 'passed'
  let problem: ScenarioProblem | null = null
  let ended = false
  let before: Step['kind'] = 'expect'
  for (const step of one.steps) {
    // Expectations look back to the first action after the previous expectations.
    if (step.kind === 'action' && before === 'expect') context.since = hands.events.length
    before = step.kind
    const { world } = hands
    const eventsSoFar = hands.events.length
    const done = ended ? skipped(step) : perform(step, context)
    const result: StepResult = {
      number: results.length + 1,
      kind: step.kind,
      text: step.text,
      asked: step.kind === 'expect' ? step.asked : null,
      doing: step.kind === 'action' ? step.doing : null,
      at: step.origin.at,
      ended: hands.now,
      inputs: hands.inputs.length,
      ...done,
    }
    results.push(result)
    if (done.status === 'failed') {
      verdict = step.kind === 'action' ? 'error' : 'failed'
      ended = step.kind === 'action' || !step.soft
      if (ended) problem = done.problem
    }
    hooks.onStep?.(result, hands.world, {
      before: world,
      events: hands.events.slice(eventsSoFar),
    })
  }
  const { file, scenario, caseName, tags, setup } = one
  return {
    file,
    scenario,
    caseName,
    tags,
    verdict,
    setup,
    inputs: hands.inputs,
    steps: results,
    problem,
    tookMs: hands.now - setup.start,
  }
}

type Done = Pick<StepResult, 'status' | 'expected' | 'seen' | 'problem'>

function skipped(_step: Step): Done {
  return { status: 'skipped', expected: null, seen: null, problem: null }
}

function perform(step: Step, context: ScenarioContext): Done {
  try {
    return step.kind === 'action' ? act(step, context) : look(step, context)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const text = {
      ja: `この手順で予期しないエラーが起きました: ${what}`,
      en: `This step met an unexpected error: ${what}`,
    }
    return { status: 'failed', expected: null, seen: null, problem: at(step, 'bug', text) }
  }
}

function act(step: Extract<Step, { kind: 'action' }>, context: ScenarioContext): Done {
  const failed = step.act(context)
  if (failed === null) return { status: 'passed', expected: null, seen: null, problem: null }
  return {
    status: 'failed',
    expected: null,
    seen: null,
    problem: at(step, failed.code, failed.text),
  }
}

function look(step: Extract<Step, { kind: 'expect' }>, context: ScenarioContext): Done {
  const { ok, expected, seen } = step.check(context)
  const text = {
    ja: `期待「${expected.ja}」に対し、実際は「${seen.ja}」でした。`,
    en: `Expected ${expected.en}, seen ${seen.en}.`,
  }
  return {
    status: ok ? 'passed' : 'failed',
    expected,
    seen,
    problem: ok ? null : at(step, 'unexpected', text),
  }
}

function at({ origin }: Step, code: string, text: Bilingual): ScenarioProblem {
  return { code, file: origin.file, at: origin.at, path: origin.path, text }
}
