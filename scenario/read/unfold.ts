import { didYouMean, nearest } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { shortly } from '../../protocol/schema-problems.ts'
import type { ScenarioProblem } from '../results.ts'
import { WORDS, wordNamed } from '../words/vocabulary.ts'
import { bilingual, isBilingual } from './load.ts'
import {
  MOST_STEPS,
  type Params,
  paramsShape,
  type Scenario,
  type Step,
  type StepGroup,
} from './model.ts'
import { problemAt, unknownKey, zodProblems } from './problems.ts'
import type { Path } from './source.ts'
import { note, readExpect, readLong, readShort, type StepLocation } from './steps.ts'
import { substitute } from './substitute.ts'

/** Keys allowed beside the word of a step. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  expect: ['soft'],
  use: ['with', 'times'],
  repeat: ['steps'],
  note: [],
}

/** Collects the steps of one case, with all their problems. */
class Unfolding {
  readonly steps: Step[] = []
  readonly problems: ScenarioProblem[] = []
  /** Number of steps so far, whether readable or not. */
  private count = 0

  constructor(private readonly scenario: Scenario) {}

  group(group: StepGroup, params: Params, trail: readonly string[]): void {
    for (const [n, raw] of group.steps.entries()) {
      if (this.full) return
      this.step({ source: group.source, path: [...group.path, n] }, raw, params, trail)
    }
  }

  private get full(): boolean {
    return this.count > MOST_STEPS || this.problems.length > 200
  }

  private step(place: StepLocation, raw: unknown, params: Params, trail: readonly string[]): void {
    this.count += 1
    if (this.count > MOST_STEPS) {
      this.tell(
        place,
        'too-many-steps',
        `手順が多すぎます（上限${MOST_STEPS}）。`,
        `More than ${MOST_STEPS} steps.`,
      )
      return
    }
    if (typeof raw === 'object' && raw !== null && 'repeat' in raw && !Array.isArray(raw)) {
      this.repeat(place, raw, params, trail)
      return
    }
    const { value, problems } = substitute(raw, params, place.source, place.path)
    this.problems.push(...problems)
    if (problems.length > 0) return
    if (typeof value === 'string') {
      const used = /^\s*use\s+([\w-]+)\s*$/i.exec(value)
      if (used !== null) this.use(place, { use: used[1] }, trail)
      else this.take(readShort(value, place))
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      this.keyed(place, new Map(Object.entries(value)), trail)
    } else {
      this.tell(
        place,
        'wrong-type',
        `手順は文字列（press right）かキー（press: right）で書いてください（${shortly(value)}）。`,
        `A step is a text (press right) or a key with a value (press: right), not ${shortly(value)}.`,
      )
    }
  }

  private keyed(
    place: StepLocation,
    keys: ReadonlyMap<string, unknown>,
    trail: readonly string[],
  ): void {
    const firsts = [...keys.keys()].filter(
      (key) => Object.hasOwn(BESIDE, key) || wordNamed(key) !== null,
    )
    const [first, second] = firsts
    if (first === undefined) {
      const known = [...WORDS.map(({ name }) => name), ...Object.keys(BESIDE)]
      for (const key of keys.keys()) {
        // People also write the words of a short form as a key.
        this.problems.push(unknownKey(place.source, place.path, key, known))
      }
      if (keys.size === 0) this.tell(place, 'missing', '手順が空です。', 'The step is empty.')
      return
    }
    if (second !== undefined) {
      this.tell(
        { ...place, path: [...place.path, second] },
        'two-words',
        `1つの手順に「${first}」と「${second}」があります。手順を分けてください。`,
        `One step says both "${first}" and "${second}". Make two steps of it.`,
      )
      return
    }
    const beside = Object.hasOwn(BESIDE, first) ? (BESIDE[first] ?? []) : []
    for (const key of keys.keys()) {
      if (key !== first && !beside.includes(key)) {
        this.problems.push(unknownKey(place.source, place.path, key, [first, ...beside]))
      }
    }
    const at: StepLocation = { ...place, path: [...place.path, first] }
    const value = keys.get(first)
    const word = wordNamed(first)
    if (first === 'expect') this.expect(at, place, value, keys.get('soft'))
    else if (first === 'use') this.use(place, Object.fromEntries(keys), trail)
    else if (first === 'note') this.remark(at, value)
    else if (word !== null) this.take(readLong(word, value, at))
  }

  private expect(at: StepLocation, step: StepLocation, value: unknown, soft: unknown): void {
    if (soft !== undefined && typeof soft !== 'boolean') {
      const path = [...step.path, 'soft']
      this.tell(
        { ...at, path },
        'wrong-type',
        'true または false を指定してください。',
        'It takes true or false.',
      )
      return
    }
    this.take(readExpect(value, at, soft === true))
  }

  private remark(at: StepLocation, value: unknown): void {
    if (typeof value === 'string') this.take(note(bilingual(value), at))
    else if (isBilingual(value)) this.take(note(value, at))
    else this.tell(at, 'wrong-type', '文字列を指定してください。', 'It takes a text.')
  }

  private repeat(place: StepLocation, raw: object, params: Params, trail: readonly string[]): void {
    const keys = new Map<string, unknown>(Object.entries(raw))
    for (const key of keys.keys()) {
      if (key !== 'repeat' && key !== 'steps') {
        this.problems.push(unknownKey(place.source, place.path, key, ['repeat', 'steps']))
      }
    }
    const times = substitute(keys.get('repeat'), params, place.source, [...place.path, 'repeat'])
    this.problems.push(...times.problems)
    const steps = keys.get('steps')
    const n = times.value
    if (typeof n !== 'number' || !Number.isInteger(n) || n < 0 || n > MOST_STEPS) {
      const at = { ...place, path: [...place.path, 'repeat'] }
      this.tell(
        at,
        'wrong-type',
        `繰り返す回数を0～${MOST_STEPS}の整数で指定してください。`,
        `Say how often, as a whole number from 0 to ${MOST_STEPS}.`,
      )
      return
    }
    if (!Array.isArray(steps)) {
      const at = { ...place, path: [...place.path, 'steps'] }
      this.tell(
        at,
        'missing',
        '「steps」に手順を書いてください。',
        'Below "steps" stands what is repeated.',
      )
      return
    }
    const group: StepGroup = {
      source: place.source,
      path: [...place.path, 'steps'],
      params: {},
      steps,
    }
    for (let time = 0; time < n && !this.full; time++) this.group(group, params, trail)
  }

  private use(
    place: StepLocation,
    step: Readonly<Record<string, unknown>>,
    trail: readonly string[],
  ): void {
    const read = readUse(this.scenario, place, step, trail)
    if (!read.ok) {
      this.problems.push(...read.error)
      return
    }
    const { name, group, params, times } = read.value
    for (let time = 0; time < times && !this.full; time++)
      this.group(group, params, [...trail, name])
  }

  private take(read: {
    readonly steps: readonly Step[]
    readonly problems: readonly ScenarioProblem[]
  }): void {
    this.steps.push(...read.steps)
    this.problems.push(...read.problems)
  }

  private tell({ source, path }: StepLocation, code: string, ja: string, en: string): void {
    this.problems.push(problemAt(source, path, code, { ja, en }))
  }
}

/** The steps of a scenario with these parameters, every group expanded, and all problems. */
export function unfold(
  scenario: Scenario,
  params: Params,
): { readonly steps: readonly Step[]; readonly problems: readonly ScenarioProblem[] } {
  const unfolding = new Unfolding(scenario)
  unfolding.group(scenario.main, params, [])
  return unfolding
}

/** Also checks groups that are not used: a mistake in them is still a mistake. */
export function unusedGroupProblems(scenario: Scenario): readonly ScenarioProblem[] {
  return [...scenario.groups].flatMap(([name, group]) => {
    const unfolding = new Unfolding(scenario)
    unfolding.group(group, { ...group.params }, [name])
    return unfolding.problems
  })
}

/** How deep groups may be nested. Assumption: anything deeper is a mistake. */
const DEEPEST_USE = 20

/** A group with the parameters it is used with. */
interface GroupUse {
  readonly name: string
  readonly group: StepGroup
  readonly params: Params
  readonly times: number
}

/** Reads `use: name` with the keys beside it; `trail`: the groups around it. */
function readUse(
  scenario: Scenario,
  place: StepLocation,
  step: Readonly<Record<string, unknown>>,
  trail: readonly string[],
): Result<GroupUse, readonly ScenarioProblem[]> {
  const name = step.use
  const at = (...path: Path): Path => [...place.path, ...path]
  const tell = (path: Path, code: string, ja: string, en: string) =>
    err([problemAt(place.source, path, code, { ja, en })])
  const group = typeof name === 'string' ? scenario.groups.get(name) : undefined
  if (typeof name !== 'string' || group === undefined) {
    const meant = didYouMean(nearest(String(name), scenario.groups.keys()))
    const said = shortly(name)
    return tell(
      at('use'),
      'unknown-group',
      `「${said}」という手順グループはありません。${meant.ja}define または import を確認してください。`,
      `There is no group "${said}".${meant.en} Look at define and import.`,
    )
  }
  if (trail.includes(name) || trail.length > DEEPEST_USE) {
    const ja = `「${name}」が自分自身を呼び出しています。`
    return tell(at('use'), 'use-cycle', ja, `"${name}" uses itself.`)
  }
  const given = paramsShape.safeParse(step.with ?? {}, { reportInput: true })
  const known = Object.keys(group.params)
  if (!given.success) return err(zodProblems(place.source, at('with'), given.error, () => known))
  const strange = Object.keys(given.data).filter((key) => !Object.hasOwn(group.params, key))
  if (strange.length > 0) {
    return err(strange.map((key) => unknownKey(place.source, at('with'), key, known)))
  }
  const times = step.times ?? 1
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 0 || times > MOST_STEPS) {
    const ja = `回数を0～${MOST_STEPS}の整数で指定してください。`
    const en = `Say how often, as a whole number from 0 to ${MOST_STEPS}.`
    return tell(at('times'), 'wrong-type', ja, en)
  }
  return ok({ name, group, params: { ...group.params, ...given.data }, times })
}
