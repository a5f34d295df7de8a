import { type Command, InvalidArgumentError, Option } from 'commander'
import { policies, policyNamed } from '../bank/policy/institutions/institutions.ts'
import type { Millis } from '../protocol/time.ts'
import { parseMoment } from './moment.ts'

/** Adds what every command has. */
export function withLanguage(command: Command): Command {
  return command.option('--lang <ja|en>', 'language / 表示する言語', parseLanguage)
}

/** `--seed`: the seed of a new bench's keys, serials and codes. */
export function seedOption(): Option {
  return new Option('--seed <text>', 'seed of keys, serials, codes / 鍵や番号のもとになる種')
    .argParser(parseSeed)
    .default('1')
}

/** `--institution` of a new bench; the help text may name those that there are. */
export function institutionOption(text = 'institution / 金融機関'): Option {
  return new Option('--institution <id>', text)
    .argParser(parseInstitution)
    .default(policies[0]?.id ?? '')
}

/** A moment, or the wall clock's at the start. */
export type StartTime = Millis | 'now'

/** `--start`: virtual time at which a new bench begins. */
export function startOption(): Option {
  return new Option(
    '--start <time>',
    'virtual time of the start (Tokyo), or now; default: 2026-11-24T10:00 / 開始の仮想時刻（日本時間）か now',
  ).argParser(parseStart)
}

function parseStart(value: string): StartTime {
  return value === 'now' ? 'now' : parseAt(value)
}

/** `--tester`: who signs a report of evidence. */
export function testerOption(): Option {
  return new Option('--tester <name>', 'tester, for the evidence / 証跡の実施者')
}

/** `--environment`: what a report of evidence says about the test environment. */
export function environmentOption(): Option {
  return new Option('--environment <text>', 'test environment, for the evidence / 証跡の試験環境')
}

function parseLanguage(value: string): string {
  if (value === 'ja' || value === 'en') return value
  throw new InvalidArgumentError('ja or en. / ja か en です。')
}

/** Id or letter of an institution; returns its id. */
export function parseInstitution(value: string): string {
  const policy = policyNamed(value)
  if (policy !== null) return policy.id
  const known = policies.map(({ id, label }) => `${label} ${id}`).join(', ')
  throw new InvalidArgumentError(`There are / あるのは: ${known}.`)
}

export function parseSeed(value: string): string {
  if (/^[\w.-]{1,64}$/.test(value)) return value
  throw new InvalidArgumentError(
    '1 to 64 letters, digits, dots, dashes. / 英数字と . - _ で64文字まで。',
  )
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= least && number <= most) return number
    throw new InvalidArgumentError(
      `A whole number from ${least} to ${most}. / ${least} から ${most} までの整数です。`,
    )
  }
}

/** An option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** A moment in Tokyo's time, or with a Z in UTC. */
export function parseAt(value: string): Millis {
  const at = parseMoment(value)
  if (at !== null) return at
  throw new InvalidArgumentError('Like 2026-11-21T10:00 (Tokyo). / 2026-11-21T10:00 のように。')
}
