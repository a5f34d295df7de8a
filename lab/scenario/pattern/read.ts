import type { Bilingual } from '../../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { matcher, stepsOf } from './match.ts'
import type { Node, Where } from './node.ts'

/** Longest pattern, UTF-16 units. Assumption: an LCD holds fewer characters. */
export const PATTERN_LIMIT = 200
/** Most steps of the machine that is made of a pattern, with its counts written out. Assumption: far above any
 * pattern for one LCD, and still quick. */
const STEP_LIMIT = 1000

/** Whether the pattern is found anywhere in a text. */
export type Pattern = (text: string) => boolean

/**
 * Reads a regular expression of ECMAScript (flag `u`) that came out of a file. It is matched without
 * backtracking, in a time that grows with the length of the text and no faster, so that no file can
 * make the program hang. What needs backtracking (backreferences, looking ahead or behind) is
 * therefore refused. Error: the sentence that says what to change.
 *
 * Why not re2js: it adds 148 kB minified (44 kB gzipped; this file: 3.6 and 1.8), takes three times
 * as long to compile a pattern and is no quicker to match one on an LCD's text, and it is another
 * language: `\s` and `.` differ on Japanese text, `\p{Script=…}`, `\p{Letter}` and `[\b]` are refused,
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

/** Reads what the engine's own reader has found to be a pattern; null: it needs backtracking. */
class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  whole(): Node | null {
    return this.#choice()
  }

  #choice(): Node | null {
    const of: Node[] = []
    do {
      const row = this.#row()
      if (row === null) return null
      of.push(row)
    } while (this.#take(/\|/uy) !== null)
    const [only] = of
    return only !== undefined && of.length === 1 ? only : { kind: 'choice', of }
  }

  #row(): Node | null {
    const parts: Node[] = []
    while (this.#at < this.#source.length && !/[|)]/u.test(this.#source.charAt(this.#at))) {
      const part = this.#part()
      if (part === null) return null
      parts.push(this.#counted(part))
    }
    return { kind: 'row', parts }
  }

  #part(): Node | null {
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

  #counted(of: Node): Node {
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
