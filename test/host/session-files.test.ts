import { describe, expect, it } from 'vitest'
import { type Lab, realLab } from '../../host/bench.ts'
import { encodeHeader, encodeLine, parseJournal } from '../../lab/journal.ts'
import type { Input } from '../../lab/types.ts'
import { createMemoryDisk } from './memory-disk.ts'
import {
  createRig,
  down,
  nameOf,
  nextRun,
  type Rig,
  START,
  settle,
  setup,
  typed,
  up,
} from './rig.ts'

const DONE = { ok: true, saved: true } as const
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A session as the first version of the program wrote it. */
const VERSION_1 = [
  `{"format":"tokkun-session","version":1,"setup":{"seed":"9","start":${START},"institution":"camera-token"}}`,
  `{"at":${START},"input":{"kind":"key-down","token":0,"key":"centre"}}`,
  `{"at":${START + 2000},"input":{"kind":"time"}}`,
  `{"at":${START + 2100},"input":{"kind":"key-up","token":0,"key":"centre"}}`,
  '',
].join('\n')
const OLD = '20261120T010000000Z-9.tokkun'

/** A session with a branch, closed or not. */
async function session(rig: Rig): Promise<string> {
  await rig.host.input(down)
  await rig.host.input(up)
  await rig.host.input(typed('a'))
  await rig.host.command({ kind: 'go-to', place: { branch: 1, inputs: 2 } })
  await rig.host.input(typed('b'))
  return rig.disk.text(await nameOf(rig))
}

async function state({ host }: Rig) {
  const { session, history, clock, world, interrupted } = await host.snapshot()
  return { session, history, clock, world, interrupted }
}

/** The first input's line with one digit of its hash changed. */
function tampered(text: string): string {
  return text.replace(/"state":"(.)/, (_, digit) => `"state":"${digit === '0' ? '1' : '0'}`)
}

describe('a session’s file from elsewhere', () => {
  it('is replayed, copied under a name of its own and shown at its end, the clock stopped', async () => {
    const from = createRig({ setup: setup('7') })
    const text = await session(from)
    const rig = createRig()
    await rig.host.input(typed('mine'))
    const mine = await nameOf(rig)
    const opened = await rig.host.openSession({ name: 'x.tokkun', bytes: bytesOf(text) })
    expect(opened).toEqual(DONE)
    const now = await state(rig)
    const there = await state(from)
    expect(now.world).toEqual(there.world)
    expect(now.history).toEqual(there.history)
    expect(now.clock.speed).toBe(0)
    expect(now.session).toMatchObject({ verdict: { kind: 'verified', inputs: 4 }, saved: true })
    expect(now.session.name).not.toBe(mine)
    expect(rig.disk.text(now.session.name)).toBe(text)
    expect(rig.disk.files.has(`${mine}.closed`)).toBe(true)
    await rig.host.input(typed('on'))
    expect(rig.disk.text(now.session.name).startsWith(text)).toBe(true)
  })

  it('that went another way is shown as it goes here, and says where it parted', async () => {
    const text = tampered(await session(createRig({ setup: setup('7') })))
    const rig = createRig()
    expect(await rig.host.openSession({ name: 'x', bytes: bytesOf(text) })).toEqual(DONE)
    const { session: info, history } = await state(rig)
    expect(info.verdict).toEqual({
      kind: 'diverged',
      place: { branch: 1, inputs: 1 },
      what: 'state',
    })
    expect(history.end).toBe(3)
    // What was recorded stays recorded: opened again, it says the same.
    expect(rig.disk.text(info.name)).toBe(text)
  })

  it('that is torn or damaged is opened up to where it is good', async () => {
    const text = await session(createRig({ setup: setup('7') }))
    const rig = createRig()
    const bytes = bytesOf(`${text}{"at":17`)
    expect(await rig.host.openSession({ name: 'x', bytes })).toEqual(DONE)
    expect(rig.disk.text(await nameOf(rig))).toBe(text)
  })

  it('of the first version is opened, with nothing to compare', async () => {
    const rig = createRig()
    expect(await rig.host.openSession({ name: 'x', bytes: bytesOf(VERSION_1) })).toEqual(DONE)
    const { session: info } = await state(rig)
    expect(info.verdict).toEqual({ kind: 'unchecked', inputs: 3 })
    expect(rig.disk.text(info.name)).toContain('"version":2')
  })

  it.each([
    ['journal-version', VERSION_1.replace('"version":1', '"version":3')],
    ['journal-unreadable', 'junk\n'],
    ['journal-unreadable', ''],
    ['journal-unreadable', VERSION_1.replace('camera-token', 'no-such-bank')],
  ])('is refused (%s) and the running session is not touched', async (error, text) => {
    const rig = createRig()
    await rig.host.input(typed('mine'))
    const before = await state(rig)
    const files = [...rig.disk.files.keys()]
    const ack = await rig.host.openSession({ name: 'x', bytes: bytesOf(text) })
    expect(ack).toMatchObject({ ok: false, error })
    expect(await state(rig)).toEqual(before)
    expect([...rig.disk.files.keys()]).toEqual(files)
    expect(await rig.host.input(typed('on'))).toEqual(DONE)
  })

  it('that the rules throw at is opened up to there', async () => {
    const header = { setup: setup(), paused: false }
    const misfit = { at: START, input: { ...down, token: 900 } } as const
    const good = encodeHeader(header) + encodeLine({ at: START, input: down })
    const rig = createRig({ lab: pickyLab })
    const bytes = bytesOf(good + encodeLine(misfit))
    expect(await rig.host.openSession({ name: 'x', bytes })).toEqual(DONE)
    const { session: info, history } = await state(rig)
    expect(info.verdict).toMatchObject({ place: { branch: 1, inputs: 2 }, what: 'rules' })
    expect(history.end).toBe(1)
    expect(rig.disk.text(info.name)).toBe(good)
  })

  it('is shown from memory where the disk refuses the copy', async () => {
    const text = await session(createRig({ setup: setup('7') }))
    const rig = createRig()
    rig.disk.failing = { code: 'ENOSPC', partial: 9 }
    const ack = await rig.host.openSession({ name: 'x', bytes: bytesOf(text) })
    expect(ack).toEqual({ ok: true, saved: false })
    expect((await state(rig)).session).toMatchObject({ saved: false, inputs: 3 })
    rig.disk.failing = null
    expect(await rig.host.input(typed('on'))).toEqual(DONE)
    expect(rig.disk.text(await nameOf(rig)).startsWith(text)).toBe(true)
  })
})

/** Rules that throw at a token that is not there. */
const pickyLab: Lab = {
  ...realLab,
  apply(world, stamped) {
    const { input } = stamped
    if ('token' in input && input.token > 100) throw new Error('no such token')
    return realLab.apply(world, stamped)
  },
}

describe('the sessions in the folder', () => {
  it('are listed, newest first, with what is in them; one that cannot be read says why', async () => {
    const rig = createRig()
    await session(rig)
    await rig.disk.write(OLD, VERSION_1)
    await rig.disk.write(
      '20261119T010000000Z-1.tokkun',
      '{"format":"tokkun-session","version":9}\n',
    )
    await rig.disk.write('20261118T010000000Z-1.tokkun', 'junk')
    await rig.disk.write('20261118T010000000Z-1.txt', 'junk')
    const listed = await rig.host.sessions()
    expect(listed.map(({ name }) => name)).toEqual([
      await nameOf(rig),
      OLD,
      '20261119T010000000Z-1.tokkun',
      '20261118T010000000Z-1.tokkun',
    ])
    expect(listed[0]).toMatchObject({
      institution: 'camera-token',
      inputs: 4,
      branches: 2,
      start: START,
      problem: null,
    })
    expect(listed[1]).toMatchObject({ inputs: 3, branches: 1, last: START + 2100, problem: null })
    expect(listed.slice(2).map(({ problem }) => problem)).toEqual([
      'journal-version',
      'journal-unreadable',
    ])
  })

  it('are read once, until they grow', async () => {
    const disk = createMemoryDisk()
    let reads = 0
    const counting = { ...disk, read: (path: string) => disk.read(path).finally(() => reads++) }
    await disk.write(OLD, VERSION_1)
    const rig = createRig({ disk: counting })
    await rig.host.ready
    reads = 0
    await rig.host.sessions()
    await rig.host.sessions()
    expect(reads).toBe(1)
    await disk.write(OLD, `${VERSION_1}{"at":${START + 9000},"input":{"kind":"time"}}\n`)
    expect(await rig.host.sessions()).toMatchObject([{ inputs: 4, last: START + 9000 }])
  })

  it('are opened by name; the running one is ended, and going on appends to the opened', async () => {
    const first = createRig()
    const text = await session(first)
    const name = await nameOf(first)
    await first.host.close()
    const next = await nextRun(first.disk)
    await next.host.input(typed('mine'))
    const mine = await nameOf(next)
    expect(await next.host.command({ kind: 'open-session', name })).toEqual(DONE)
    const { session: info, clock, history } = await state(next)
    expect(info).toMatchObject({ name, verdict: { kind: 'verified', inputs: 4 } })
    expect(clock.speed).toBe(0)
    expect(history.place).toEqual({ branch: 2, inputs: 3 })
    expect(first.disk.files.has(`${mine}.closed`)).toBe(true)
    expect(first.disk.text(name)).toBe(text)
    expect(await next.host.input(typed('c'))).toEqual(DONE)
    expect(first.disk.text(name).startsWith(text)).toBe(true)
    // It is not closed any more: a crash now must not lose it from sight.
    const third = await nextRun(first.disk)
    expect((await third.host.snapshot()).interrupted).toMatchObject({ name, inputs: 4 })
  })

  it('opened by name are looked at before their keys are lifted', async () => {
    const first = createRig()
    await first.host.input(down)
    const name = await nameOf(first)
    const next = await nextRun(first.disk)
    await next.host.command({ kind: 'open-session', name })
    expect((await state(next)).interrupted).toBeNull()
    expect((await state(next)).history.end).toBe(1)
    await next.host.input(typed('x'))
    expect((await next.host.history(1, 1, 9)).map(({ input }) => input)).toEqual([
      down,
      up,
      typed('x'),
    ])
  })

  it('are not opened by a name that leads elsewhere', async () => {
    const rig = createRig()
    await rig.disk.write(OLD, VERSION_1)
    for (const name of ['../x.tokkun', 'x.tokkun', `sub/${OLD}`, '', '/etc/passwd']) {
      expect(await rig.host.command({ kind: 'open-session', name })).toEqual({
        ok: false,
        error: 'no-such-session',
      })
    }
    const same = await rig.host.command({ kind: 'open-session', name: await nameOf(rig) })
    expect(same).toEqual(DONE)
  })
})

describe('a session of the first version', () => {
  it('is gone on with in the newest, the old file aside', async () => {
    const disk = createMemoryDisk()
    await disk.write(OLD, VERSION_1)
    const rig = await nextRun(disk)
    expect(await rig.host.command({ kind: 'resume' })).toEqual(DONE)
    expect((await state(rig)).session.verdict).toEqual({ kind: 'unchecked', inputs: 3 })
    expect(disk.text(OLD)).toBe(VERSION_1)
    expect(await rig.host.input(typed('on'))).toEqual(DONE)
    expect(disk.text(`${OLD}.old-version`)).toBe(VERSION_1)
    const parsed = parseJournal(await disk.read(OLD))
    expect(parsed).toMatchObject({ ok: true, value: { migrated: false, damage: null } })
    if (parsed.ok) expect(parsed.value.inputs.map(({ input }) => input)).toHaveLength(4)
    const third = await nextRun(disk)
    expect(await third.host.command({ kind: 'resume' })).toEqual(DONE)
    expect((await state(third)).world).toEqual((await state(rig)).world)
  })

  it('waits in memory while the disk refuses to have it written anew', async () => {
    const disk = createMemoryDisk()
    await disk.write(OLD, VERSION_1)
    const rig = await nextRun(disk)
    await rig.host.command({ kind: 'resume' })
    disk.failing = { code: 'ENOSPC', partial: 0 }
    expect(await rig.host.input(typed('a'))).toEqual({ ok: true, saved: false })
    expect(disk.text(OLD)).toBe(VERSION_1)
    disk.failing = null
    expect(await rig.host.input(typed('b'))).toEqual(DONE)
    const parsed = parseJournal(await disk.read(OLD))
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(parsed.value.inputs).toHaveLength(5)
  })
})

describe('a session given away', () => {
  it('with secrets is the very file', async () => {
    const rig = createRig()
    const text = await session(rig)
    const exported = await rig.host.exportSession({ secrets: true })
    expect(exported).toEqual({ name: await nameOf(rig), text, redacted: 0, changesAt: null })
  })

  it('without them says so in its header, opens, and is verified', async () => {
    const rig = createRig()
    const secret: Input = { kind: 'type', field: 'password', value: 'My-own-8' }
    await rig.host.input(secret)
    await settle()
    const { text, redacted } = await rig.host.exportSession({ secrets: false })
    expect(redacted).toBe(1)
    expect(text).not.toContain('My-own-8')
    const other = createRig()
    await other.host.openSession({ name: 'x', bytes: bytesOf(text) })
    expect((await state(other)).session.verdict).toEqual({ kind: 'verified', inputs: 1 })
    // Given on, it still is a blacked-out one.
    expect((await other.host.exportSession({ secrets: true })).text).toBe(text)
  })
})
