import { err, ok, type Result } from '../../../protocol/result.ts'
import type { BenchSetup, Input } from '../../types.ts'
import { STRANGERS } from '../../types.ts'
import { policyIn } from '../../world.ts'
import { presetFor, reachDoing } from '../presets/presets.ts'
import type { ScenarioProblem } from '../types.ts'
import type { Doing } from '../words/word.ts'
import type { Given, Scenario, Step } from './model.ts'
import { problemAt } from './problems.ts'
import type { Path } from './source.ts'
import { action } from './steps.ts'

/** What is done before the first step: presets, tokens on the desk, clocks that are wrong. */
export function prelude(
  { source }: Scenario,
  given: Given,
  setup: BenchSetup,
  path: Path,
): Result<readonly Step[], readonly ScenarioProblem[]> {
  const policy = policyIn(setup)
  const steps: Step[] = []
  const problems: ScenarioProblem[] = []
  for (const [n, name] of (given.presets ?? []).entries()) {
    const at: Path = [...path, 'presets', n]
    const preset = policy === null ? null : presetFor(policy, name)
    if (preset?.ok === true) steps.push(action(reachDoing(preset.value), { source, path: at }))
    else if (preset !== null) {
      problems.push(problemAt(source, at, preset.error.code, preset.error.text))
    }
  }
  const give = (key: string, ja: string, en: string, input: Input): void => {
    const doing: Doing = {
      says: { ja, en },
      act(stage) {
        stage.hands.give(input)
        return null
      },
    }
    steps.push(action(doing, { source, path: [...path, key] }))
  }
  for (const what of given.desk ?? []) {
    const known = STRANGERS.find((one) => one === what)
    if (known !== undefined) {
      give('desk', `机に置く: ${what}`, `on the desk: ${what}`, {
        kind: 'place-token',
        what: known,
      })
    }
  }
  const { phone, bank, token } = given.clocks ?? {}
  if (token !== undefined) {
    give('clocks', `トークンの時計: ${token}秒`, `token clock ${token} s`, {
      kind: 'token-clock',
      token: 0,
      offsetSeconds: token,
      driftSecondsPerDay: 0,
    })
  }
  if (phone !== undefined) {
    give('clocks', `スマートフォンの時計: ${phone}秒`, `phone clock ${phone} s`, {
      kind: 'phone-clock',
      offsetSeconds: phone,
    })
  }
  if (bank !== undefined) {
    give('clocks', `金融機関の時計: ${bank}秒`, `bank clock ${bank} s`, {
      kind: 'bank-clock',
      offsetSeconds: bank,
    })
  }
  return problems.length === 0 ? ok(steps) : err(problems)
}
