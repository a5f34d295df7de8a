import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { SAVED_TEXT_LIMIT } from '../../../host/link/program.ts'
import { createServiceRig, PAGE, setup } from '../support/service-rig.ts'

describe('text files', () => {
  it('are opened for a purpose and saved under a plain name', async () => {
    const { service, files } = createServiceRig()
    expect(await service.openText('pskc', PAGE)).toEqual({ name: 'pskc.txt', text: 'text' })
    const saved = await service.saveText(['キー 1.xml', '<x/>', 'private'], PAGE)
    expect(saved).toEqual({ saved: true })
    expect(files).toEqual(['キー 1.xml (private): <x/>'])
  })

  it.each([
    ['../x.xml', '', 'session'],
    ['a/b', '', 'session'],
    ['a\\b', '', 'session'],
    ['C:x', '', 'session'],
    ['', '', 'session'],
    ['x.', '', 'session'],
    ['a\u0000b', '', 'session'],
    ['x'.repeat(121), '', 'session'],
    ['x.xml'],
    ['x.xml', ''],
    ['x.xml', '', 'public'],
    ['x.xml', 7, 'session'],
    'x.xml',
    null,
  ])('are not saved under another name, or from junk: %j', async (payload) => {
    const { service, files } = createServiceRig()
    await expect(service.saveText(payload, PAGE)).rejects.toThrow('invalid')
    expect(files).toEqual([])
  })

  it('are not saved when they are longer than any file of ours', async () => {
    const { service } = createServiceRig()
    const limit = SAVED_TEXT_LIMIT
    const save = (length: number) => service.saveText(['x', 'a'.repeat(length), 'private'], PAGE)
    expect(await save(limit)).toEqual({ saved: true })
    await expect(save(limit + 1)).rejects.toThrow('invalid')
  })

  it('are not opened for another purpose', async () => {
    const { service } = createServiceRig()
    for (const purpose of ['', 'any', null, ['pskc']]) {
      await expect(service.openText(purpose, PAGE)).rejects.toThrow('invalid')
    }
  })
})

describe('institutions', () => {
  it('are kept when they are whole, and refused with a code when they are not', async () => {
    const { service, kept, done } = createServiceRig()
    const [policy] = policies
    if (policy === undefined) throw new Error('no institution')
    expect(await service.saveInstitution(policy, PAGE)).toEqual({ ok: true })
    expect(await service.institutions(undefined, PAGE)).toEqual([policy])
    const junk = [null, {}, { ...policy, lockAfter: 0 }, { ...policy, more: 1 }, [policy]]
    for (const payload of junk) {
      expect(await service.saveInstitution(payload, PAGE)).toEqual({ ok: false, error: 'invalid' })
    }
    expect(kept).toHaveLength(1)
    expect(await service.deleteInstitution('x', PAGE)).toEqual({ ok: true })
    for (const id of [null, 7, 'x'.repeat(201)]) {
      expect(await service.deleteInstitution(id, PAGE)).toMatchObject({ ok: false })
    }
    expect(done).toEqual(['remove x'])
  })

  it('travel with a new session', async () => {
    const { service, done } = createServiceRig()
    const [policy] = policies
    const own = { ...setup, institution: 'mine', policy: { ...policy, id: 'mine' } }
    const command = { kind: 'new-session', setup: own, paused: false }
    expect(await service.command(command, PAGE)).toEqual({ ok: true, saved: true })
    expect(done).toEqual([command])
    const spoilt = { ...own, policy: { ...own.policy, tokens: [] } }
    expect(await service.command({ ...command, setup: spoilt }, PAGE)).toMatchObject({ ok: false })
  })
})
