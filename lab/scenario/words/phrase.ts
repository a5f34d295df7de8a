/**
 * The short forms of steps. A phrase is written like `press <key>[ <times:int> times]`: words as
 * they are, `<name>` for one word or a text in quotation marks, `<name:int>` and `<name:num>` for
 * numbers, `<name:text>` for whatever follows, `[…]` for what may be left out.
 */
export interface Phrase {
  readonly template: string
  /** What it says, by the names of its places; null: the text is another one. */
  read(text: string): Readonly<Record<string, string | number>> | null
}

type Kind = 'word' | 'int' | 'num' | 'text'

const QUOTED = `"[^"]*"|'[^']*'`
const PATTERNS: Readonly<Record<Kind, string>> = {
  word: `${QUOTED}|[^\\s"']\\S*`,
  int: '[+-]?\\d{1,15}',
  num: '[+-]?\\d{1,15}(?:\\.\\d{1,9})?',
  text: `${QUOTED}|[^\\s"'].*`,
}

/** Makes a phrase of its template. Throws on a template that is none: that is a bug. */
export function phrase(template: string): Phrase {
  const kinds = new Map<string, Kind>()
  const source = template
    .replace(/[.*+?^$(){}|\\]/g, '\\$&')
    .replaceAll('[', '(?:')
    .replaceAll(']', ')?')
    .replace(/<(\w+)(?::(\w+))?>/g, (_, name: string, kind: string | undefined) => {
      const known = kindOf(kind ?? 'word')
      kinds.set(name, known)
      return `(?<${name}>${PATTERNS[known]})`
    })
    .replace(/ /g, '\\s+')
  const pattern = new RegExp(`^\\s*${source}\\s*$`, 'iu')
  return {
    template,
    read(text) {
      const found = pattern.exec(text)
      if (found === null) return null
      const said: Record<string, string | number> = {}
      for (const [name, value] of Object.entries(found.groups ?? {})) {
        if (value !== undefined) said[name] = placeValue(value, kinds.get(name) ?? 'word')
      }
      return said
    },
  }
}

function kindOf(text: string): Kind {
  if (text === 'word' || text === 'int' || text === 'num' || text === 'text') return text
  throw new Error(`no such place in a phrase: ${text}`)
}

function placeValue(text: string, kind: Kind): string | number {
  if (kind === 'int' || kind === 'num') return Number(text)
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text.trim()
}

/** The words with which a phrase begins, up to its first place: by them it is looked for. */
export function opening(template: string): string {
  return template
    .replace(/[[<].*$/, '')
    .trim()
    .toLowerCase()
}

/** A template without the kinds of its places, as people read it. */
export function plainTemplate(template: string): string {
  return template.replace(/:(?:int|num|text)>/g, '>')
}
