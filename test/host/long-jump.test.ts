import { describe, expect, it } from 'vitest'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { Input } from '../../lab/inputs.ts'
import { after } from '../../protocol/time.ts'
import { createRig, START, settle, setup } from './support/rig.ts'

const YEAR_MS = 365 * 86_400_000

/** A bench whose only token shows a new code every minute, always. */
async function alwaysOn(paused: boolean) {
  const policy = policyOf('key-fob-counter')
  if (policy === null) throw new Error('no such institution')
  const own = { ...policy, id: 'always-on', label: 'X', fobButtons: 'none' as const }
  const rig = createRig({ paused, setup: { ...setup(), institution: own.id, policy: own } })
  await rig.host.input({ kind: 'place-token', what: 'fob-of-another-bank' })
  return rig
}

describe('time that only changes what is shown', () => {
  it('leaves no lines in the recording, however long the jump is', async () => {
    const rig = await alwaysOn(true)
    const to = after(START, YEAR_MS)
    expect(await rig.host.command({ kind: 'pass-to', at: to })).toEqual({ ok: true, saved: true })
    const { session, world } = await rig.host.snapshot()
    expect(session.inputs).toBe(2)
    expect(world.now).toBe(to)
  })

  it('reaches the views at its moment all the same', async () => {
    const rig = await alwaysOn(false)
    const seen: number[] = []
    rig.host.subscribe(({ world }) => seen.push(world.now - START))
    await settle()
    seen.length = 0
    rig.time.pass(60_000)
    await settle()
    rig.time.pass(60_000)
    await settle()
    expect(seen).toEqual([60_000, 120_000])
    expect((await rig.host.snapshot()).session.inputs).toBe(1)
  })

  it('keeps the session alive under any phone clock that is let in', async () => {
    const rig = createRig({ paused: true, setup: { ...setup(), institution: 'phone-app' } })
    const odd: Input = { kind: 'phone-clock', offsetSeconds: 0.0005 }
    expect((await rig.host.input(odd)).ok).toBe(true)
    expect((await rig.host.input({ kind: 'time' })).ok).toBe(true)
    expect((await rig.host.snapshot()).world.phone.clockOffsetMs).toBe(1)
  })
})
