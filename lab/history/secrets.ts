import type { Block, Mail, Page } from '../../bank/page.ts'
import { phoneView } from '../phone/view.ts'
import type { World } from '../world.ts'

/**
 * Tells the customer's or somebody else's data from the mock bank's own: its passwords are in the
 * manual, and its 2-D codes open nothing outside of the bench.
 */
interface Knowledge {
  /** Looks at what the desk shows now; called for every world in turn. */
  look(world: World): void
  /** Whether a field takes secrets, judging by the pages so far. */
  isSecretField(name: string): boolean
  /** Whether a text is the beginning of a password that the bank issued (or is empty). */
  isGiven(text: string): boolean
  /** Whether the bank itself has shown a 2-D code with this text. */
  isOwnCode(text: string): boolean
}

/** `start`: the world before the first input, with the passwords as the bank gave them. */
export function createKnowledge(start: World): Knowledge {
  const given = start.bank.customers.flatMap(({ password, confirmPassword }) => [
    password,
    confirmPassword,
  ])
  /** Passwords from mails: the bank generated them itself (S3-32). */
  const mailed = new Set<string>()
  const secretFields = new Set<string>()
  const codes = new Set<string>()
  /** Pages and mails never change, so each is read once. */
  const read = new WeakSet<object>()

  function once(shown: { readonly blocks: readonly Block[] }): void {
    if (read.has(shown)) return
    read.add(shown)
    for (const block of shown.blocks) {
      if (block.kind === 'code2d') codes.add(block.payload)
      if (block.kind !== 'fields') continue
      for (const { name, type } of block.fields) if (type === 'password') secretFields.add(name)
    }
  }

  /** Only in mails: a page may show again what the customer typed. */
  function passwordsIn({ blocks }: Mail): void {
    for (const block of blocks) {
      if (block.kind !== 'facts') continue
      for (const { label, value } of block.rows) {
        if (/password/i.test(label.en)) mailed.add(value.ja)
      }
    }
  }

  function look(world: World): void {
    const { browser, mailbox, junk, papers } = world.desk
    const pages: readonly Page[] = [browser, ...browser.others].map(({ page }) => page)
    for (const shown of pages) once(shown)
    for (const { mail } of [...mailbox, ...junk, ...world.phone.mailbox]) {
      if (!read.has(mail)) passwordsIn(mail)
      once(mail)
    }
    for (const paper of papers) once(paper)
    for (const block of phoneView(world).blocks) {
      if (block.kind === 'field' && block.type === 'password') secretFields.add(block.name)
    }
  }

  look(start)
  return {
    look,
    // One typed after its page is gone has no effect, but it is in the file.
    isSecretField: (name) => secretFields.has(name) || /passw/i.test(name),
    isGiven: (text) => [...given, ...mailed].some((password) => password.startsWith(text)),
    isOwnCode: (text) => codes.has(text),
  }
}

/**
 * Replaces secrets character by character within the same class, so that a form still accepts them:
 * digits stay digits. Equal texts stay equal and equal beginnings stay equal (a password and its
 * confirmation, typed key by key); nothing else of the original remains, as the new characters are
 * taken in turn and not computed from the old ones.
 */
interface Blackening {
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
    // Seven has no common factor with 10 or 26: neighbours differ, and "1111" does not occur.
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

/** The same for a text that stands alone: a 2-D code's payload. */
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

/** Characters that a form may treat alike, each class with its replacements. */
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
