import { describe, expect, it } from 'vitest'
import { JOURNAL_LIMIT, MARK_TEXT_LIMIT } from '../../../lab/journal/records.ts'
import { createServiceRig, PAGE } from '../support/service-rig.ts'

const place = { branch: 1, inputs: 0 }
const INVALID = { ok: false, error: 'invalid' }

describe('what a page may ask of the history', () => {
  it('is answered by the host', async () => {
    const { service } = createServiceRig()
    expect(await service.history([1, 1, 50], PAGE)).toEqual([])
    expect(await service.worldAt(place, PAGE)).toMatchObject({ now: expect.any(Number) })
    expect(await service.worldAt({ branch: 1, inputs: 1 }, PAGE)).toBeNull()
    expect(await service.sessions(undefined, PAGE)).toEqual([])
    const exported = await service.exportSession({ secrets: false }, PAGE)
    expect(exported).toMatchObject({ redacted: 0, changesAt: null })
    const junk = { name: 'x.tokkun', bytes: Uint8Array.of(1, 2, 3) }
    expect(await service.openSession(junk, PAGE)).toEqual({
      ok: false,
      error: 'journal-unreadable',
    })
  })

  it.each([
    { kind: 'go-to', place },
    { kind: 'mark', place, text: 'しおり' },
    { kind: 'edit-mark', id: 1, text: '' },
    { kind: 'unmark', id: 1 },
    { kind: 'name-branch', branch: 1, name: '幹' },
    { kind: 'open-session', name: 'x.tokkun' },
  ])('is passed on as a command: $kind', async (command) => {
    const { service, done } = createServiceRig()
    await service.command(command, PAGE)
    expect(done).toEqual([command])
  })

  it.each([
    { kind: 'go-to', place: { branch: 0, inputs: 0 } },
    { kind: 'go-to', place: { branch: 1, inputs: -1 } },
    { kind: 'go-to', place: { ...place, more: 1 } },
    { kind: 'mark', place, text: 'x'.repeat(MARK_TEXT_LIMIT + 1) },
    { kind: 'unmark', id: '1' },
    { kind: 'name-branch', branch: 1 },
    { kind: 'open-session', name: '../x.tokkun' },
    { kind: 'open-session', name: 'a\\b.tokkun' },
  ])('is refused as a command when it is none: %j', async (command) => {
    const { service, done } = createServiceRig()
    expect(await service.command(command, PAGE)).toEqual(INVALID)
    expect(done).toEqual([])
  })

  it('is refused where it is malformed', async () => {
    const { service } = createServiceRig()
    await expect(service.history([0, 1, 2], PAGE)).rejects.toThrow('invalid')
    await expect(service.history('all', PAGE)).rejects.toThrow('invalid')
    await expect(service.exportSession({}, PAGE)).rejects.toThrow('invalid')
    expect(await service.worldAt({ branch: 'x' }, PAGE)).toBeNull()
    expect(await service.openSession({ name: 'x', bytes: [1, 2] }, PAGE)).toEqual(INVALID)
    const huge = { name: 'x', bytes: new Uint8Array(JOURNAL_LIMIT + 1) }
    expect(await service.openSession(huge, PAGE)).toEqual(INVALID)
  })
})
