import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadRecents } from '../../../electron/files/recents.ts'
import { createSessionFiles } from '../../../electron/files/session-files.ts'
import type { Ack, SessionFileText } from '../../../host/link/host-link.ts'
import { RECENT_LIMIT } from '../../../host/link/program.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokkun-'))
})
afterEach(() => rm(folder, { recursive: true }))

function load() {
  const problems: string[] = []
  let changes = 0
  const recents = loadRecents(
    join(folder, 'data', 'recent.json'),
    (problem) => problems.push(problem),
    () => {
      changes += 1
    },
  )
  return { problems, recents, changes: () => changes }
}

describe('recent files', () => {
  it('are listed the latest first, each once, and are there at the next start', async () => {
    const first = await load().recents
    first.add('/a/x.tokkun', 1)
    first.add('/b/y.tokkun', 2)
    first.add('/a/x.tokkun', 3)
    await first.idle()
    const again = await load().recents
    expect(again.list()).toMatchObject([
      { name: 'x.tokkun', folder: '/a', used: 3 },
      { name: 'y.tokkun', folder: '/b', used: 2 },
    ])
    const [newest] = again.list()
    expect(again.pathOf(newest?.id ?? '')).toBe('/a/x.tokkun')
    expect(again.pathOf('0'.repeat(16))).toBeNull()
    expect(await readdir(join(folder, 'data'))).toEqual(['recent.json'])
  })

  it('are no more than the menu can show, and can be forgotten', async () => {
    const { recents, changes } = load()
    const list = await recents
    for (let n = 0; n < RECENT_LIMIT + 5; n++) list.add(`/a/${n}.tokkun`, n)
    expect(list.list()).toHaveLength(RECENT_LIMIT)
    expect(list.list()[0]?.name).toBe(`${RECENT_LIMIT + 4}.tokkun`)
    list.forget(`/a/${RECENT_LIMIT + 4}.tokkun`)
    expect(list.list()).toHaveLength(RECENT_LIMIT - 1)
    list.clear()
    expect(list.list()).toEqual([])
    expect(changes()).toBe(RECENT_LIMIT + 7)
    await list.idle()
  })

  it.each(['', '[]', '{"files":[{"path":"","used":1}]}', '{"files":7}'])(
    'begin anew where their file is spoilt: %s',
    async (content) => {
      await writeFile(join(folder, 'recent.json'), content)
      const problems: string[] = []
      const path = join(folder, 'recent.json')
      const list = await loadRecents(
        path,
        (problem) => problems.push(problem),
        () => undefined,
      )
      expect(list.list()).toEqual([])
      expect(problems).toHaveLength(1)
    },
  )
})

describe('a session file from elsewhere', () => {
  function rig(ack: Ack) {
    const given: SessionFileText[] = []
    const { recents } = load()
    const files = createSessionFiles({
      host: Promise.resolve({
        async openSession(file) {
          given.push(file)
          return ack
        },
      }),
      recents,
      now: () => 5,
    })
    return { files, given, recents }
  }

  it('goes to the host as bytes, and is remembered once it was opened', async () => {
    const path = join(folder, 'x.tokkun')
    await writeFile(path, 'text')
    const { files, given, recents } = rig({ ok: true, saved: true })
    expect(await files.open(path)).toEqual({ name: 'x.tokkun', ack: { ok: true, saved: true } })
    expect(given).toEqual([{ name: 'x.tokkun', bytes: new TextEncoder().encode('text') }])
    const [recent] = (await recents).list()
    expect(await files.openRecent(recent?.id ?? '')).toHaveProperty('ack')
    await (await recents).idle()
  })

  it('is not remembered when it was refused', async () => {
    const path = join(folder, 'x.tokkun')
    await writeFile(path, 'text')
    const refused: Ack = { ok: false, error: 'journal-version', detail: '9' }
    const { files, recents } = rig(refused)
    expect(await files.open(path)).toEqual({ name: 'x.tokkun', ack: refused })
    expect((await recents).list()).toEqual([])
  })

  it('that is gone, or a folder, is said to be so and forgotten', async () => {
    const { files, given, recents } = rig({ ok: true, saved: true })
    const gone = join(folder, 'gone.tokkun')
    ;(await recents).add(gone, 1)
    expect(await files.open(gone)).toEqual({ name: 'gone.tokkun', problem: 'missing' })
    expect((await recents).list()).toEqual([])
    expect(await files.open(folder)).toMatchObject({ problem: 'unreadable' })
    expect(await files.openRecent('0'.repeat(16))).toMatchObject({ problem: 'missing' })
    expect(given).toEqual([])
    await (await recents).idle()
  })
})
