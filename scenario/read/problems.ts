import type * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { schemaProblems, unknownKeyText } from '../../protocol/schema-problems.ts'
import type { ScenarioProblem } from '../results.ts'
import type { Path, Source } from './source.ts'

/** `steps[3].expect.lcd`: a path as people write it. */
export function pathText(path: Path): string {
  return path
    .map((step, n) =>
      typeof step === 'number' ? `[${step}]` : `${n === 0 ? '' : '.'}${String(step)}`,
    )
    .join('')
}

/** A problem with the value at `path` of a file; `key`: with its key. */
export function problemAt(
  source: Source,
  path: Path,
  code: string,
  text: Bilingual,
  key = false,
): ScenarioProblem {
  return { code, file: source.file, at: source.position(path, key), path: pathText(path), text }
}

/** A key or word that does not exist, with what was probably meant. */
export function unknownKey(
  source: Source,
  path: Path,
  key: string,
  known: readonly string[],
): ScenarioProblem {
  return problemAt(source, [...path, key], 'unknown-key', unknownKeyText(key, known), true)
}

/** Issues of zod as problems, each with line and column; `above` is the path of the value. */
export function zodProblems(
  source: Source,
  above: Path,
  error: z.ZodError,
  known: (path: Path) => readonly string[],
): readonly ScenarioProblem[] {
  return schemaProblems(error.issues, { notation: 'yaml', keysAt: known }).map(
    ({ path, reason, text }) =>
      problemAt(source, [...above, ...path], reason, text, reason === 'unknown-key'),
  )
}
