/**
 * The wires of the bench: the one place where firmware and bank come together. Whatever a token
 * or the bank asks of the world is carried out here; the two never see each other.
 */
import type { BankEffect, BankStep } from '../bank/types.ts'
import { step } from '../firmware/camera-token.ts'
import { applyWrite } from '../firmware/flash.ts'
import type { CameraToken, TokenEffect, TokenEvent } from '../firmware/types.ts'
import type { Millis } from '../protocol/time.ts'
import type { Applied, World, WorldEvent } from './types.ts'

/** Sends one event to token number `index`; carries out its flash writes and collects its notices. */
export function tellToken(world: World, index: number, event: TokenEvent, now: Millis): Applied {
  const token = world.tokens[index]
  if (token === undefined) return { world, events: [] }
  const events: WorldEvent[] = []
  let current = token
  const queue: TokenEvent[] = [event]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const stepped = step(current, next, now)
    current = stepped.token
    for (const effect of stepped.effects) {
      const done = carryOut(current, effect, index, now)
      current = done.token
      if (done.reply !== null) queue.push(done.reply)
      if (done.event !== null) events.push(done.event)
    }
  }
  const tokens = world.tokens.map((t, i) => (i === index ? current : t))
  return { world: { ...world, tokens }, events }
}

interface CarriedOut {
  readonly token: CameraToken
  readonly reply: TokenEvent | null
  readonly event: WorldEvent | null
}

function carryOut(token: CameraToken, effect: TokenEffect, index: number, at: Millis): CarriedOut {
  switch (effect.kind) {
    case 'flash-write': {
      const flash = applyWrite(token.flash, effect.offset, effect.bytes)
      return { token: { ...token, flash }, reply: { kind: 'flash-written' }, event: null }
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

/** Takes over a bank's step: mails arrive in the mailbox, audit entries in the event list. */
export function afterBank(world: World, step: BankStep, at: Millis): Applied {
  const events: WorldEvent[] = []
  let desk = world.desk
  for (const effect of step.effects) {
    events.push(bankEvent(effect, at))
    if (effect.kind === 'mail') {
      desk = { ...desk, mailbox: [...desk.mailbox, { mail: effect.mail, read: false }] }
    }
  }
  return { world: { ...world, bank: step.bank, desk }, events }
}

function bankEvent(effect: BankEffect, at: Millis): WorldEvent {
  switch (effect.kind) {
    case 'mail': {
      const { id, template, subject } = effect.mail
      return { at, lane: 'mail', kind: 'mail', mail: id, template, subject }
    }
    case 'audit':
      return { at, lane: 'bank', kind: 'audit', entry: effect.entry }
    default:
      return effect satisfies never
  }
}
