import { describe, expect, it } from 'vitest'
import type { Input } from '../../../lab/inputs.ts'
import { encodeHeader, encodeLine } from '../../../lab/journal/write.ts'
import {
  bytesOf,
  OLD,
  pickyLab,
  session,
  state,
  tampered,
  VERSION_1,
} from '../support/old-files.ts'
import { DONE } from '../support/recorded.ts'
import { createRig, down, nameOf, START, settle, setup, typed } from '../support/rig.ts'

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
    expect(now.session).toMatchObject({
      verdict: { kind: 'verified', inputs: 4, checked: 4 },
      saved: true,
    })
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
    // The recording is unchanged: opened again, it has the same verdict.
    expect(rig.disk.text(info.name)).toBe(text)
  })

  it('that is torn or damaged is opened up to where it is good', async () => {
    const text = await session(createRig({ setup: setup('7') }))
    const rig = createRig()
    const bytes = bytesOf(`${text}{"at":17`)
    expect(await rig.host.openSession({ name: 'x', bytes })).toEqual(DONE)
    expect(rig.disk.text(await nameOf(rig))).toBe(text)
  })

  it.each([
    ['torn', (lines: string[]) => [...lines.slice(0, 3), '{"at":17'].join('\n')],
    ['not-json', (lines: string[]) => lines.map((line, n) => (n === 3 ? '}' : line)).join('\n')],
    [
      'time-goes-back',
      (lines: string[]) =>
        [...lines.slice(0, 3), '{"at":1,"input":{"kind":"time"}}', ''].join('\n'),
    ],
  ])(
    'that is damaged (%s) is never called verified, by whichever way it is opened',
    async (why, broken) => {
      const text = broken((await session(createRig({ setup: setup('7') }))).split('\n'))
      const damaged = { kind: 'damaged', line: 4, why, inputs: 2, checked: 2 }
      const rig = createRig()
      expect(await rig.host.openSession({ name: 'x', bytes: bytesOf(text) })).toEqual(DONE)
      expect((await state(rig)).session.verdict).toEqual(damaged)
      await rig.disk.write(OLD, text)
      expect(await rig.host.command({ kind: 'open-session', name: OLD })).toEqual(DONE)
      expect((await state(rig)).session.verdict).toEqual(damaged)
      expect(rig.disk.text(OLD)).toBe(text)
    },
  )

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
    expect((await state(other)).session.verdict).toEqual({
      kind: 'verified',
      inputs: 1,
      checked: 1,
    })
    // If passed on, it is still a blacked-out one.
    expect((await other.host.exportSession({ secrets: true })).text).toBe(text)
  })
})
