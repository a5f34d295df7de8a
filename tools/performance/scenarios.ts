import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeHere } from '../../evidence/report/evidence.ts'
import { makeEvidence } from '../../evidence/report/make-evidence.ts'
import { watchCase } from '../../evidence/watched-case.ts'
import { lendNativeCurves } from '../../host/node/native-curves.ts'
import { systemClock } from '../../host/node/system.ts'
import { lendCurves, PORTABLE_CURVES } from '../../protocol/curves.ts'
import type { ScenarioCase } from '../../scenario/read/model.ts'
import { casesOf, parseScenario } from '../../scenario/read/parse.ts'
import { runCase } from '../../scenario/run.ts'
import { type Figure, figure, median } from './figures.ts'

/** The shipped walk of the whole activation: 40 steps, expectations included. */
const WALK = 'walks/activation.yaml'
const WARM = 50
const WALKS = 1_500
const REPORTS = 5

/** Scenarios as the command line runs them, and one run with its report. */
export async function scenarioFigures(root: string): Promise<Figure[]> {
  const one = caseOf(root)
  return [walksPerSecond(one), await report(one)]
}

function caseOf(root: string): ScenarioCase {
  const read = (file: string) => readFileSync(join(root, 'assets', 'scenarios', file), 'utf8')
  const files = new Map([WALK, 'common.yaml'].map((file) => [file, read(file)]))
  const scenario = parseScenario(files, WALK)
  if (!scenario.ok) throw new Error(scenario.error[0]?.text.en)
  const [first] = casesOf(scenario.value)
  if (first?.ok !== true) throw new Error('the shipped walk has no case')
  return first.value
}

/** One process, one thread: login to activated token, cryptography and every keystroke included. */
function walksPerSecond(one: ScenarioCase): Figure {
  lendNativeCurves()
  for (let n = 0; n < WARM; n++) runCase(one)
  const began = performance.now()
  for (let n = 0; n < WALKS; n++) {
    if (runCase(one).verdict !== 'passed') throw new Error('the shipped walk does not pass')
  }
  const perSecond = (WALKS / (performance.now() - began)) * 1000
  lendCurves(PORTABLE_CURVES)
  return figure('scenario walks (whole activation)', perSecond, 'walks/s/core', '≥ 500')
}

async function report(one: ScenarioCase): Promise<Figure> {
  const times: number[] = []
  for (let n = 0; n < REPORTS; n++) {
    const began = performance.now()
    const result = watchCase(one)
    const made = await makeEvidence(
      { kind: 'run', title: null, cases: [result] },
      {
        formats: ['html', 'xlsx'],
        language: 'ja',
        madeOn: madeHere('bench'),
        wallNow: systemClock,
      },
    )
    if (!made.ok) throw new Error(made.error)
    times.push((performance.now() - began) / 1000)
  }
  const name = `report of a ${one.steps.length}-step walk, HTML and XLSX`
  return figure(name, median(times), 's', '< 3')
}
