import { policies } from '../../bank/policy/institutions/institutions.ts'
import { renderDevice, serialOf } from '../../firmware/device.ts'
import { apply } from '../../lab/apply.ts'
import { type CodeSource, codeOf, codeSources } from '../../lab/code-sources.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readText } from '../files.ts'
import { wholeInput } from '../io.ts'
import { showMoment } from '../moment.ts'
import { readSession, startSession, USUAL_START } from '../sessions.ts'
import { readKeys } from './keys.ts'

type Found = Result<readonly ShownCode[], { readonly text: Bilingual; readonly code: ExitCode }>

/** `tokkun code`: the digits and how many seconds they last, never a secret. */
export async function code(context: Context, options: CodeOptions): Promise<ExitCode> {
  const found = await shown(context, options)
  if (!found.ok) return context.stop(found.error.text, found.error.code)
  const wanted = found.value.filter(
    ({ name }) => options.serial === undefined || name.includes(options.serial),
  )
  if (wanted.length === 0) {
    return context.stop(
      {
        ja: 'パスワードを表示しているトークンがありません。',
        en: 'no token shows a code.',
      },
      EXIT.failed,
    )
  }
  for (const one of wanted)
    context.print(options.json === true ? asJson(one) : asText(context, one))
  return EXIT.ok
}

async function shown(context: Context, options: CodeOptions): Promise<Found> {
  const { session, keys, seed, institution } = options
  const given = [session, keys, seed ?? institution].filter((one) => one !== undefined)
  if (given.length !== 1) return refuse(WHICH, EXIT.usage)
  if (keys !== undefined) return ofKeys(context, keys, options)
  const world = session === undefined ? await fresh(options) : await atEnd(context, session)
  return world.ok ? ofWorld(world.value, options) : world
}

const WHICH: Bilingual = {
  ja: '--session、--keys、--seed（または --institution）のどれか一つを指定してください。',
  en: 'give one of --session, --keys, and --seed (or --institution).',
}

function refuse(text: Bilingual, code: ExitCode) {
  return err({ text, code })
}

async function ofKeys({ io }: Context, name: string, options: CodeOptions): Promise<Found> {
  const text = name === '-' ? ok(await wholeInput(io)) : await readText(io.cwd, name)
  if (!text.ok) return refuse(text.error, EXIT.io)
  const at = options.at ?? millis(Math.floor(io.today()))
  const read = readKeys(name === '-' ? 'stdin' : name, text.value, at)
  if (!read.ok) return refuse(read.error, EXIT.failed)
  const chosen =
    options.token === undefined ? read.value : read.value.slice(options.token, options.token + 1)
  return ok(chosen.map((source: CodeSource) => shownBy(source, at)))
}

type Here = Result<World, { readonly text: Bilingual; readonly code: ExitCode }>

async function atEnd({ io }: Context, file: string): Promise<Here> {
  const journal = await readSession(io.cwd, file)
  if (!journal.ok) {
    const { kind, text } = journal.error
    return refuse(text, kind === 'disk' ? EXIT.io : EXIT.failed)
  }
  const { replayJournal } = await import('../../lab/history/replay.ts')
  const { history } = replayJournal(journal.value)
  const branch = history.writing()
  const world = history.worldAt({ branch, inputs: history.lengthOf(branch) ?? 0 })
  if (world === null) throw new Error('a replay has no end')
  return ok(world)
}

async function fresh(options: CodeOptions): Promise<Here> {
  const started = await startSession({
    seed: options.seed ?? '1',
    institution: options.institution ?? policies[0]?.id ?? '',
    start: USUAL_START,
    presets: options.preset ?? [],
  })
  return started.ok ? ok(started.value.world) : refuse(started.error, EXIT.usage)
}

function ofWorld(end: World, { at, token }: CodeOptions): Found {
  if (at !== undefined && at < end.now) {
    const { ja, en } = { ja: showMoment(end.now), en: showMoment(end.now) }
    return refuse(
      {
        ja: `--at はセッションの終わり（${ja}）より前にはできません。`,
        en: `--at cannot lie before the session’s end (${en}).`,
      },
      EXIT.usage,
    )
  }
  const now: Millis = at ?? end.now
  const world = now === end.now ? end : apply(end, { at: now, input: { kind: 'time' } }).world
  if (token === undefined) {
    const timed = codeSources(world, now).map((source) => shownBy(source, now))
    const others = world.tokens.flatMap((_, n) => shownByToken(world, n) ?? [])
    return ok([...timed, ...others])
  }
  if (world.tokens[token] === undefined || world.away.includes(token)) {
    return refuse(
      {
        ja: `トークン ${token} は机の上にありません（0 から ${world.tokens.length - 1} まで）。`,
        en: `token ${token} is not on the desk (there are 0 to ${world.tokens.length - 1}).`,
      },
      EXIT.usage,
    )
  }
  const one = shownByToken(world, token) ?? timedCode(world, token)
  return ok(one === null ? [] : [one])
}

function timedCode(world: World, token: number): ShownCode | null {
  const device = world.tokens[token]
  if (device?.kind !== 'key-fob') return null
  const source = codeSources(world, world.now).find(
    ({ serial }) => serial === device.identity.serial,
  )
  return source === undefined ? null : shownBy(source, world.now)
}

function asText({ language }: Context, { name, digits, secondsLeft, at }: ShownCode): string {
  const left =
    secondsLeft === null
      ? ''
      : language === 'ja'
        ? `  あと ${secondsLeft} 秒`
        : `  ${secondsLeft} s left`
  return `${name}  ${digits}${left}  (${showMoment(at)})`
}

function asJson({ name, digits, secondsLeft, at }: ShownCode): string {
  return JSON.stringify({ name, digits, secondsLeft, at })
}

export interface CodeOptions {
  readonly session?: string
  readonly keys?: string
  readonly seed?: string
  readonly institution?: string
  readonly preset?: readonly string[]
  readonly token?: number
  readonly serial?: string
  readonly at?: Millis
  readonly json?: boolean
  readonly lang?: string
}

/** What a token shows at a moment. */
export interface ShownCode {
  /** Serial of a token, user of a contract, or account of a key. */
  readonly name: string
  readonly digits: string
  /** Until its next code, by its own clock; null: it does not change on its own. */
  readonly secondsLeft: number | null
  readonly at: Millis
}

/** The code of a source of time-based codes. */
export function shownBy(source: CodeSource, at: Millis): ShownCode {
  const periodMs = source.code.periodSeconds * 1000
  const into = ((source.own % periodMs) + periodMs) % periodMs
  return {
    name: source.serial,
    digits: codeOf(source, 0),
    secondsLeft: Math.ceil((periodMs - into) / 1000),
    at,
  }
}

/** The digits on a camera token's LCD; null: none, or another kind of token. */
export function shownByToken(world: World, token: number): ShownCode | null {
  const device = world.tokens[token]
  if (device?.kind !== 'camera-token' || world.away.includes(token)) return null
  const { runs } = renderDevice(device, world.now)
  const digits = runs
    .filter(({ role }) => role === 'code')
    .map(({ text }) => text.replaceAll(' ', ''))
    .join('')
  if (digits === '') return null
  return { name: serialOf(device), digits, secondsLeft: null, at: world.now }
}
