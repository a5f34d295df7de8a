import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freeName, namesOf } from '../../../electron/files/safe-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokkun-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('evidence overwrites nothing in a folder: one number for all of its files', async () => {
  expect(await freeName(folder, 'run', ['html', 'xlsx'])).toBe('run')
  await writeFile(join(folder, 'run.xlsx'), '')
  expect(await freeName(folder, 'run', ['html'])).toBe('run')
  expect(await freeName(folder, 'run', ['html', 'xlsx'])).toBe('run (2)')
  await writeFile(join(folder, 'run (2).html'), '')
  expect(await freeName(folder, 'run', ['html', 'xlsx'])).toBe('run (3)')
})

it('tells the folder and the names that it wrote', () => {
  const places = new Map([
    ['html', '/a/run.html'],
    ['pdf', '/a/run.pdf'],
  ] as const)
  expect(namesOf(places)).toEqual({ folder: '/a', files: ['run.html', 'run.pdf'] })
})
