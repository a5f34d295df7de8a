import { bankPublicKey } from '../bank/bank.ts'
import type { ParcelItem } from '../bank/books/branch.ts'
import type { BankEffect, BankStep } from '../bank/books/state.ts'
import type { Paper } from '../bank/page.ts'
import { enrolPhone } from '../bank/procedures/timed-token/centre.ts'
import { applyWrite } from '../firmware/camera-token/flash.ts'
import type { TokenEffect, TokenEvent } from '../firmware/camera-token/state.ts'
import { type Device, stepDevice } from '../firmware/device.ts'
import { stepApp } from '../firmware/phone-app/app.ts'
import type { AppEffect, AppEvent } from '../firmware/phone-app/state.ts'
import { type Millis, millis } from '../protocol/time.ts'
import { bankTime, benchTime } from './clock.ts'
import type { Applied, WorldEvent } from './events.ts'
import { BANK_ID, cameraToken, keyFob, knownBank, madeTokens } from './factory.ts'
import { armTornWrite, tornAt } from './faults.ts'
import { sendMail } from './mail-delivery.ts'
import type { World } from './world.ts'

/**
 * Where firmware and bank are connected; they never see each other. Everything that a token, the
 * phone's app or the bank asks of the world is carried out here.
 */

/**
 * Sends one event to token number `index`; carries out its flash writes and collects its notices.
 */
export function tellToken(world: World, index: number, event: TokenEvent, now: Millis): Applied {
  const token = world.tokens[index]
  if (token === undefined) return { world, events: [] }
  const events: WorldEvent[] = []
  let tearAt = tornAt(world, index)
  let current: Device = token
  const queue: TokenEvent[] = [event]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const stepped = stepDevice(current, next, now)
    current = stepped.token
    for (const effect of stepped.effects) {
      const done = runTokenEffect(current, effect, { index, now, tearAt })
      current = done.token
      if (effect.kind === 'flash-write') tearAt = null
      if (done.reply !== null) queue.push(done.reply)
      if (done.event !== null) events.push(done.event)
    }
  }
  const tokens = world.tokens.map((t, i) => (i === index ? current : t))
  const next = { ...world, tokens }
  // A torn write is not torn a second time.
  const spent = tearAt === null && tornAt(world, index) !== null
  return { world: spent ? armTornWrite(next, index, null) : next, events }
}

interface TokenEffectResult {
  readonly token: Device
  readonly reply: TokenEvent | null
  readonly event: WorldEvent | null
}

interface Circumstances {
  readonly index: number
  readonly now: Millis
  /** A flash write ends after so many bytes with a power failure; null: it does not. */
  readonly tearAt: number | null
}

function runTokenEffect(
  token: Device,
  effect: TokenEffect,
  { index, now: at, tearAt }: Circumstances,
): TokenEffectResult {
  switch (effect.kind) {
    case 'flash-write': {
      if (token.kind !== 'camera-token') return { token, reply: null, event: null }
      const flash = applyWrite(token.flash, effect.offset, effect.bytes, tearAt ?? undefined)
      const reply: TokenEvent = { kind: tearAt === null ? 'flash-written' : 'power-cut' }
      return { token: { ...token, flash }, reply, event: null }
    }
    case 'sound':
      return {
        token,
        reply: null,
        event: { at, lane: 'token', kind: 'sound', token: index, sound: effect.sound },
      }
    case 'notice':
      return {
        token,
        reply: null,
        event: { at, lane: 'token', kind: 'notice', token: index, notice: effect.notice },
      }
    default:
      return effect satisfies never
  }
}

/** Sends one event to the phone's app; its request to the centre is answered at once. */
export function tellApp(world: World, event: AppEvent, now: Millis): Applied {
  const { app, clockOffsetMs } = world.phone
  if (app === null) return { world, events: [] }
  const stepped = stepApp(app, event, millis(Math.max(0, now + clockOffsetMs)))
  let next: World = { ...world, phone: { ...world.phone, app: stepped.app } }
  const events: WorldEvent[] = []
  for (const effect of stepped.effects) {
    const done = runAppEffect(next, effect, now)
    next = done.world
    events.push(...done.events)
  }
  return { world: next, events }
}

function runAppEffect(world: World, effect: AppEffect, at: Millis): Applied {
  switch (effect.kind) {
    case 'app-notice':
      return { world, events: [{ at, lane: 'phone', kind: 'app', notice: effect.notice }] }
    case 'enrol': {
      const { serviceId, userId, password } = effect
      const asked = { serviceId, userId, password }
      const { result, ...step } = enrolPhone(world.bank, asked, bankTime(world, at))
      const banked = afterBank(world, step, at)
      const reply: AppEvent = result.ok
        ? { kind: 'enrolled', token: { serviceId, userId, wording: '', ...result.value } }
        : { kind: 'enrol-refused', problem: result.error }
      const told = tellApp(banked.world, reply, at)
      return { world: told.world, events: [...banked.events, ...told.events] }
    }
    default:
      return effect satisfies never
  }
}

/** Applies a bank's step: mails and parcels arrive, audit entries go to the event list. */
export function afterBank(world: World, step: BankStep, at: Millis): Applied {
  const events: WorldEvent[] = []
  let next: World = { ...world, bank: step.bank }
  for (const effect of step.effects) {
    const done = runBankEffect(next, effect, at)
    next = done.world
    events.push(...done.events)
  }
  return { world: next, events }
}

function runBankEffect(world: World, effect: BankEffect, at: Millis): Applied {
  switch (effect.kind) {
    case 'mail':
      return sendMail(world, effect.mail, at)
    case 'parcel':
      return unpack(world, effect.items, at)
    case 'audit':
      return { world, events: [{ at, lane: 'bank', kind: 'audit', entry: effect.entry }] }
    default:
      return effect satisfies never
  }
}

/** A parcel arrives: its tokens and papers are on the desk from now on. */
function unpack(world: World, items: readonly ParcelItem[], at: Millis): Applied {
  const arrived = items.flatMap((item) => deviceIn(world, item) ?? [])
  const papers: readonly Paper[] = items.flatMap((item) =>
    item.kind === 'paper' ? [item.paper] : [],
  )
  const numbers = arrived.map((_, n) => world.tokens.length + n)
  return {
    world: {
      ...world,
      tokens: [...world.tokens, ...arrived],
      desk: { ...world.desk, papers: [...world.desk.papers, ...papers] },
    },
    events: [{ at, lane: 'mail', kind: 'parcel', tokens: numbers }],
  }
}

function deviceIn(world: World, item: ParcelItem): Device | null {
  switch (item.kind) {
    case 'key-fob':
      // A key-fob ages by the world's calendar, whatever date the bank's clock showed.
      return keyFob({ ...item, madeAt: benchTime(world, item.madeAt) })
    case 'camera-token': {
      const { policy } = world.bank
      const made = madeTokens(world.setup, policy).find(({ serial }) => serial === item.serial)
      if (made === undefined) throw new Error(`no token ${item.serial} was made`)
      const known = knownBank(BANK_ID, bankPublicKey(world.bank), policy)
      return cameraToken(made, policy, known)
    }
    case 'paper':
      return null
    default:
      return item satisfies never
  }
}
