import { checkOf } from '../../lab/history/check.ts'
import type { World } from '../../lab/world.ts'
import type { ScenarioCase } from '../../scenario/read/model.ts'
import { runCase } from '../../scenario/run.ts'
import type { Answer, Order } from '../io.ts'
import { allCases, casesWith, loadScenario } from '../scenarios.ts'

/** Cases that were read, by file: a helper runs many from one file, and each many times. */
const known = new Map<string, Promise<readonly ScenarioCase[]>>()

/** Runs one case. Rejects if its file has changed since the run was planned. */
export async function runOrder(order: Order): Promise<Answer> {
  const cases = await casesFor(order)
  const one = cases[order.index]
  if (one === undefined) throw new Error(`${order.file} has no case ${order.index}`)
  const began = performance.now()
  const worlds: World[] = []
  const result = runCase(
    one,
    order.checks ? { onInput: (_i, _b, after) => worlds.push(after) } : {},
  )
  const tookMs = performance.now() - began
  return { result, checks: worlds.map(checkText), tookMs }
}

function casesFor({ cwd, file, params }: Order): Promise<readonly ScenarioCase[]> {
  const key = JSON.stringify([cwd, file, params])
  const before = known.get(key)
  if (before !== undefined) return before
  const reading = read(cwd, file, params)
  known.set(key, reading)
  return reading
}

async function read(
  cwd: string,
  file: string,
  params: Order['params'],
): Promise<readonly ScenarioCase[]> {
  const scenario = await loadScenario(cwd, file)
  if (!scenario.ok) throw new Error(`${file} has changed meanwhile`)
  const cases = allCases(casesWith(scenario.value, params))
  if (!cases.ok) throw new Error(`${file} has changed meanwhile`)
  return cases.value
}

/** State and frame after an input. */
function checkText(world: World): string {
  const { state, frame } = checkOf(world)
  return `${state} ${frame}`
}
