import * as z from 'zod'
import type { Snapshot } from '../../host/link/host-link.ts'
import { apply } from '../../lab/apply.ts'
import { nextChange, nextDue } from '../../lab/clock.ts'
import { NO_CONNECTION } from '../../lab/desk/browse.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok } from '../../protocol/result.ts'
import { after, type Millis } from '../../protocol/time.ts'
import { ALERT_CODES, MAIL_TEMPLATES, PAGE_IDS } from '../../scenario/names.ts'
import { type RouteContext, settledSchema, stateOf, worldOf } from '../context.ts'
import { problemInWords } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { lcdText } from './lcd.ts'
import { pageText } from './page.ts'
import { isOn, modeOf } from './tokens.ts'

const text = z.string().min(1).max(500)

/** What to wait for: everything named must hold at the same moment. */
const conditionSchema = z.strictObject({
  token: z.int().min(0).optional().describe('Whose LCD, state and mode; 0 where nothing is said.'),
  state: z.enum(['on', 'off']).optional().describe('Of the token.'),
  mode: text.optional().describe('Of the token: `device-code`, `camera`, `off` …'),
  text: text.optional().describe('A part of the LCD’s text.'),
  page: z
    .enum([...PAGE_IDS, NO_CONNECTION])
    .optional()
    .describe('Name of the bank’s page.'),
  pageText: text.optional().describe('A part of the page’s text, in either language.'),
  alert: z.enum(ALERT_CODES).optional().describe('Code of a message on the page.'),
  mail: z
    .enum(['*', ...MAIL_TEMPLATES])
    .optional()
    .describe('Template of an unread mail; `*`: any unread mail.'),
  settled: z.literal(true).optional().describe('Nothing is under way: holds at once.'),
})

type Condition = z.infer<typeof conditionSchema>

/**
 * Longest wait by one request, virtual ms. Assumption: a month covers every waiting time of a bank.
 */
const LONGEST_WAIT_MS = 31 * 86_400_000

const WITHIN = z
  .int()
  .min(0)
  .max(LONGEST_WAIT_MS)
  .optional()
  .describe('At most so long, in virtual ms; a minute where nothing is said.')

const DEFAULT_WAIT_MS = 60_000

const NOTHING_ASKED: Bilingual = {
  ja: '何を待つかがありません。choices の項目をひとつ以上指定してください（例: {"mode": "device-code"}）。',
  en: 'Nothing is waited for. Give one or more of those in choices, such as {"mode": "device-code"}.',
}

const CONDITIONS = Object.keys(conditionSchema.shape).filter((name) => name !== 'token')

const wait = route({
  method: 'POST',
  path: '/wait-until',
  operationId: 'waitUntil',
  tag: 'clock',
  summary: {
    ja: '条件が満たされるまで待つ。止まっている時計は進められ、動いている時計は見守られる',
    en: 'Wait until a condition holds: a clock that stands is put forward, one that runs is watched',
  },
  errors: ['did-not-come'],
  body: conditionSchema.extend({ within: WITHIN }),
  answer: settledSchema.extend({ waitedMs: z.number().describe('Virtual time that passed.') }),
  async run(context, { body: { within = DEFAULT_WAIT_MS, ...condition } }) {
    const { token: _, ...asked } = condition
    if (Object.keys(asked).length === 0) {
      return err(problemInWords('invalid', NOTHING_ASKED, 'body', CONDITIONS))
    }
    const from = (await worldOf(context)).now
    const met = await waitUntil(context, condition, within)
    const snapshot = await context.host.snapshot()
    if (met) return ok({ ...stateOf(snapshot), waitedMs: snapshot.world.now - from })
    const waited = snapshot.world.now - from
    return err(problemInWords('did-not-come', vainWait(snapshot.world, condition, waited), 'body'))
  },
})

export const WAIT_ROUTES: readonly Route[] = [wait]

/** Whether all that is named holds. */
function holds(world: World, condition: Condition): boolean {
  return unmet(world, condition) === null
}

/**
 * Waits in virtual time; true once the condition holds. A clock that stands is put forward: from
 * one moment at which anything changes to the next, up to the first at which it holds, or by all of
 * the wait. A clock that runs is watched, until the wait's time is over.
 */
async function waitUntil(
  context: RouteContext,
  condition: Condition,
  withinMs: number,
): Promise<boolean> {
  const { host } = context
  const first = await host.snapshot()
  if (holds(first.world, condition)) return true
  const limit = after(first.world.now, withinMs)
  if (first.clock.speed !== 0) return watch(context, condition, withinMs / first.clock.speed)
  const found = await lookAhead(first.world, condition, limit)
  await host.command({ kind: 'pass-to', at: found ?? limit })
  // Asked again: somebody else may have acted meanwhile.
  return holds((await host.snapshot()).world, condition)
}

/**
 * So many steps of looking ahead are done at a stretch. Assumption: other requests then wait only
 * some ms.
 */
const LOOKS_A_TURN = 200

/** The moment at which the condition will hold by time alone; null: not up to `limit`. */
async function lookAhead(
  start: World,
  condition: Condition,
  limit: Millis,
): Promise<Millis | null> {
  let world = start
  for (let looks = 1; ; looks++) {
    const next = nextAfter(world)
    if (next === null || next.now > limit) break
    world = next
    if (holds(world, condition)) return world.now
    if (looks % LOOKS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return null
}

/** The world after the next change that time brings; null: time alone changes nothing. */
function nextAfter(world: World): World | null {
  const change = nextChange(world)
  if (change === null) return null
  const due = nextDue(world)
  if (due !== null && due.at <= change.at) {
    const at = after(world.now, Math.max(0, due.at - world.now))
    return apply(world, { at, input: { kind: 'time' } }).world
  }
  return change.at > world.now ? { ...world, now: change.at } : null
}

/** Watches the snapshots of a clock that runs. */
function watch(context: RouteContext, condition: Condition, wallMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = []
    const end = (met: boolean): void => {
      for (const leave of ends.splice(0)) leave()
      resolve(met)
    }
    const hear = ({ world }: Snapshot): void => {
      if (holds(world, condition)) end(true)
    }
    ends.push(context.untilClosed(() => end(false)))
    ends.push(context.schedule(Math.min(Math.ceil(wallMs), LONGEST_TIMER_MS), () => end(false)))
    ends.push(context.host.subscribe(hear))
  })
}

/** Longest timer that Node has, ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** A part of a condition that does not hold. */
interface Unmet {
  /** Name of the part, as it was given: `mode`. */
  readonly part: string
  readonly asked: string
  /** What is there instead; empty: nothing. */
  readonly found: string
}

/** The first part that does not hold; null: all do. */
function unmet(world: World, condition: Condition): Unmet | null {
  return ofToken(world, condition) ?? ofPage(world, condition) ?? ofMail(world, condition)
}

function ofToken(world: World, condition: Condition): Unmet | null {
  const { token = 0, state, mode, text } = condition
  if (state === undefined && mode === undefined && text === undefined) return null
  const device = world.away.includes(token) ? undefined : world.tokens[token]
  if (device === undefined) return { part: 'token', asked: String(token), found: '' }
  const power = isOn(world, device) ? 'on' : 'off'
  if (state !== undefined && power !== state) return { part: 'state', asked: state, found: power }
  const present = modeOf(world, device)
  if (mode !== undefined && present !== mode) return { part: 'mode', asked: mode, found: present }
  if (text === undefined) return null
  const lcd = lcdText(world, device)
  if (lcd.includes(text)) return null
  return { part: 'text', asked: text, found: lcd.replaceAll('\n', ' / ') }
}

function ofPage({ desk }: World, condition: Condition): Unmet | null {
  const { page, pageText: text, alert } = condition
  const { page: shown } = desk.browser
  if (page !== undefined && shown.id !== page) return { part: 'page', asked: page, found: shown.id }
  if (text !== undefined) {
    const { ja, en } = pageText(shown)
    const found = `${shown.title.ja} / ${shown.title.en}`
    if (!ja.includes(text) && !en.includes(text)) return { part: 'pageText', asked: text, found }
  }
  const alerts = shown.alerts.map(({ code }) => code)
  return alert === undefined || alerts.includes(alert)
    ? null
    : { part: 'alert', asked: alert, found: alerts.join(', ') }
}

function ofMail({ desk }: World, { mail }: Condition): Unmet | null {
  if (mail === undefined) return null
  const unread = desk.mailbox.filter(({ read }) => !read).map((item) => item.mail.template)
  const came = mail === '*' ? unread.length > 0 : unread.includes(mail)
  return came ? null : { part: 'mail', asked: mail, found: unread.join(', ') }
}

/** Why a wait failed: what was asked for, for how long, and what is there instead. */
function vainWait(world: World, condition: Condition, waitedMs: number): Bilingual {
  const missing = unmet(world, condition)
  const seconds = waitedMs / 1000
  if (missing === null) {
    // The condition holds now, but did not when it was last checked.
    return { ja: `仮想時間で ${seconds} 秒。`, en: `${seconds} virtual seconds.` }
  }
  const { part, asked, found } = missing
  return {
    ja: `仮想時間で ${seconds} 秒待ちましたが、${part}「${asked}」になりませんでした（今は${found === '' ? '何もありません' : `「${found}」`}）。`,
    en: `${part} “${asked}” did not come within ${seconds} virtual seconds (there is ${found === '' ? 'nothing' : `“${found}”`}).`,
  }
}
