/**
 * Blacks out secrets character by character, each by one of its own class, so that a form takes
 * what stands there instead: digits stay digits. What was equal stays equal and what began alike
 * begins alike (a password and its confirmation, one keystroke after the other); nothing else of
 * the original is in it, as the new characters are taken in turn and not computed from the old.
 */
export interface Blackening {
  blacken(secret: string): string
}

interface Knot {
  readonly next: Map<string, { readonly instead: string; readonly knot: Knot }>
}

export function createBlackening(): Blackening {
  const root: Knot = { next: new Map() }

  function step(knot: Knot, char: string, depth: number) {
    const before = knot.next.get(char)
    if (before !== undefined) return before
    const alphabet = alphabetOf(char)
    const siblings = [...knot.next.keys()].filter((other) => alphabetOf(other) === alphabet).length
    // Seven shares no factor with 10 or with 26: neighbours differ, and "1111" does not come up.
    const instead = alphabet[(depth * 7 + siblings) % alphabet.length] ?? ''
    const made = { instead, knot: { next: new Map() } }
    knot.next.set(char, made)
    return made
  }

  return {
    blacken(secret) {
      let knot = root
      let text = ''
      for (const [depth, char] of [...secret].entries()) {
        const next = step(knot, char, depth)
        text += next.instead
        knot = next.knot
      }
      return text
    },
  }
}

/** The same for a text that has no other like it: a 2-D code's payload. */
export function blackenAll(text: string): string {
  return [...text].map((char, depth) => at(alphabetOf(char), depth * 7)).join('')
}

function at(alphabet: readonly string[], index: number): string {
  return alphabet[index % alphabet.length] ?? ''
}

/** From `first` to `last`, both included. */
function range(first: string, last: string): readonly string[] {
  const from = first.charCodeAt(0)
  const length = last.charCodeAt(0) - from + 1
  return Array.from({ length }, (_, n) => String.fromCharCode(from + n))
}

/** Characters that a form may treat alike, each class with what stands in for it. */
const CLASSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[0-9]$/, range('0', '9')],
  [/^[a-z]$/, range('a', 'z')],
  [/^[A-Z]$/, range('A', 'Z')],
  [/^[\u0020-\u007e]$/, [...'-_.!+=#%&*']],
  [/^[\uff10-\uff19]$/, range('\uff10', '\uff19')],
  [/^[\uff21-\uff3a]$/, range('\uff21', '\uff3a')],
  [/^[\uff41-\uff5a]$/, range('\uff41', '\uff5a')],
  [/^[\u3041-\u3096]$/, range('\u3041', '\u3096')],
  [/^[\u30a1-\u30fa]$/, range('\u30a1', '\u30fa')],
  [/^[\uff66-\uff9d]$/, range('\uff71', '\uff9d')],
]
const OTHERS: readonly string[] = [...'一丁七万丈三上下中丸']

function alphabetOf(char: string): readonly string[] {
  return CLASSES.find(([pattern]) => pattern.test(char))?.[1] ?? OTHERS
}
