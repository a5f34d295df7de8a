import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { SLOT_BYTES } from '../../../firmware/camera-token/flash.ts'
import { apply } from '../../../lab/apply.ts'
import { BANK_OFFSET_LIMIT, DELAY_LIMIT, inputSchema } from '../../../lab/input-schema.ts'
import { startWorld } from '../../../lab/start.ts'
import { millis } from '../../../protocol/time.ts'
import { setup } from '../../support/setup.ts'

const taken = (input: unknown): boolean => inputSchema.safeParse(input).success

describe('inputs that put something out of order', () => {
  it('are taken up to their limits and refused beyond', () => {
    for (const side of [-1, 1]) {
      const by = (seconds: number) => ({ kind: 'bank-clock', offsetSeconds: side * seconds })
      expect(taken(by(BANK_OFFSET_LIMIT))).toBe(true)
      expect(taken(by(BANK_OFFSET_LIMIT + 1))).toBe(false)
    }
    const late = (minutes: number) => ({ kind: 'mail-fault', fault: 'delayed', minutes })
    expect([0, DELAY_LIMIT].map(late).every(taken)).toBe(true)
    expect([-1, 0.5, DELAY_LIMIT + 1].map(late).some(taken)).toBe(false)
    const torn = (byte: unknown) => ({ kind: 'torn-write', token: 0, byte })
    expect([0, SLOT_BYTES, null].map(torn).every(taken)).toBe(true)
    expect([-1, 0.5, SLOT_BYTES + 1, undefined, '3'].map(torn).some(taken)).toBe(false)
  })

  it('know no other words', () => {
    expect(taken({ kind: 'network', state: 'cut-after' })).toBe(true)
    expect(taken({ kind: 'network', state: 'down' })).toBe(false)
    expect(taken({ kind: 'mail-fault', fault: 'late', minutes: 1 })).toBe(false)
    expect(taken({ kind: 'end-session' })).toBe(true)
    expect(taken({ kind: 'end-session', user: 'tokkun01' })).toBe(false)
    expect(taken({ kind: 'reload', tab: 1 })).toBe(false)
  })

  it('are carried out at every institution from its first moment, at the ends of their ranges', () => {
    const extremes = [
      { kind: 'bank-clock', offsetSeconds: BANK_OFFSET_LIMIT },
      { kind: 'reload' },
      { kind: 'bank-clock', offsetSeconds: -BANK_OFFSET_LIMIT },
      { kind: 'reload' },
      { kind: 'torn-write', token: 2000, byte: 0 },
      { kind: 'mail-fault', fault: 'delayed', minutes: DELAY_LIMIT },
      { kind: 'end-session' },
      { kind: 'network', state: 'cut-after' },
      { kind: 'new-tab' },
      { kind: 'reload' },
    ].map((input) => inputSchema.parse(input))
    for (const { id } of policies) {
      for (const start of [setup('ends', id), { ...setup('ends', id), start: millis(0) }]) {
        let world = startWorld(start)
        for (const input of extremes) world = apply(world, { at: world.now, input }).world
        expect(world.desk.browser.page.id).toBe('no-connection')
      }
    }
  })
})
