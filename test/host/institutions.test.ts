import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePolicy } from '../../bank/policy/file.ts'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { loadInstitutions } from '../../host/institutions.ts'
import { INSTITUTION_LIMIT } from '../../host/link/program.ts'
import type { Disk } from '../../host/ports.ts'
import { createFaultyDisk } from './support/faulty-disk.ts'

function policy(id: string, change: Partial<Policy> = {}): Policy {
  const [first] = policies
  if (first === undefined) throw new Error('no institution')
  return { ...first, id, label: 'F', ...change }
}

async function open(disk: Disk = createFaultyDisk(), folder = '/data/institutions') {
  const told: (readonly Policy[])[] = []
  const problems: string[] = []
  const store = await loadInstitutions({
    folder,
    disk,
    report: (problem) => problems.push(problem),
    changed: (list) => told.push(list),
  })
  return { store, told, problems }
}

describe('the institutions that a user made', () => {
  it('are on the disk before they are acknowledged, and found again in order of id', async () => {
    const disk = createFaultyDisk()
    const { store, told } = await open(disk)
    expect(store.list()).toEqual([])
    expect(await store.save(policy('second'))).toEqual({ ok: true })
    expect(await store.save(policy('first', { lockAfter: 3 }))).toEqual({ ok: true })
    expect(disk.text('institution-first.json')).toBe(writePolicy(policy('first', { lockAfter: 3 })))
    expect(told.at(-1)).toEqual(store.list())
    const again = await open(disk)
    expect(again.store.list()).toEqual([policy('first', { lockAfter: 3 }), policy('second')])
    expect(again.problems).toEqual([])
  })

  it('take the place of an older one with the same id, and go when they are deleted', async () => {
    const { store, told } = await open()
    await store.save(policy('mine'))
    await store.save(policy('mine', { lockAfter: 9 }))
    expect(store.list()).toEqual([policy('mine', { lockAfter: 9 })])
    expect(await store.remove('mine')).toEqual({ ok: true })
    expect(await store.remove('mine')).toEqual({ ok: true })
    expect(store.list()).toEqual([])
    expect(told.map((list) => list.length)).toEqual([1, 1, 0])
  })

  it('never take the id of a built-in one', async () => {
    const { store } = await open()
    for (const { id } of policies) {
      expect(await store.save(policy(id))).toEqual({ ok: false, error: 'taken' })
    }
    expect(store.list()).toEqual([])
  })

  it('are as they were when the disk refuses, and a page hears of it', async () => {
    const disk = createFaultyDisk()
    const { store, told, problems } = await open(disk)
    await store.save(policy('mine'))
    disk.failing = { code: 'ENOSPC', partial: 0 }
    expect(await store.save(policy('mine', { lockAfter: 9 }))).toEqual({
      ok: false,
      error: 'not-saved',
    })
    expect(await store.remove('mine')).toEqual({ ok: false, error: 'not-saved' })
    expect(store.list()).toEqual([policy('mine')])
    expect(told).toHaveLength(1)
    expect(problems.join()).toContain('ENOSPC')
  })

  it('are limited in number; one that is there can still be changed', async () => {
    const { store } = await open()
    for (let n = 0; n < INSTITUTION_LIMIT; n++) await store.save(policy(`x${n}`))
    expect(await store.save(policy('one-more'))).toEqual({ ok: false, error: 'too-many' })
    expect(await store.save(policy('x0', { lockAfter: 2 }))).toEqual({ ok: true })
    await store.remove('x1')
    expect(await store.save(policy('one-more'))).toEqual({ ok: true })
  })

  it('are read past files that are none, which stay as they are', async () => {
    const disk = createFaultyDisk()
    await disk.write('institution-good.json', writePolicy(policy('good')))
    const bad = {
      'institution-junk.json': '{',
      'institution-other.json': writePolicy(policy('another-name')),
      'institution-camera-token.json': writePolicy(policy('camera-token')),
      'institution-huge.json': ' '.repeat(300_000) + writePolicy(policy('huge')),
    }
    for (const [name, text] of Object.entries(bad)) await disk.write(name, text)
    const { store, problems } = await open(disk)
    expect(store.list()).toEqual([policy('good')])
    expect(problems).toHaveLength(4)
    for (const [name, text] of Object.entries(bad)) expect(disk.text(name)).toBe(text)
  })

  it('are whole files on a real disk, with nothing left beside them', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'tokkun-')), 'institutions')
    try {
      const { nodeDisk } = await import('../../host/node/disk.ts')
      const { store } = await open(nodeDisk, folder)
      await Promise.all([store.save(policy('con')), store.save(policy('con', { lockAfter: 2 }))])
      await store.save(policy('gone'))
      await store.remove('gone')
      expect(await readdir(folder)).toEqual(['institution-con.json'])
      const again = await open(nodeDisk, folder)
      expect(again.store.list()).toEqual([policy('con', { lockAfter: 2 })])
    } finally {
      await rm(join(folder, '..'), { recursive: true })
    }
  })
})
