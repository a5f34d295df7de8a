import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { stepCount } from '../../../evidence/report/build-evidence.ts'
import { makeEvidence, writeEvidence } from '../../../evidence/report/make-evidence.ts'
import { activations, ports, session } from '../support/sources.ts'

const folders: string[] = []

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'evidence-'))
  folders.push(path)
  return path
}

afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

const both = (into: string) => ({ html: join(into, 'r.html'), xlsx: join(into, 'r.xlsx') })

describe('making evidence', { timeout: 60_000 }, () => {
  it('tells its progress, one after the other, to the end', async () => {
    const told: [number, number][] = []
    const into = folder()
    const done = await writeEvidence(activations(), {
      ...ports(),
      paths: both(into),
      progress: (...now) => told.push(now),
    })
    expect(done.ok).toBe(true)
    const total = 2 * stepCount(activations()) + 2
    expect(told).toEqual(Array.from({ length: total + 1 }, (_, n) => [n, total]))
    expect(readdirSync(into).sort()).toEqual(['r.html', 'r.xlsx'])
    expect(readFileSync(join(into, 'r.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
  })

  it('makes what is asked for, and no more', async () => {
    const made = await makeEvidence(session(), { ...ports(), formats: ['html'] })
    expect(made.ok && made.value.files.map(({ format }) => format)).toEqual(['html'])
  })

  it('can be cancelled at any piece of work, and then leaves nothing', async () => {
    for (const at of [0, 1, 20, 60, 113]) {
      const into = folder()
      const control = new AbortController()
      const done = await writeEvidence(activations(), {
        ...ports(),
        paths: both(into),
        signal: control.signal,
        progress: (n) => {
          if (n === at) control.abort()
        },
      })
      expect(done).toEqual({ ok: false, error: 'cancelled' })
      expect(readdirSync(into)).toEqual([])
    }
  })

  it('gives way, so that others have their turn', async () => {
    let turns = 0
    let going = true
    const turn = () => {
      turns += 1
      if (going) setImmediate(turn)
    }
    setImmediate(turn)
    await makeEvidence(session(), { ...ports(), formats: ['html'] })
    going = false
    expect(turns).toBeGreaterThan(stepCount(session()) / 2)
  })

  it('says where the disk refused, and leaves no half of it', async () => {
    const into = folder()
    const missing = join(into, 'no-such-folder', 'r.xlsx')
    const done = await writeEvidence(session(), {
      ...ports(),
      paths: { html: join(into, 'r.html'), xlsx: missing },
    })
    expect(done).toEqual({ ok: false, error: { code: 'ENOENT', path: missing } })
    expect(readdirSync(into)).toEqual([])
  })

  it('makes nothing of nothing', async () => {
    const empty = { kind: 'run', title: null, cases: [] } as const
    const made = await makeEvidence(empty, { ...ports(), formats: ['html'] })
    expect(made).toEqual({ ok: false, error: 'nothing' })
  })
})
