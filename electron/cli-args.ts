import { policies, policyNamed } from '../bank/policy/institutions/institutions.ts'
import type { Settings, WindowView } from '../host/link/program.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { LAST_START, type Millis, millis } from '../protocol/time.ts'

/** What the command line asks for; null where it says nothing. */
export interface CliArgs {
  readonly seed: string | null
  readonly start: Millis | null
  readonly paused: boolean
  readonly language: Settings['language'] | null
  readonly theme: Settings['theme'] | null
  readonly view: WindowView
  /** Id of a built-in institution. */
  readonly institution: string | null
}

/** A bad value, as a sentence in both languages: the language is not known yet. */
interface ArgProblem {
  readonly ja: string
  readonly en: string
}

/** Minutes that Tokyo's clocks are ahead of UTC; Japan has no summer time. */
const TOKYO_MINUTES = 9 * 60

const VALUED = ['seed', 'start', 'lang', 'theme', 'view', 'institution'] as const
type Valued = (typeof VALUED)[number]

/**
 * Reads our options out of a command line that also holds Chromium's and the app's folder: those
 * are passed over. Both `--seed 42` and `--seed=42` are understood; the last one wins.
 */
export function parseArgs(argv: readonly string[]): Result<CliArgs, ArgProblem> {
  const given = new Map<Valued, string>()
  let paused = false
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? ''
    if (arg === '--paused') paused = true
    const name = VALUED.find((n) => arg === `--${n}` || arg.startsWith(`--${n}=`))
    if (name === undefined) continue
    const inline = arg.length > name.length + 2
    const value = inline ? arg.slice(name.length + 3) : argv[++i]
    if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
      return err({ ja: `--${name} には値が必要です。`, en: `--${name} needs a value.` })
    }
    given.set(name, value)
  }
  return readValues(given, paused)
}

function readValues(
  given: ReadonlyMap<Valued, string>,
  paused: boolean,
): Result<CliArgs, ArgProblem> {
  const seed = given.get('seed') ?? null
  if (seed !== null && !/^[\w.-]{1,64}$/.test(seed)) {
    return bad('seed', seed, '英数字と . - _ で64文字まで', '1 to 64 letters, digits, . - _')
  }
  const startText = given.get('start') ?? null
  const start = startText === null ? null : parseTokyoTime(startText)
  if (startText !== null && start === null) {
    const example = '2026-11-21T10:00'
    return bad(
      'start',
      startText,
      `日本時間で1970年から2105年まで、${example} の形`,
      `Tokyo time from 1970 to 2105, like ${example}`,
    )
  }
  const language = oneOf(given.get('lang'), ['ja', 'en'] as const)
  if (language === undefined) return badChoice('lang', given, 'ja, en')
  const theme = oneOf(given.get('theme'), ['system', 'light', 'dark'] as const)
  if (theme === undefined) return badChoice('theme', given, 'system, light, dark')
  const view = oneOf(given.get('view'), ['bench', 'token', 'bank'] as const)
  if (view === undefined) return badChoice('view', given, 'bench, token, bank')
  const named = given.get('institution')
  const institution = named === undefined ? null : (policyNamed(named)?.id ?? undefined)
  if (institution === undefined) {
    const all = policies.map(({ id, label }) => `${label} ${id}`)
    return badChoice('institution', given, all.join(', '))
  }
  return ok({ seed, start, paused, language, theme, view: view ?? 'bench', institution })
}

/** null: not given. undefined: none of the choices. */
function oneOf<T extends string>(
  value: string | undefined,
  choices: readonly T[],
): T | null | undefined {
  return value === undefined ? null : choices.find((choice) => choice === value)
}

function badChoice(name: Valued, given: ReadonlyMap<Valued, string>, choices: string) {
  return bad(name, given.get(name) ?? '', `${choices} のいずれか`, `one of ${choices}`)
}

function bad(name: Valued, value: string, ja: string, en: string) {
  return err<ArgProblem>({
    ja: `--${name} の値「${value}」は使えません。指定できるのは: ${ja}`,
    en: `--${name} cannot be "${value}". Give ${en}.`,
  })
}

/**
 * `2026-11-21T10:00` or `…:00:30`, read as Tokyo's local time whatever zone this computer is in;
 * null for anything else, also for dates that the calendar does not have. From 1970 (nine in the
 * morning: the epoch) to 2105, the years that a bench can be started in.
 */
export function parseTokyoTime(text: string): Millis | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(text)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1, 6).map(Number)
  const second = Number(parts[6] ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return null
  const midnight = Date.UTC(year, month - 1, day)
  const back = new Date(midnight)
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1
  if (!same || back.getUTCDate() !== day) return null
  const at = midnight + ((hour * 60 + minute - TOKYO_MINUTES) * 60 + second) * 1000
  return at < 0 || at > LAST_START ? null : millis(at)
}
