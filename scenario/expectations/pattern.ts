import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'

/** Longest pattern, UTF-16 units. Assumption: an LCD holds fewer characters. */
export const PATTERN_LIMIT = 200
/**
 * Most states of the automaton made from a pattern, with its counts written out. Assumption: far
 * above any pattern for one LCD, and still quick.
 */
const STEP_LIMIT = 1000

/** Whether the pattern is found anywhere in a text. */
type Pattern = (text: string) => boolean

/**
 * Reads a regular expression of ECMAScript (flag `u`) from a file. It is matched without
 * backtracking, in a time proportional to the length of the text, so that no file can make the
 * program hang. What needs backtracking (backreferences, looking ahead or behind) is therefore
 * refused. Error: the sentence that says what to change.
 *
 * Why not re2js: it adds 148 kB minified (44 kB gzipped; this file: 3.6 and 1.8), takes three times
 * as long to compile a pattern and is no faster at matching an LCD's text, and its syntax differs:
 * `\s` and `.` differ on Japanese text, `\p{Script=…}`, `\p{Letter}` and `[\b]` are refused,
 * `\k<x>` means the letters `k<x>`.
 */
export function readPattern(source: string): Result<Pattern, Bilingual> {
  if (source.length > PATTERN_LIMIT) return err(TOO_LONG)
  if (!isPattern(source)) return err(NO_PATTERN)
  const read = new Reader(source).whole()
  if (read === null) return err(NEEDS_GOING_BACK)
  return stepsOf(read) > STEP_LIMIT ? err(TOO_LARGE) : ok(matcher(read))
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    return false
  }
}

/** One character, class or escape. */
const ATOM =
  /\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|./suy
const COUNT = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/uy
const GROUP = /\((?:\?:|\?<[^=!][^>]*>|(?!\?))/uy
const GOES_BACK = /^\\[1-9k]/u

const PLACES: Readonly<Record<string, Where>> = {
  '^': 'start',
  $: 'end',
  '\\b': 'word-edge',
  '\\B': 'no-word-edge',
}

/** Reads a pattern that the engine has already accepted; null: it needs backtracking. */
class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  whole(): PatternNode | null {
    return this.#choice()
  }

  #choice(): PatternNode | null {
    const of: PatternNode[] = []
    do {
      const row = this.#row()
      if (row === null) return null
      of.push(row)
    } while (this.#take(/\|/uy) !== null)
    const [only] = of
    return only !== undefined && of.length === 1 ? only : { kind: 'choice', of }
  }

  #row(): PatternNode | null {
    const parts: PatternNode[] = []
    while (this.#at < this.#source.length && !/[|)]/u.test(this.#source.charAt(this.#at))) {
      const part = this.#part()
      if (part === null) return null
      parts.push(this.#counted(part))
    }
    return { kind: 'row', parts }
  }

  #part(): PatternNode | null {
    if (this.#take(GROUP) !== null) {
      const inside = this.#choice()
      this.#at += 1
      return inside
    }
    const atom = this.#take(ATOM)?.[0] ?? ''
    if (atom === '(' || GOES_BACK.test(atom)) return null
    const where = PLACES[atom]
    if (where !== undefined) return { kind: 'place', where }
    const one = new RegExp(`^${atom}$`, 'u')
    return { kind: 'one', fits: (character) => one.test(character) }
  }

  #counted(of: PatternNode): PatternNode {
    const count = this.#take(COUNT)
    if (count === null) return of
    const [, sign, least = '', comma = '', most = ''] = count
    if (sign !== undefined) {
      return { kind: 'repeat', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : null }
    }
    if (comma === '') return { kind: 'repeat', of, least: Number(least), most: Number(least) }
    return { kind: 'repeat', of, least: Number(least), most: most === '' ? null : Number(most) }
  }

  #take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = this.#at
    const found = what.exec(this.#source)
    if (found !== null) this.#at += found[0].length
    return found
  }
}

const NO_PATTERN: Bilingual = {
  ja: '正規表現として読めません。',
  en: 'It is no regular expression.',
}
const TOO_LONG: Bilingual = {
  ja: `正規表現は${PATTERN_LIMIT}文字までです。`,
  en: `A regular expression has at most ${PATTERN_LIMIT} characters.`,
}
const TOO_LARGE: Bilingual = {
  ja: '繰り返しの回数が多すぎます。{ } の数を小さくしてください。',
  en: 'It repeats too often. Make the numbers in { } smaller.',
}
const NEEDS_GOING_BACK: Bilingual = {
  ja: '後方参照（\\1）と先読み・後読み（(?=…) など）は使えません。使わない形に書き換えてください。',
  en: 'Backreferences (\\1) and looking ahead or behind ((?=…) and the like) cannot be used. Write it without them.',
}

/** A nondeterministic automaton (Thompson, "Regular expression search algorithm", 1968). */
type PatternStep =
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'place'; readonly where: Where; readonly next: number }
  | { readonly kind: 'ways'; readonly to: number[] }
  | { readonly kind: 'found' }

/** Upper limit of the automaton's states for a pattern; counts are written out. */
function stepsOf(node: PatternNode): number {
  switch (node.kind) {
    case 'one':
    case 'place':
      return 1
    case 'row':
      return node.parts.reduce((sum, part) => sum + stepsOf(part), 1)
    case 'choice':
      return node.of.reduce((sum, one) => sum + stepsOf(one), 1)
    case 'repeat':
      return (stepsOf(node.of) + 1) * (node.most ?? node.least + 1) + 1
    default:
      return node satisfies never
  }
}

/** Whether the pattern is found in a text. Time: steps of the pattern times length of the text. */
function matcher(node: PatternNode): (text: string) => boolean {
  const steps: PatternStep[] = [{ kind: 'found' }]
  const first = build(steps, node, 0)
  return (text) => {
    const characters = [...text]
    let now: ReadonlySet<number> = new Set()
    for (let at = 0; ; at++) {
      const here = reached(steps, [...now, first], { characters, at })
      if (here.has(0)) return true
      const character = characters[at]
      if (character === undefined) return false
      now = after(steps, here, character)
    }
  }
}

/** Adds the states of a node, which lead to `next`; returns where they begin. */
function build(steps: PatternStep[], node: PatternNode, next: number): number {
  const add = (step: PatternStep): number => steps.push(step) - 1
  switch (node.kind) {
    case 'one':
    case 'place':
      return add({ ...node, next })
    case 'row':
      return node.parts.reduceRight((then, part) => build(steps, part, then), next)
    case 'choice':
      return add({ kind: 'ways', to: node.of.map((one) => build(steps, one, next)) })
    case 'repeat': {
      const { of, least, most } = node
      let begin = next
      if (most === null) {
        const to = [next]
        begin = add({ kind: 'ways', to })
        to.push(build(steps, of, begin))
      }
      for (let n = least; n < (most ?? least); n++) {
        begin = add({ kind: 'ways', to: [next, build(steps, of, begin)] })
      }
      for (let n = 0; n < least; n++) begin = build(steps, of, begin)
      return begin
    }
    default:
      return node satisfies never
  }
}

interface Spot {
  readonly characters: readonly string[]
  readonly at: number
}

/** All states reached from these without a further character. */
function reached(
  steps: readonly PatternStep[],
  from: readonly number[],
  spot: Spot,
): ReadonlySet<number> {
  const seen = new Set(from)
  // The loop over a set also visits what is added meanwhile.
  for (const index of seen) {
    const step = steps[index]
    if (step?.kind === 'ways') for (const to of step.to) seen.add(to)
    if (step?.kind === 'place' && isAt(step.where, spot)) seen.add(step.next)
  }
  return seen
}

function after(
  steps: readonly PatternStep[],
  here: ReadonlySet<number>,
  character: string,
): ReadonlySet<number> {
  const next = new Set<number>()
  for (const index of here) {
    const step = steps[index]
    if (step?.kind === 'one' && step.fits(character)) next.add(step.next)
  }
  return next
}

function isAt(where: Where, { characters, at }: Spot): boolean {
  const isWord = (character: string | undefined): boolean => /^\w$/u.test(character ?? '')
  const isEdge = isWord(characters[at - 1]) !== isWord(characters[at])
  switch (where) {
    case 'start':
      return at === 0
    case 'end':
      return at === characters.length
    case 'word-edge':
      return isEdge
    case 'no-word-edge':
      return !isEdge
    default:
      return where satisfies never
  }
}

/** A pattern as a tree. */
type PatternNode =
  /** One character (code point). */
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean }
  /** A place between two characters. */
  | { readonly kind: 'place'; readonly where: Where }
  | { readonly kind: 'row'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly of: readonly PatternNode[] }
  /** `most` null: no limit. */
  | {
      readonly kind: 'repeat'
      readonly of: PatternNode
      readonly least: number
      readonly most: number | null
    }

type Where = 'start' | 'end' | 'word-edge' | 'no-word-edge'
