import { readPolicy } from '../../bank/policy/file.ts'
import { policies, policyNamed } from '../../bank/policy/institutions/institutions.ts'
import { checkPolicy, type PolicyProblem } from '../../bank/policy/problems.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { type Input, STRANGERS } from '../../lab/inputs.ts'
import { policyIn } from '../../lab/start.ts'
import type { BenchSetup } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { didYouMean, nearest } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { LAST_START } from '../../protocol/time.ts'
import { readMoment } from '../moment.ts'
import { presetFor, reachAction } from '../presets/presets.ts'
import type { ScenarioProblem } from '../results.ts'
import type { StepAction } from '../words/word.ts'
import type { Given, Scenario, Step } from './model.ts'
import { problemAt } from './problems.ts'
import { isFile, type Path, resolvePath } from './source.ts'
import { action } from './steps.ts'

/** Where a case starts by default: a working day's morning in Tokyo. */
const DEFAULT_START = '2026-11-24T10:00'

type Problems = readonly ScenarioProblem[]

/** The row's `given` merged over the scenario's; the row's values win. */
export function mergedGiven(base: Given, row: Given): Given {
  return {
    ...base,
    ...row,
    ...(base.policy === undefined || row.policy === undefined
      ? {}
      : { policy: { ...base.policy, ...row.policy } }),
  }
}

/** The bench that a case starts from; `path`: that of its `given`. */
export function setupOf(
  scenario: Scenario,
  given: Given,
  path: Path,
): Result<BenchSetup, Problems> {
  const policy = policyFor(scenario, given, path)
  if (!policy.ok) return policy
  const tell = (at: Path, code: string, text: Bilingual) =>
    err([problemAt(scenario.source, at, code, text)])
  const { utcOffsetHours, id } = policy.value.policy
  const start = readMoment(given.start ?? DEFAULT_START, utcOffsetHours)
  if (start === null || start < 0 || start > LAST_START) {
    return tell([...path, 'start'], 'no-moment', {
      ja: '開始日時がありません。「2026-11-24T10:00」の形で、2105年までを指定してください。',
      en: 'There is no such moment. Write it like 2026-11-24T10:00, up to 2105.',
    })
  }
  const setup = { seed: given.seed ?? '1', start, institution: id }
  return ok(policy.value.own ? setup : { ...setup, policy: policy.value.policy })
}

interface FoundPolicy {
  readonly policy: Policy
  /** A built-in one, which a recording names by its id alone. */
  readonly own: boolean
}

function policyFor(scenario: Scenario, given: Given, path: Path): Result<FoundPolicy, Problems> {
  const named = baseOf(scenario, given.institution ?? 'A', [...path, 'institution'])
  if (!named.ok || given.policy === undefined) return named
  const { policy, own } = named.value
  const patched = patch(
    policy,
    own ? { id: `${policy.id}-changed`, ...given.policy } : given.policy,
  )
  const checked = checkPolicy(patched)
  if (!checked.ok) return err(policyProblems(scenario, checked.error, [...path, 'policy']))
  if (policies.some(({ id }) => id === checked.value.id)) {
    return err([
      problemAt(scenario.source, [...path, 'policy', 'id'], 'own-id', {
        ja: `「${checked.value.id}」は標準の金融機関の名前です。別の識別名にしてください。`,
        en: `"${checked.value.id}" is one of the bench's own institutions. Take another id.`,
      }),
    ])
  }
  return ok({ policy: checked.value, own: false })
}

function baseOf(scenario: Scenario, name: string, path: Path): Result<FoundPolicy, Problems> {
  const tell = (code: string, text: Bilingual) =>
    err([problemAt(scenario.source, path, code, text)])
  if (!isFile(name)) {
    const policy = policyNamed(name)
    if (policy !== null) return ok({ policy, own: true })
    const names = policies.flatMap(({ id, label }) => [label, id])
    const meant = didYouMean(nearest(name, names))
    return tell('no-institution', {
      ja: `金融機関「${name}」はありません。${meant.ja}使えるのは ${names.join(', ')} または .json ファイルです。`,
      en: `There is no institution "${name}".${meant.en} There are: ${names.join(', ')}, or a .json file.`,
    })
  }
  const file = resolvePath(scenario.file, name)
  const text = scenario.files.get(file)
  if (text === undefined) {
    return tell('no-file', {
      ja: `金融機関の設定ファイル「${file}」がありません。`,
      en: `There is no institution's file "${file}".`,
    })
  }
  const read = readPolicy(text)
  if (read.ok) {
    const own = policies.some(({ id }) => id === read.value.id)
    if (!own) return ok({ policy: read.value, own: false })
    return tell('own-id', {
      ja: `「${file}」の識別名は標準の金融機関と同じです。別の識別名にしてください。`,
      en: `"${file}" has the id of one of the bench's own institutions. Give it another.`,
    })
  }
  return err(
    read.error.map((one) => ({ code: one.reason, file, at: null, path: one.path, text: one.text })),
  )
}

function policyProblems(
  scenario: Scenario,
  problems: readonly PolicyProblem[],
  path: Path,
): Problems {
  return problems.map((one) => {
    const keys = one.path === '' ? [] : one.path.split('.')
    const unknown = one.reason === 'unknown-key'
    return problemAt(scenario.source, [...path, ...keys], one.reason, one.text, unknown)
  })
}

/** Merges changes into a policy's values; objects are merged too, and `a.b` is a path. */
function patch(base: unknown, change: Readonly<Record<string, unknown>>): unknown {
  const result: Record<string, unknown> = isRecord(base) ? { ...base } : {}
  for (const [key, value] of Object.entries(change)) {
    const [first = key, ...rest] = key.split('.')
    const inner = rest.length === 0 ? value : { [rest.join('.')]: value }
    const before = Object.hasOwn(result, first) ? result[first] : undefined
    const merged = isRecord(inner) && isRecord(before) ? patch(before, inner) : inner
    Object.defineProperty(result, first, {
      value: merged,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return result
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is done before the first step: presets, foreign tokens on the desk, wrong clocks. */
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
    if (preset?.ok === true) steps.push(action(reachAction(preset.value), { source, path: at }))
    else if (preset !== null) {
      problems.push(problemAt(source, at, preset.error.code, preset.error.text))
    }
  }
  const give = (key: string, ja: string, en: string, input: Input): void => {
    const doing: StepAction = {
      says: { ja, en },
      doing: null,
      act(context) {
        context.hands.give(input)
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
