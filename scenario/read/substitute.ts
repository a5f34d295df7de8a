import { didYouMean, nearest } from '../../protocol/did-you-mean.ts'
import type { ScenarioProblem } from '../results.ts'
import type { Params } from './model.ts'
import { problemAt } from './problems.ts'
import type { Path, Source } from './source.ts'

/** `$${` is an escaped `${`. */
const PLACE = /\$?\$\{([^}]*)\}/g

/** A value with every `${name}` replaced, and the names that do not exist. */
interface Substituted {
  readonly value: unknown
  readonly problems: readonly ScenarioProblem[]
}

/**
 * Fills parameters into texts. A text that is nothing but one `${name}` becomes the value itself.
 */
export function substitute(
  value: unknown,
  params: Params,
  source: Source,
  path: Path,
): Substituted {
  const problems: ScenarioProblem[] = []
  const walk = (one: unknown, at: Path): unknown => {
    if (typeof one === 'string') return one.includes('${') ? inText(one, at) : one
    if (Array.isArray(one)) return one.map((item, n) => walk(item, [...at, n]))
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([key, item]) => [key, walk(item, [...at, key])]),
    )
  }
  const inText = (text: string, at: Path): unknown => {
    const known = (name: string) => (Object.hasOwn(params, name) ? params[name] : undefined)
    const whole = /^\$\{([^}]*)\}$/.exec(text)
    const alone = whole === null ? undefined : known(whole[1]?.trim() ?? '')
    if (alone !== undefined) return alone
    return text.replace(PLACE, (place, name: string) => {
      if (place.startsWith('$$')) return place.slice(1)
      const found = known(name.trim())
      if (found === undefined) problems.push(unknownParam(name.trim(), params, source, at))
      return found === undefined ? place : String(found)
    })
  }
  return { value: walk(value, path), problems }
}

function unknownParam(name: string, params: Params, source: Source, path: Path): ScenarioProblem {
  const names = Object.keys(params)
  const meant = didYouMean(nearest(name, names))
  const there = names.length === 0 ? '-' : names.join(', ')
  return problemAt(source, path, 'unknown-parameter', {
    ja: `「\${${name}}」という引数はありません。${meant.ja}あるのは ${there} です。`,
    en: `There is no parameter \${${name}}.${meant.en} There are: ${there}.`,
  })
}
