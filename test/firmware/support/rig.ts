import { manufacture, nextDeadline, step } from '../../../firmware/camera-token/camera-token.ts'
import { applyWrite } from '../../../firmware/camera-token/flash.ts'
import { type CameraTokenModel, DEFAULT_MODEL } from '../../../firmware/camera-token/model.ts'
import { renderScreen, screenText } from '../../../firmware/camera-token/screen.ts'
import type {
  CameraToken,
  Key,
  TokenEffect,
  TokenEvent,
  TokenNotice,
} from '../../../firmware/camera-token/state.ts'
import type { Screen } from '../../../firmware/lcd/screen.ts'
import { ed25519Public, sessionKeys, x25519Public } from '../../../protocol/keys.ts'
import {
  buildType1,
  buildType2,
  SUITE,
  type Type1Parts,
  type Type2Parts,
} from '../../../protocol/message/activation.ts'
import { toText } from '../../../protocol/message/text.ts'
import { after, type Millis, millis, seconds } from '../../../protocol/time.ts'

/** 2026-11-21T10:00:00+09:00. */
export const START = millis(1_795_222_800_000)
export const BANK_ID = 0x00c0ffee
export const SERIAL = 20_261_121
const bytes = (fill: number, length = 32) => new Uint8Array(length).fill(fill)
const SIGNING_KEY = bytes(3)
const PRIVATE_KEY = bytes(5)
const EPHEMERAL = bytes(7)

/** A token with one bank that it was made for, and the hands to use it. */
export class Rig {
  token: CameraToken
  now: Millis = START
  effects: TokenEffect[] = []

  constructor(model: Partial<CameraTokenModel> = {}, battery = 100) {
    this.token = manufacture(
      { ...DEFAULT_MODEL, ...model },
      {
        serial: SERIAL,
        tokenCode: 'TK-4821-07',
        privateKey: PRIVATE_KEY,
        banks: [
          { bankId: BANK_ID, publicKey: ed25519Public(SIGNING_KEY) },
          { bankId: BANK_ID + 1, publicKey: ed25519Public(bytes(4)) },
        ],
      },
      { battery },
    )
  }

  /** Gives an event; a requested write is done at once unless `writes` is false. */
  give(event: TokenEvent, writes = true): void {
    const { token, effects } = step(this.token, event, this.now)
    this.token = token
    this.effects.push(...effects)
    for (const effect of effects) {
      if (effect.kind !== 'flash-write' || !writes) continue
      const flash = applyWrite(this.token.flash, effect.offset, effect.bytes)
      this.token = { ...this.token, flash }
      this.give({ kind: 'flash-written' })
    }
  }

  wait(spanMs: number): void {
    this.now = after(this.now, spanMs)
    this.give({ kind: 'deadline' })
  }

  /** Time passes without an event for the token. */
  skip(spanMs: number): void {
    this.now = after(this.now, spanMs)
  }

  down(key: Key): void {
    this.give({ kind: 'key-down', key })
  }

  up(key: Key): void {
    this.give({ kind: 'key-up', key })
  }

  /** Presses keys one after the other, 80 ms each. */
  press(...keys: Key[]): void {
    for (const key of keys) {
      this.down(key)
      this.wait(80)
      this.up(key)
      this.wait(120)
    }
  }

  /** Holds centre for `spanMs`: the power switch. */
  hold(spanMs = 2_000): void {
    this.down('centre')
    this.wait(spanMs)
    this.up('centre')
  }

  menuKeys(): void {
    this.down('left')
    this.hold()
    this.up('left')
  }

  scan(message: Uint8Array): void {
    this.give({ kind: 'scan', text: toText(message) })
  }

  /** From off to where the signature is on the LCD. */
  toSignature(licence = 1, seq = 1): void {
    this.hold()
    this.press('right')
    this.scan(this.code1({ licence }))
    this.press('right', 'right', 'right')
    this.scan(this.code2({ seq }, { licence }))
  }

  activate(licence = 1, seq = 1): void {
    this.toSignature(licence, seq)
    this.press('right', 'right')
  }

  code1(change: Partial<Type1Parts> = {}): Uint8Array {
    return buildType1({
      header: { bankId: BANK_ID, issuedAt: seconds(START), ttlMinutes: 60 },
      sessionId: bytes(1, 8),
      licence: 1,
      suite: SUITE,
      keyId: 1,
      ephemeralPublic: x25519Public(EPHEMERAL),
      signingKey: SIGNING_KEY,
      ...change,
    })
  }

  /** Code 2 for the session that `code1(first)` opened. */
  code2(change: Partial<Type2Parts> = {}, first: Partial<Type1Parts> = {}): Uint8Array {
    const { kek } = sessionKeys(EPHEMERAL, x25519Public(PRIVATE_KEY), this.code1(first))
    return buildType2({
      header: { bankId: BANK_ID, issuedAt: seconds(START), ttlMinutes: 10 },
      sessionId: bytes(1, 8),
      serial: SERIAL,
      seq: 1,
      kek,
      instance: { key: bytes(9), notAfter: 0, digits: 8, period: 60 },
      ...change,
    })
  }

  get screen(): Screen {
    return renderScreen(this.token, this.now)
  }

  /** The LCD's lines in reading order. */
  get lcd(): string[] {
    return screenText(this.screen)
  }

  get mode(): string | null {
    return this.token.run?.mode.name ?? null
  }

  get deadline() {
    return nextDeadline(this.token)
  }

  notices<W extends TokenNotice['what']>(what: W): TokenNotice[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'notice' && effect.notice.what === what ? [effect.notice] : [],
    )
  }

  get sounds(): string[] {
    return this.effects.flatMap((effect) => (effect.kind === 'sound' ? [effect.sound] : []))
  }
}

/** A rig that is switched on. */
export function switchedOn(): Rig {
  const rig = new Rig()
  rig.hold()
  return rig
}
