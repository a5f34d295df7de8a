import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { CLI_SOURCES, sourceHash } from '../../tools/build-app.mjs'

it('the command line is built anew for its own rooms, not for those of the windows', () => {
  const root = mkdtempSync(join(tmpdir(), 'tokkun-sources-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const room of ['lab', 'host', 'cli', 'renderer', 'electron']) {
    mkdirSync(join(root, room))
    writeFileSync(join(root, room, 'a.ts'), room)
  }
  const hash = () => sourceHash(root, CLI_SOURCES)
  const before = hash()
  for (const room of ['renderer', 'electron']) {
    writeFileSync(join(root, room, 'a.ts'), 'changed')
    expect(hash()).toBe(before)
  }
  for (const room of ['lab', 'host', 'cli']) {
    const was = hash()
    writeFileSync(join(root, room, 'a.ts'), 'changed')
    expect(hash()).not.toBe(was)
  }
})
