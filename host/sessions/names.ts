import { type Millis, millis } from '../../protocol/time.ts'

/** Files of the sessions folder: `<UTC stamp>-<seed>.tokkun`, so that names sort by age. */
export const SESSION_SUFFIX = '.tokkun'
/** Beside a session that needs no offer to go on: it ended by a clean close, or was dismissed. */
export const CLOSED_SUFFIX = '.closed'
/** A copy of a session's file as it was before its bad tail was cut off. */
export const DAMAGED_SUFFIX = '.damaged'
/** A copy of a session's file as it was before it was written anew in the newest version. */
export const OLD_VERSION_SUFFIX = '.old-version'

/** A file name for a session begun at wall time `wall`; `attempt` 2 and up tell namesakes apart. */
export function sessionName(wall: number, seed: string, attempt: number): string {
  const stamp = new Date(wall).toISOString().replace(/[-:.]/g, '')
  const plain = seed.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40)
  return `${stamp}-${plain}${attempt > 1 ? `-${attempt}` : ''}${SESSION_SUFFIX}`
}

/** The wall time in a session's name; 0 when the name is none of ours. */
export function stampOf(name: string): Millis {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/.exec(name)
  if (parts === null) return millis(0)
  const [year = 0, month = 1, day = 1, hour, minute, second, ms] = parts.slice(1).map(Number)
  return millis(Date.UTC(year, month - 1, day, hour, minute, second, ms))
}

/** Sessions without a clean close, newest first, out of the names in the folder. */
export function unclosed(names: readonly string[]): readonly string[] {
  const all = new Set(names)
  return names
    .filter((name) => name.endsWith(SESSION_SUFFIX) && !all.has(name + CLOSED_SUFFIX))
    .sort((a, b) => (a < b ? 1 : -1))
}
