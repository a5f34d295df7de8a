import { describe, expect, it } from 'vitest'
import { EVENT_LIMIT, type Snapshot } from '../../host/link/host-link.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import { after, millis } from '../../protocol/time.ts'
import {
  cameraToken,
  createRig,
  down,
  labThrowingAt,
  type Rig,
  START,
  settle,
  setup,
  typed,
  up,
} from './support/rig.ts'

async function journal({ host, disk }: Rig): Promise<readonly Stamped[]> {
  const { session } = await host.snapshot()
  const parsed = parseJournal(await disk.read(session.name))
  if (!parsed.ok || parsed.value.damage !== null) throw new Error('bad journal')
  return parsed.value.inputs
}

/** Switches the token on by a press of 2.1 s. */
async function switchOn({ host, time }: Rig): Promise<void> {
  await host.input(down)
  time.pass(2100)
  await host.input(up)
}

describe('acknowledgement', () => {
  it('comes only after the flush', async () => {
    const { host, disk } = createRig()
    disk.held = true
    let acknowledged = false
    const ack = host.input(down).then((answer) => {
      acknowledged = true
      return answer
    })
    await settle()
    expect(acknowledged).toBe(false)
    disk.release()
    expect(await ack).toEqual({ ok: true, saved: true })
    const { session } = await host.snapshot()
    const file = disk.files.get(session.name)
    expect(new TextDecoder().decode(file?.flushed)).toMatch(/"kind":"key-down"[^\n]*\n$/)
  })

  it('of inputs that came while a flush ran needs one flush together', async () => {
    const { host, disk } = createRig()
    disk.held = true
    const acks = [...'利用者番号12345678'].map((_, i) => host.input(typed('x'.repeat(i))))
    await settle()
    disk.release()
    await Promise.all(acks)
    expect(disk.flushes).toBe(2)
  })

  it('keeps the order in which the inputs came', async () => {
    const rig = createRig()
    await Promise.all([1, 2, 3, 4, 5].map((n) => rig.host.input(typed('x'.repeat(n)))))
    const values = (await journal(rig)).map(({ input }) => input.kind === 'type' && input.value)
    expect(values).toEqual(['x', 'xx', 'xxx', 'xxxx', 'xxxxx'])
  })

  it('is refused for what is no input, names no token, or comes after the end', async () => {
    const rig = createRig()
    const { host } = rig
    expect(await host.input(typed('x'.repeat(2001)))).toEqual({ ok: false, error: 'invalid' })
    expect(await host.input({ ...down, token: 7 })).toEqual({ ok: false, error: 'no-such-token' })
    expect([...rig.disk.files.keys()]).toEqual([])
    await host.close()
    expect(await host.input(down)).toEqual({ ok: false, error: 'no-such-session' })
    expect(await host.command({ kind: 'speed', speed: 0 })).toMatchObject({ ok: false })
  })

  it('of an input that the rules throw at is a rejection, and nothing of it is kept', async () => {
    const rig = createRig({
      lab: labThrowingAt(({ kind }) => kind === 'scan'),
    })
    const scan = { kind: 'scan', token: 0, source: 'desk', text: 'x' } as const
    await expect(rig.host.input(scan)).rejects.toThrow('a bug')
    await rig.host.input(down)
    expect((await journal(rig)).map(({ input }) => input)).toEqual([down])
  })
})

describe('the clock of the host', () => {
  it('stamps inputs with virtual time at real speed', async () => {
    const rig = createRig()
    await switchOn(rig)
    const stamps = (await journal(rig)).map(({ at, input }) => [at - START, input.kind])
    expect(stamps).toEqual([
      [0, 'key-down'],
      [2000, 'time'],
      [2100, 'key-up'],
    ])
  })

  it('writes what time brings by itself as its own line, at exactly its own moment', async () => {
    const rig = createRig()
    await switchOn(rig)
    const { lastActivity = START } = cameraToken((await rig.host.snapshot()).world).run ?? {}
    const off = after(lastActivity, 30_000)
    rig.time.pass(60_000)
    await settle()
    expect((await journal(rig)).at(-1)).toEqual({ at: off, input: { kind: 'time' } })
    const { world } = await rig.host.snapshot()
    expect(cameraToken(world).run).toBeNull()
    expect(world.now).toBe(off)
  })

  it('runs ten times faster at ×10 and not at all at a pause', async () => {
    const rig = createRig()
    await rig.host.command({ kind: 'speed', speed: 10 })
    rig.time.pass(1000)
    await rig.host.input(typed('a'))
    await rig.host.command({ kind: 'speed', speed: 0 })
    rig.time.pass(3_600_000)
    await rig.host.input(typed('b'))
    await rig.host.command({ kind: 'speed', speed: 1 })
    rig.time.pass(5)
    await rig.host.input(typed('c'))
    expect((await journal(rig)).map(({ at }) => at - START)).toEqual([10_000, 10_000, 10_005])
  })

  it('keeps no timer while it is paused, or while nothing is due', async () => {
    const rig = createRig()
    expect(rig.time.pending()).toBe(0)
    await rig.host.input(down)
    expect(rig.time.pending()).toBe(1)
    await rig.host.command({ kind: 'speed', speed: 0 })
    expect(rig.time.pending()).toBe(0)
    rig.time.pass(10_000)
    expect(cameraToken((await rig.host.snapshot()).world).run).toBeNull()
    await rig.host.command({ kind: 'speed', speed: 10 })
    rig.time.pass(200)
    await settle()
    expect(cameraToken((await rig.host.snapshot()).world).run).not.toBeNull()
  })

  it('jumps to the next deadline exactly, also while paused', async () => {
    const rig = createRig({ paused: true })
    await rig.host.input(down)
    expect(await rig.host.command({ kind: 'next-deadline' })).toEqual({ ok: true, saved: true })
    const { world, clock } = await rig.host.snapshot()
    expect(world.now).toBe(START + 2000)
    expect(clock).toMatchObject({ speed: 0, anchorVirtual: START + 2000 })
    expect(cameraToken(world).run).not.toBeNull()
    expect((await journal(rig)).at(-1)).toEqual({ at: START + 2000, input: { kind: 'time' } })
  })

  it('lets time pass to a moment, meeting every deadline on the way at its own', async () => {
    const rig = createRig({ paused: true })
    await rig.host.input(down)
    const at = millis(START + 9000)
    expect(await rig.host.command({ kind: 'pass-to', at })).toEqual({ ok: true, saved: true })
    expect((await rig.host.snapshot()).world.now).toBe(at)
    expect((await journal(rig)).slice(1)).toEqual([
      { at: START + 2000, input: { kind: 'time' } },
      { at, input: { kind: 'time' } },
    ])
    const back = await rig.host.command({ kind: 'pass-to', at: millis(START + 1000) })
    expect(back).toEqual({ ok: false, error: 'nothing-to-wait-for' })
  })

  it('says so when there is nothing to wait for', async () => {
    const { host, disk } = createRig()
    const ack = await host.command({ kind: 'next-deadline' })
    expect(ack).toEqual({ ok: false, error: 'nothing-to-wait-for' })
    expect(disk.files.size).toBe(0)
  })

  it('never goes back when the system clock is set back', async () => {
    const rig = createRig()
    rig.time.pass(10_000)
    await rig.host.input(typed('a'))
    rig.time.wall -= 86_400_000
    await rig.host.input(typed('b'))
    rig.time.pass(500)
    await rig.host.input(typed('c'))
    expect((await journal(rig)).map(({ at }) => at - START)).toEqual([10_000, 10_000, 10_500])
  })

  it('meets each deadline at its own time when the system clock is set ahead', async () => {
    const rig = createRig()
    await switchOn(rig)
    rig.time.wall += 86_400_000
    await rig.host.input(typed('a'))
    const { events, world } = await rig.host.snapshot()
    const off = events.findLast((e) => e.kind === 'notice' && e.notice.what === 'powered-off')
    expect(off?.at).toBeLessThan(START + 60_000)
    expect(world.now).toBe(START + 2100 + 86_400_000)
  })
})

describe('what the views are told', () => {
  it('is shown only once it is on the disk, just before the acknowledgement', async () => {
    const { host, disk, time } = createRig()
    const heard: string[] = []
    host.subscribe(({ session }) => heard.push(`shown ${session.inputs}`))
    disk.held = true
    const ack = host.input(typed('a')).then(() => heard.push('acknowledged'))
    await settle()
    time.pass(1000)
    await host.snapshot().then(({ session }) => heard.push(`asked ${session.inputs}`))
    disk.release()
    await ack
    expect(heard).toEqual(['shown 0', 'asked 0', 'shown 1', 'acknowledged'])
  })

  it('is the whole at once, then every change with a rising revision', async () => {
    const { host } = createRig()
    const heard: Snapshot[] = []
    const leave = host.subscribe((snapshot) => heard.push(snapshot))
    expect(heard).toHaveLength(1)
    await host.input(typed('a'))
    await host.command({ kind: 'speed', speed: 10 })
    leave()
    await host.input(typed('b'))
    expect(heard.map((s) => s.revision)).toEqual([0, 1, 2])
    expect(heard.at(-1)?.clock.speed).toBe(10)
  })

  it('holds the latest events only', async () => {
    const { host } = createRig({ paused: true })
    const many = Array.from({ length: EVENT_LIMIT + 20 }, (_, i) => host.input(typed(String(i))))
    await Promise.all(many)
    const { events, session } = await host.snapshot()
    expect(events).toHaveLength(EVENT_LIMIT)
    expect(events.at(-1)).toMatchObject({ input: typed(String(EVENT_LIMIT + 19)) })
    expect(session.inputs).toBe(EVENT_LIMIT + 20)
  })

  it('is the same world for the same seed and the same inputs', async () => {
    const [a, b, c] = [createRig(), createRig(), createRig({ setup: setup('43') })]
    for (const rig of [a, b, c]) await switchOn(rig)
    const worlds = await Promise.all([a, b, c].map(async (r) => (await r.host.snapshot()).world))
    expect(worlds[0]).toEqual(worlds[1])
    expect(worlds[0]).not.toEqual(worlds[2])
  })
})
