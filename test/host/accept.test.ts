import { describe, expect, it } from 'vitest'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { liftedKeys } from '../../host/controller/session-controller.ts'
import type { ImportedToken, Input } from '../../lab/inputs.ts'
import { createRig, down, nextRun, setup, up } from './support/rig.ts'

const fob: ImportedToken = {
  serial: '12345678',
  secretHex: '00'.repeat(20),
  digits: 6,
  periodSeconds: 60,
  algorithm: 'sha1',
  expires: null,
}

/** An institution of the user's own, as a session's header carries it. */
function own(change: Partial<Policy> = {}) {
  const [first] = policies
  if (first === undefined) throw new Error('no institution')
  return { ...setup(), institution: 'mine', policy: { ...first, id: 'mine', ...change } }
}

describe('an input about a token', () => {
  const about: readonly Input[] = [
    down,
    up,
    { kind: 'scan', token: 0, source: 'desk', text: 'x' },
    { kind: 'power-cut', token: 0 },
    { kind: 'cells', token: 0, percent: 50 },
    { kind: 'token-clock', token: 0, offsetSeconds: 1, driftSecondsPerDay: 0 },
    { kind: 'take-away', token: 0 },
  ]

  it.each(about)(
    'is taken while the token lies on the desk, and not later: $kind',
    async (input) => {
      const { host } = createRig()
      expect(await host.input(input)).toEqual({ ok: true, saved: true })
      await host.input({ kind: 'take-away', token: 0 })
      expect(await host.input(input)).toEqual({ ok: false, error: 'no-such-token' })
      const { world } = await host.snapshot()
      const beyond = { ...input, token: world.tokens.length }
      expect(await host.input(beyond)).toEqual({ ok: false, error: 'no-such-token' })
    },
  )

  it('finds a token that was put there later', async () => {
    const { host } = createRig()
    const { length } = (await host.snapshot()).world.tokens
    const press = { kind: 'key-down', token: length, key: 'centre' } as const
    expect(await host.input(press)).toMatchObject({ error: 'no-such-token' })
    await host.input({ kind: 'import-tokens', tokens: [fob] })
    expect(await host.input(press)).toEqual({ ok: true, saved: true })
    const { world } = await host.snapshot()
    expect(liftedKeys(world)).toEqual([{ ...press, kind: 'key-up' }])
    await host.input({ kind: 'take-away', token: length })
    expect(liftedKeys((await host.snapshot()).world)).toEqual([])
  })
})

describe('an input about a tab', () => {
  it('is taken for one that is open only', async () => {
    const { host } = createRig()
    expect(await host.input({ kind: 'show-tab', tab: 2 })).toEqual({
      ok: false,
      error: 'no-such-tab',
    })
    await host.input({ kind: 'new-tab' })
    expect(await host.input({ kind: 'show-tab', tab: 1 })).toEqual({ ok: true, saved: true })
    expect(await host.input({ kind: 'close-tab', tab: 2 })).toEqual({ ok: true, saved: true })
    expect(await host.input({ kind: 'close-tab', tab: 2 })).toMatchObject({ error: 'no-such-tab' })
  })
})

describe('a session at an institution of the user’s own', () => {
  it('works by its policy, and goes on after a crash though it is kept nowhere else', async () => {
    const rig = createRig()
    const command = { kind: 'new-session', setup: own({ lockAfter: 2 }), paused: false } as const
    expect(await rig.host.command(command)).toEqual({ ok: true, saved: true })
    await rig.host.input(down)
    const { world } = await rig.host.snapshot()
    expect(world.bank.policy).toMatchObject({ id: 'mine', lockAfter: 2 })

    const next = await nextRun(rig.disk)
    expect(await next.host.command({ kind: 'resume' })).toEqual({ ok: true, saved: true })
    const resumed = (await next.host.snapshot()).world
    expect(resumed.setup).toEqual(own({ lockAfter: 2 }))
    expect(resumed.bank.policy).toEqual(world.bank.policy)
  })

  it.each([
    ['no policy', { ...own(), policy: undefined }],
    ['a policy of another id', { ...own(), institution: 'yours' }],
    ['a policy that is none', own({ lockAfter: 0 })],
  ])('does not begin with %s', async (_, given) => {
    const { host } = createRig()
    const { policy, ...rest } = given
    const spoilt = policy === undefined ? rest : { ...rest, policy }
    const ack = await host.command({ kind: 'new-session', setup: spoilt, paused: false })
    expect(ack).toMatchObject({ ok: false, error: 'invalid' })
    expect((await host.snapshot()).session.setup).toEqual(setup())
  })
})
