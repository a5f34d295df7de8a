import { Document } from 'yaml'
import type { Bilingual } from '../../bank/page.ts'
import { writePolicy } from '../../bank/policy/file.ts'
import type { Hands } from '../../lab/hands.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { policyIn } from '../../lab/start.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import { tokenInHand } from '../context.ts'
import { writeMoment } from '../moment.ts'
import { SCENARIO_SCHEMA_PATH, SCENARIO_VERSION } from '../read/model.ts'
import { type LcdText, shownOn } from '../screens/lcd.ts'
import { fold } from './fold.ts'
import { TrialRun } from './trial-run.ts'

/** How a scenario is written from a recording. */
export interface FromSessionOptions {
  readonly name?: string | Bilingual
  readonly description?: string | Bilingual
  readonly tags?: readonly string[]
  /** false: only steps, without expectations. */
  readonly expectations?: boolean
}

/**
 * Writes the scenario of a recording: its inputs as steps, and after each an expectation for what
 * has changed. The scenario is run while it is written, so it passes; whatever no word describes
 * exactly becomes a raw `input`.
 */
export function scenarioFrom(
  setup: BenchSetup,
  inputs: readonly Stamped[],
  options: FromSessionOptions = {},
): string {
  const recorder = new TrialRun(setup)
  const steps: unknown[] = []
  for (let n = 0; n < inputs.length; ) {
    const before = recorder.context.hands.world
    const events = recorder.context.hands.events.length
    const written = fold(recorder, inputs, n)
    n += written.taken
    steps.push(...written.steps)
    if (options.expectations === false || written.steps.length === 0) continue
    const change = changesBetween(before, recorder.context.hands, events)
    if (Object.keys(change).length > 0) steps.push({ expect: change })
  }
  const file = {
    tokkun: SCENARIO_VERSION,
    name: options.name ?? 'Recording',
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.tags === undefined || options.tags.length === 0 ? {} : { tags: options.tags }),
    given: givenFor(setup),
    steps: steps.length === 0 ? ['note nothing was done'] : steps,
  }
  const document = new Document(file, { version: '1.2', aliasDuplicateObjects: false })
  const head = `# yaml-language-server: $schema=${SCENARIO_SCHEMA_PATH}\n`
  return head + document.toString({ lineWidth: 0 })
}

function givenFor(setup: BenchSetup): Readonly<Record<string, unknown>> {
  const policy = policyIn(setup)
  const offset = policy?.utcOffsetHours ?? 0
  const start = writeMoment(setup.start, offset).replace(' ', 'T')
  // A policy that is not built in is written as changes to the default institution.
  const own =
    setup.policy === undefined ? {} : { institution: 'A', policy: policyValues(setup.policy) }
  return { institution: setup.institution, ...own, seed: setup.seed, start }
}

function policyValues(policy: NonNullable<BenchSetup['policy']>): unknown {
  const file: unknown = JSON.parse(writePolicy(policy))
  if (typeof file !== 'object' || file === null) return {}
  const about = ['$schema', 'format', 'version']
  return Object.fromEntries(Object.entries(file).filter(([key]) => !about.includes(key)))
}

/** What has changed between two moments, as the keys of an `expect`. */
export function changesBetween(
  before: World,
  hands: Hands,
  events: number,
): Readonly<Record<string, unknown>> {
  const now = hands.world
  const changed: Record<string, unknown> = {}
  const lcd = lcdChange(before, now)
  if (lcd !== null) changed.lcd = lcd
  const [was, is] = [before.desk.browser.page, now.desk.browser.page]
  if (was.id !== is.id) changed.page = is.id
  const codes = is.alerts.map(({ code }) => code)
  const told = was.alerts.map(({ code }) => code).join()
  // After a click the same message is a new one; otherwise it is just still there.
  if (codes.join() !== told) changed.alert = codes[0] ?? 'none'
  const fresh = hands.events.slice(events)
  const mail = fresh.findLast((event) => event.kind === 'mail')
  if (mail?.kind === 'mail') changed.mail = { template: mail.template, where: mail.where }
  const audits = fresh.flatMap((event) => (event.kind === 'audit' ? [event.entry.what] : []))
  if (audits.length > 0) changed.audit = [...new Set(audits)].slice(0, 50)
  const [phoneWas, phoneIs] = [phoneView(before), phoneView(now)]
  if (phoneWas.id !== phoneIs.id) changed.phone = { screen: phoneIs.id }
  const { counter } = now.desk
  if (counter !== before.desk.counter && counter !== null) {
    changed.counter = counter.accepted ? 'accepted' : 'refused'
  }
  const refused = now.desk.refusedCode?.why
  if (refused !== undefined && now.desk.refusedCode !== before.desk.refusedCode) {
    changed['refused-code'] = refused
  }
  return changed
}

/** What a token's LCD shows now, if that has changed; digits are not asserted. */
function lcdChange(before: World, now: World): unknown {
  for (let token = 0; token < now.tokens.length; token++) {
    if (now.away.includes(token)) continue
    const [was, is] = [shownOn(before, token), shownOn(now, token)]
    if (sameLcd(was, is)) continue
    const which = token === tokenInHand(now) ? {} : { token: token + 1 }
    if (!is.lit) return { dark: true, ...which }
    if (is.code !== '')
      return { code: 'shown', ...(is.title === '' ? {} : { title: is.title }), ...which }
    const text = [is.number, is.body].filter((one) => one !== '')
    return {
      ...(text.length === 0 ? {} : { text }),
      ...(is.left === '' ? {} : { left: is.left }),
      ...(is.right === '' ? {} : { right: is.right }),
      ...(text.length === 0 && is.left === '' && is.right === '' ? { dark: false } : {}),
      ...which,
    }
  }
  return null
}

function sameLcd(a: LcdText, b: LcdText): boolean {
  if (a.code !== '' && b.code !== '') return a.title === b.title && a.code === b.code
  return (
    a.lit === b.lit &&
    a.title === b.title &&
    a.number === b.number &&
    a.body === b.body &&
    a.code === b.code &&
    a.left === b.left &&
    a.right === b.right
  )
}
