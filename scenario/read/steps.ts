import type { Bilingual } from '../../protocol/bilingual.ts'
import { didYouMean, nearest } from '../../protocol/did-you-mean.ts'
import { shortly } from '../../protocol/schema-problems.ts'
import { EXPECTATIONS, expectationNamed } from '../expectations/expectations.ts'
import type { ScenarioProblem } from '../results.ts'
import { WORDS } from '../words/vocabulary.ts'
import { opening, plainTemplate, type StepAction, type Word } from '../words/word.ts'
import type { Step } from './model.ts'
import { pathText, problemAt, unknownKey, zodProblems } from './problems.ts'
import type { Path, Source } from './source.ts'

/** The result of reading one step of a file. */
interface ReadSteps {
  readonly steps: readonly Step[]
  readonly problems: readonly ScenarioProblem[]
}

/** The position of a step. */
export interface StepLocation {
  readonly source: Source
  readonly path: Path
}

/** The first words of all short forms, for suggestions. */
const OPENINGS: readonly string[] = [
  ...new Set([
    ...WORDS.flatMap(({ phrases }) => phrases.map(({ template }) => opening(template))),
    'expect',
    'use',
    'note',
  ]),
]

/** Reads a short form: `press right`. */
export function readShort(text: string, place: StepLocation): ReadSteps {
  const expected = /^\s*expect\s+([a-z-]+)(?:\s+(\S.*))?$/i.exec(text)
  if (expected !== null) {
    const [, name = '', value] = expected
    return readExpect({ [name.toLowerCase()]: plain(value) }, place, false)
  }
  const noted = /^\s*note[:\s]\s*(\S.*)$/i.exec(text)
  if (noted !== null) return note({ ja: noted[1] ?? '', en: noted[1] ?? '' }, place)
  return readPhrase(text, place)
}

/**
 * Reads the first phrase that fits. If one fits except for a value, no phrase with a shorter
 * opening is tried: `type device code with zzz` has a misspelt slip, it is not about a field
 * `device`.
 */
function readPhrase(text: string, place: StepLocation): ReadSteps {
  let failed: readonly ScenarioProblem[] | null = null
  let least = longOpening(text)
  const opens = least
  for (const word of WORDS) {
    for (const phrase of word.phrases) {
      const args = phrase.read(text)
      if (args === null) continue
      const length = opening(phrase.template).length
      const read = readWord(word, args, place)
      if (read.problems.length === 0 && length >= least) return read
      if (read.problems.length === 0 || length < opens) continue
      least = Math.max(least, length)
      failed ??= read.problems.map((one) => ({ ...one, path: pathText(place.path) }))
    }
  }
  return { steps: [], problems: failed ?? [noSuchStep(text, place)] }
}

/** Length of a matching opening of three words or more: nobody means anything else by it. */
function longOpening(text: string): number {
  const said = `${text.trim().toLowerCase().replace(/\s+/g, ' ')} `
  const long = OPENINGS.filter((one) => one.split(' ').length > 2 && said.startsWith(`${one} `))
  return Math.max(0, ...long.map((one) => one.length))
}

/** A value after `expect <name>`: true, false and numbers are read as such. */
function plain(text: string | undefined): unknown {
  const trimmed = text?.trim()
  if (trimmed === undefined || trimmed === 'true') return true
  if (trimmed === 'false') return false
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed
}

function noSuchStep(text: string, { source, path }: StepLocation): ScenarioProblem {
  const words = text.trim().toLowerCase().split(/\s+/)
  const beginnings = [3, 2, 1].map((n) => words.slice(0, n).join(' '))
  const meant = beginnings.flatMap((one) => nearest(one, OPENINGS) ?? [])[0] ?? null
  if (/\S\s+-\s+\S/.test(text)) {
    return problemAt(source, path, 'unknown-step', {
      ja: `「${shortly(text)}」という手順はありません。次の行の「-」の字下げを、この行とそろえてください。`,
      en: `There is no step "${shortly(text)}". Indent the "-" of the next line as on this one.`,
    })
  }
  const forms = WORDS.flatMap(({ phrases }) => phrases.map(({ template }) => template)).filter(
    (template) => meant !== null && opening(template) === meant,
  )
  const how = forms[0] === undefined ? didYouMean(meant) : didYouMean(plainTemplate(forms[0]))
  return problemAt(source, path, 'unknown-step', {
    ja: `「${shortly(text)}」という手順はありません。${how.ja}`,
    en: `There is no step "${shortly(text)}".${how.en}`,
  })
}

/** Reads the arguments of a word, as a plain value or as keys. */
export function readLong(word: Word, value: unknown, place: StepLocation): ReadSteps {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const raw = isObject && word.name === 'input' && 'kind' in value
  if (isObject && !raw) return readWord(word, value, place)
  if (value === null || value === undefined || value === true) return readWord(word, {}, place)
  if (word.main !== null) {
    const read = readWord(word, { [word.main]: value }, place)
    // The value is where the key of the main argument would be.
    return { ...read, problems: read.problems.map((one) => without(one, word.main ?? '')) }
  }
  const keys = Object.keys(word.schema.shape).join(', ')
  const text: Bilingual =
    keys === ''
      ? { ja: `「${word.name}」に値は要りません。`, en: `"${word.name}" takes no value.` }
      : {
          ja: `「${word.name}」にはキーと値が要ります: ${keys}。`,
          en: `"${word.name}" takes keys with values: ${keys}.`,
        }
  return { steps: [], problems: [problemAt(place.source, place.path, 'wrong-type', text)] }
}

function without(problem: ScenarioProblem, key: string): ScenarioProblem {
  return { ...problem, path: problem.path.replace(new RegExp(`\\.${key}$`), '') }
}

function readWord(word: Word, args: unknown, place: StepLocation): ReadSteps {
  const read = word.read(args)
  if (read.ok) return { steps: [action(read.value, place)], problems: [] }
  const keys = () => Object.keys(word.schema.shape)
  return { steps: [], problems: zodProblems(place.source, place.path, read.error, keys) }
}

/** A doing as a step. */
export function action({ says, doing, act }: StepAction, { source, path }: StepLocation): Step {
  const origin = { file: source.file, at: source.position(path), path: pathText(path) }
  return { kind: 'action', text: says, doing, origin, act }
}

/** A remark for the report: nothing is done. */
export function note(text: Bilingual, place: StepLocation): ReadSteps {
  return { steps: [action({ says: text, doing: null, act: () => null }, place)], problems: [] }
}

/** Reads expectations: one step for each key. */
export function readExpect(value: unknown, place: StepLocation, soft: boolean): ReadSteps {
  const { source, path } = place
  if (typeof value === 'string') return readShort(`expect ${value}`, place)
  const isKeyed = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isKeyed || Object.keys(value).length === 0) {
    const text = {
      ja: '確認する内容をキーで書いてください（lcd、page、alert など）。',
      en: 'Say what is expected by keys: lcd, page, alert …',
    }
    return { steps: [], problems: [problemAt(source, path, 'wrong-type', text)] }
  }
  const steps: Step[] = []
  const problems: ScenarioProblem[] = []
  for (const [key, one] of Object.entries(value)) {
    const known = expectationNamed(key)
    const at: Path = [...path, key]
    if (known === null) {
      problems.push(
        unknownKey(
          source,
          path,
          key,
          EXPECTATIONS.map(({ name }) => name),
        ),
      )
      continue
    }
    const read = known.read(one)
    if (!read.ok) {
      problems.push(...zodProblems(source, at, read.error, (inner) => keysOf(known.name, inner)))
      continue
    }
    const { says, asked, check } = read.value
    const origin = { file: source.file, at: source.position(at, true), path: pathText(at) }
    steps.push({ kind: 'expect', text: says, asked, origin, soft, check })
  }
  return { steps, problems }
}

/** Keys of an expectation's long form. */
function keysOf(name: string, _inner: Path): readonly string[] {
  const schema = expectationNamed(name)?.schema
  const options = schema !== undefined && 'options' in schema ? schema.options : [schema]
  return (Array.isArray(options) ? options : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'shape' in one && typeof one.shape === 'object'
      ? Object.keys(one.shape ?? {})
      : [],
  )
}
