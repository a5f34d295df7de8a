import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceHash } from '../../tools/build-app.mjs'
import { areDependenciesFresh } from '../../tools/dependencies.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tokkun-test-root-'))
  mkdirSync(join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, seconds: number): void {
  writeFileSync(join(root, name), '{}')
  utimesSync(join(root, name), seconds, seconds)
}

describe('the packages', () => {
  it('are fetched when missing or older than the lock file', () => {
    write('package-lock.json', 1000)
    expect(areDependenciesFresh(root)).toBe(false)
    write('node_modules/.package-lock.json', 999)
    expect(areDependenciesFresh(root)).toBe(false)
    write('node_modules/.package-lock.json', 1000)
    expect(areDependenciesFresh(root)).toBe(true)
  })
})

describe('the build', () => {
  it('is due when a source changes, not when only a time does', () => {
    mkdirSync(join(root, 'lab', 'deep'), { recursive: true })
    write('lab/deep/world.ts', 1000)
    const before = sourceHash(root)
    write('lab/deep/world.ts', 2000)
    expect(sourceHash(root)).toBe(before)
    writeFileSync(join(root, 'lab/deep/world.ts'), '{ }')
    expect(sourceHash(root)).not.toBe(before)
  })
})
