import { describe, expect, it } from 'vitest'
import {
  createOpenings,
  fileAskedFor,
  sessionFileOf,
} from '../../../electron/files/session-files.ts'

describe('the file of a command line', () => {
  it.each([
    [['tokkun', '/a/b.tokkun'], '/a/b.tokkun'],
    [['tokkun', '.', '--paused', 'b.TOKKUN'], '/work/b.TOKKUN'],
    [['tokkun', '../b.tokkun', '--seed', '7'], '/b.tokkun'],
    [['tokkun', 'a.tokkun', 'b.tokkun'], '/work/b.tokkun'],
    // The value of an option is not a file, whatever its name.
    [['tokkun', '--seed', 'b.tokkun'], null],
    [['tokkun', '--user-data-dir=x.tokkun'], null],
    [['tokkun', '.tokkun'], null],
    [['tokkun', 'b.tokkun.txt', 'b.yaml'], null],
    [[], null],
  ])('%j is %j', (argv, file) => {
    expect(sessionFileOf(argv, '/work')).toBe(file)
  })

  it('is taken from a second instance only as a whole path of a session', () => {
    expect(fileAskedFor({ file: '/a/b.tokkun' })).toBe('/a/b.tokkun')
    for (const junk of [
      null,
      7,
      'x',
      {},
      { file: null },
      { file: 'b.tokkun' },
      { file: '/etc/x' },
    ]) {
      expect(fileAskedFor(junk)).toBeNull()
    }
  })
})

describe('files that are asked for', () => {
  it('wait until they can be opened, and are opened at once from then on', () => {
    const openings = createOpenings('/first.tokkun')
    openings.ask('/second.tokkun')
    const opened: string[] = []
    openings.follow((path) => opened.push(path))
    openings.ask('/third.tokkun')
    expect(opened).toEqual(['/first.tokkun', '/second.tokkun', '/third.tokkun'])
  })
})
