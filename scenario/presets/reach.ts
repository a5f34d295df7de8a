import type { TokenKind } from '../../bank/policy/schema.ts'
import { instances } from '../../firmware/camera-token/camera-token.ts'
import { activation, FIRST_HALF, SECOND_HALF } from '../../lab/walks/activation.ts'
import { newestFob, START_FOB, waitForNextCode } from '../../lab/walks/key-fob.ts'
import { APPLY_FOR_APP, ISSUE_APP, SET_UP_APP } from '../../lab/walks/phone-app.ts'
import { enter, expectPage, LOG_IN, MASTER, type WalkStep, walk } from '../../lab/walks/step.ts'
import { fillTransfer } from '../../lab/walks/transfer.ts'
import { wholeWay } from '../../lab/walks/whole-way.ts'
import type { Cannot, ScenarioContext } from '../context.ts'
import { shownOn } from '../screens/lcd.ts'
import { typeCode } from '../words/code.ts'
import { giveCode, scanChallenge } from '../words/page.ts'

/** Clock error of `clock-off`, s: beyond every window, within every resynchronisation (device-facts, row 6). */
const CLOCK_OFF_S = 1200
/** Charge of nearly empty batteries, %. Assumption: below every model's limit. */
const NEARLY_EMPTY = 5

/** Whether the master's token is in service: camera token committed, or fob or app enrolled. */
function isActivated({ hands }: ScenarioContext): boolean {
  const { bank, tokens } = hands.world
  const master = bank.customers.find(({ id }) => id === MASTER)
  if (master?.enrolment.state === 'in-service') return true
  return (
    master?.registration.state === 'registered' &&
    tokens.some((token) => token.kind === 'camera-token' && instances(token).length > 0)
  )
}

function kindOf({ hands }: ScenarioContext): TokenKind {
  return hands.world.bank.policy.tokens[0] ?? 'camera-token'
}

/** Ends the session, if there is one. */
function logOut({ hands }: ScenarioContext): void {
  if (hands.page.user !== null) hands.click('nav:logout')
}

function must(failed: Cannot | null): void {
  if (failed !== null) throw new Error(failed.text.en)
}

/** The way to one kind of token in service, without login and transfer. */
function wayTo(context: ScenarioContext, kind: TokenKind): readonly WalkStep[] {
  if (kind === 'camera-token') return activation('done-yes')
  return wholeWay(context.hands.world.bank.policy, kind).slice(0, -2)
}

/** The token is in service, and nobody is logged in. */
export function activate(context: ScenarioContext): void {
  if (isActivated(context)) return
  const { hands } = context
  const { enrolment } = hands.world.bank.customers.find(({ id }) => id === MASTER) ?? {}
  if (enrolment?.state === 'issued') startIssued(context, enrolment.kind)
  else {
    logOut(context)
    walk(hands, wayTo(context, kindOf(context)))
  }
  logOut(context)
}

function startIssued(context: ScenarioContext, kind: 'key-fob' | 'phone-app'): void {
  if (kind === 'key-fob') {
    logOut(context)
    walk(context.hands, [START_FOB])
    return
  }
  const way = wayTo(context, 'phone-app')
  if (context.hands.world.phone.app === null) walk(context.hands, SET_UP_APP)
  walk(context.hands, way.slice(-1))
}

/** Logs the master in, with the code if one is asked for. */
export function logInAgain(context: ScenarioContext): void {
  if (context.hands.page.user !== null) return
  if (isActivated(context)) freshCode(context)
  enter(context.hands, MASTER)
  must(giveCode(context))
}

/** The code of the registration is used up, so this waits for the next one. */
function freshCode({ hands }: ScenarioContext): void {
  if (!hands.world.bank.policy.codeAtLogin && !hands.world.bank.policy.codeAtTransfer) return
  hands.wait(hands.world.bank.policy.code.periodSeconds * 1000)
}

/** The mail with the first code has come; the master is still logged in. */
export function requestMail(context: ScenarioContext): void {
  logOut(context)
  walk(context.hands, [LOG_IN, ...FIRST_HALF.slice(0, 2)])
}

/**
 * Registered at the bank, but the token is blank: Done → Yes was forgotten (device-facts, row 1).
 */
export function leaveHalfWay(context: ScenarioContext): void {
  logOut(context)
  walk(context.hands, [LOG_IN, ...FIRST_HALF, ...SECOND_HALF])
  context.hands.longPress()
  logOut(context)
}

/** The token is there, but its use has not begun. */
export function issue(context: ScenarioContext): void {
  logOut(context)
  const { hands } = context
  const { policy } = hands.world.bank
  if (kindOf(context) === 'key-fob') walk(hands, wayTo(context, 'key-fob').slice(0, -1))
  else walk(hands, [...(policy.softwareOrder === 'form' ? APPLY_FOR_APP : []), ISSUE_APP])
  logOut(context)
}

/** The app is set up on the phone; the code is not yet in use. */
export function installApp(context: ScenarioContext): void {
  logOut(context)
  walk(context.hands, wayTo(context, 'phone-app').slice(0, -1))
  logOut(context)
}

/** Types wrong codes where the bank asks for one: at login, or when approving a transfer. */
export function typeWrongCodes(context: ScenarioContext, times: number): void {
  activate(context)
  const { hands } = context
  freshCode(context)
  enter(hands, MASTER)
  if (hands.page.id === 'top') fillTransfer(hands)
  wrongHere(context, times)
  logOut(context)
}

const SUBMITS: Readonly<Record<string, string>> = {
  'login-otp': 'submit-login-otp',
  'login-challenge': 'submit-login-code',
  'transfer-confirm': 'transfer-approve',
}

function wrongHere(context: ScenarioContext, times: number): void {
  const { hands } = context
  for (let n = 0; n < times; n++) {
    const submit = SUBMITS[hands.page.id]
    if (submit === undefined) throw new Error(`no code is asked for on ${hands.page.id}`)
    const names = hands.page.blocks.flatMap((block) =>
      block.kind === 'fields' ? block.fields.map(({ name }) => name) : [],
    )
    const master = hands.world.bank.customers.find(({ id }) => id === MASTER)
    if (names.includes('confirmPassword'))
      hands.type('confirmPassword', master?.confirmPassword ?? '')
    if (names.includes('otp')) must(typeCode(context, 'otp', true, 'wrong'))
    else {
      // The digits of the previous try are still on the LCD; they will do for a wrong code.
      if (shownOn(hands.world, hands.world.desk.inHand ?? 0).code === '')
        must(scanChallenge(context))
      must(typeCode(context, 'transactionCode', false, 'wrong'))
    }
    hands.click(submit)
  }
}

/** tokkun02 also uses the master's key-fob, and gets it stopped for both (device-facts, row 2). */
export function lockShared(context: ScenarioContext): void {
  activate(context)
  const { hands } = context
  const other = 'tokkun02'
  waitForNextCode(hands)
  enter(hands, other)
  expectPage(hands, 'hardware-start')
  const { index, fob } = newestFob(hands)
  hands.type('serial', fob.identity.serial)
  must(typeCode(context, 'otp', true, undefined, index + 1))
  hands.click('start-hardware')
  logOut(context)
  waitForNextCode(hands)
  enter(hands, other)
  if (hands.page.id === 'top') fillTransfer(hands)
  wrongHere(context, hands.world.bank.policy.lockAfter)
  logOut(context)
}

/** Puts other batteries into the first camera token. */
export function putCells({ hands }: ScenarioContext, level: 'low' | 'empty'): void {
  const token = hands.world.tokens.findIndex(({ kind }) => kind === 'camera-token')
  if (token < 0) throw new Error('no camera token')
  hands.give({ kind: 'cells', token, percent: level === 'low' ? NEARLY_EMPTY : 0 })
}

/** The clock of the key-fob in service goes wrong. */
export function clockOff(context: ScenarioContext): void {
  activate(context)
  const { hands } = context
  const { index } = newestFob(hands)
  hands.give({
    kind: 'token-clock',
    token: index,
    offsetSeconds: CLOCK_OFF_S,
    driftSecondsPerDay: 0,
  })
}

/** A new phone without the app. */
export function changePhone(context: ScenarioContext): void {
  const { hands } = context
  if (hands.world.phone.app === null) {
    logOut(context)
    walk(hands, wayTo(context, 'phone-app'))
    logOut(context)
  }
  hands.give({ kind: 'phone-change' })
}
