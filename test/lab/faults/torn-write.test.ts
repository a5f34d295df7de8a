import { describe, expect, it } from 'vitest'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import { SLOT_BYTES } from '../../../firmware/camera-token/flash.ts'
import { apply } from '../../../lab/apply.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import type { Stamped } from '../../../lab/inputs.ts'
import { FIRST_HALF, INITIALISE, SECOND_HALF } from '../../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import type { World } from '../../../lab/world.ts'
import { equalBytes } from '../../../protocol/bytes.ts'
import { after } from '../../../protocol/time.ts'
import { cameraOf } from '../../support/camera.ts'
import { setup } from '../../support/setup.ts'

/** Everything but the last "Yes", which writes to the flash. */
function beforeYes(): Hands {
  const hands = new Hands(setup('torn'))
  walk(hands, [LOG_IN, ...FIRST_HALF, ...SECOND_HALF])
  hands.press('right')
  expect(hands.mode()).toBe('signature-confirm')
  return hands
}

/** The same world with the tearing armed, "Yes" pressed, and the token switched on again. */
function torn(from: World, byte: number | null): World {
  const inputs: readonly Stamped[] = [
    { at: after(from.now, 10), input: { kind: 'torn-write', token: 0, byte } },
    { at: after(from.now, 20), input: { kind: 'key-down', token: 0, key: 'right' } },
    { at: after(from.now, 100), input: { kind: 'key-up', token: 0, key: 'right' } },
    { at: after(from.now, 1_000), input: { kind: 'key-down', token: 0, key: 'centre' } },
    { at: after(from.now, 4_000), input: { kind: 'key-up', token: 0, key: 'centre' } },
  ]
  return inputs.reduce((world, stamped) => apply(world, stamped).world, from)
}

describe('a flash write that is torn at byte k', { timeout: 60_000 }, () => {
  const hands = beforeYes()
  const whole = cameraOf(torn(hands.world, SLOT_BYTES))
  const [registration] = hands.world.bank.customers.map((customer) => customer.registration)
  const bankKey = registration?.state === 'registered' ? registration.key : new Uint8Array(0)

  it('leaves a token that is wholly old or wholly activated, at every byte of the commit', () => {
    let activated = 0
    for (let byte = 0; byte <= SLOT_BYTES; byte++) {
      const world = torn(hands.world, byte)
      const token = cameraOf(world)
      const held = instances(token)
      // Off and on again: the batteries are in, and it starts up.
      const home = held.length === 0 ? 'home-blank' : 'home-ready'
      expect(token.run?.mode.name, `byte ${byte}`).toBe(home)
      if (held.length > 0) {
        expect(held).toHaveLength(1)
        expect(equalBytes(held[0]?.key ?? new Uint8Array(0), bankKey)).toBe(true)
        expect(equalBytes(token.flash, whole.flash)).toBe(true)
        activated++
      }
      // The fault is over, and the bank did not notice anything.
      expect(world.faults.tornWrites).toEqual([])
      expect(world.bank).toEqual(hands.world.bank)
    }
    // Only the write that reached its last byte counts.
    expect(activated).toBe(1)
  })

  it('is told as a loss of power, and the way out is the one of a forgotten "Yes"', () => {
    const cut = beforeYes()
    cut.give({ kind: 'torn-write', token: 0, byte: 100 })
    cut.press('right')
    expect(cut.mode()).toBe('off')
    const notices = cut.events.flatMap((event) => (event.kind === 'notice' ? [event.notice] : []))
    expect(notices.slice(-2)).toEqual([
      { what: 'powered-off', why: 'power-cut' },
      { what: 'forgot', during: 'code-2' },
    ])
    cut.longPress()
    expect(advise(cut.world).key).toBe('half-registered')
    walk(cut, [INITIALISE])
    cut.click('nav:otp')
    cut.longPress()
    walk(cut, [...FIRST_HALF, ...SECOND_HALF])
    cut.press('right')
    cut.press('right')
    expect(cut.mode()).toBe('activated')
  })

  it('is not torn once it is taken back, and a key-fob has no such flash', () => {
    const world = torn(torn(hands.world, null), null)
    expect(instances(cameraOf(world))).toHaveLength(1)
    const desk = new Hands(setup('torn', 'key-fob-online'))
    desk.give({ kind: 'place-token', what: 'fob-of-another-bank' })
    desk.give({ kind: 'torn-write', token: 0, byte: 3 })
    expect(desk.world.faults.tornWrites).toEqual([])
  })

  it('never loses the activation that was there before, at every byte of a later write', () => {
    const kept = new Hands(setup('torn'))
    walk(kept, [LOG_IN, ...FIRST_HALF, ...SECOND_HALF])
    kept.press('right')
    kept.press('right')
    walk(kept, [INITIALISE])
    kept.click('nav:otp')
    kept.longPress()
    walk(kept, [...FIRST_HALF, ...SECOND_HALF])
    kept.press('right')
    const before = instances(cameraOf(kept.world)).map(({ key }) => [...key])
    expect(before).toHaveLength(1)
    for (let byte = 0; byte < SLOT_BYTES; byte += 7) {
      const held = instances(cameraOf(torn(kept.world, byte))).map(({ key }) => [...key])
      expect(held, `byte ${byte}`).toEqual(before)
    }
    const now = instances(cameraOf(torn(kept.world, SLOT_BYTES))).map(({ key }) => [...key])
    expect(now).not.toEqual(before)
  })
})
