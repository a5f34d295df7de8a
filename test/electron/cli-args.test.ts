import { describe, expect, it } from 'vitest'
import { parseArgs, parseTokyoTime } from '../../electron/cli-args.ts'

describe('the command line of the app', () => {
  it('passes over what belongs to Chromium and to Electron', () => {
    const argv = ['--no-sandbox', '.', '--remote-debugging-port=0', '--seedling', '--lang=en']
    expect(parseArgs(argv)).toEqual({
      ok: true,
      value: {
        seed: null,
        start: null,
        paused: false,
        language: 'en',
        theme: null,
        view: 'bench',
        institution: null,
      },
    })
  })

  it('understands both ways of writing a value', () => {
    const argv =
      '--seed 42 --start=2026-11-21T10:00 --paused --theme dark --view token --institution=phone-app'.split(
        ' ',
      )
    expect(parseArgs(argv)).toEqual({
      ok: true,
      value: {
        seed: '42',
        start: Date.UTC(2026, 10, 21, 1, 0, 0),
        paused: true,
        language: null,
        theme: 'dark',
        view: 'token',
        institution: 'phone-app',
      },
    })
  })

  it.each([
    ['--seed', 'needs a value'],
    ['--seed --paused', 'needs a value'],
    ['--seed=', 'needs a value'],
    ['--seed=a/b', 'cannot be "a/b"'],
    ['--start=2026-02-30T10:00', 'cannot be'],
    ['--start=tomorrow', 'Tokyo time'],
    ['--start=2106-01-01T00:00', 'from 1970 to 2105'],
    ['--lang=fr', 'one of ja, en'],
    ['--theme blue', 'one of system, light, dark'],
    ['--view=moon', 'one of bench, token, bank'],
    ['--institution=none', 'one of A camera-token, B key-fob-online'],
  ])('refuses %s with a sentence in both languages', (line, en) => {
    const parsed = parseArgs(line.split(' '))
    if (parsed.ok) throw new Error('accepted')
    expect(parsed.error.en).toContain(en)
    expect(parsed.error.ja).toMatch(/。$|: /)
  })
})

describe('an institution', () => {
  it.each(['D', 'd', 'phone-app'])('may be named %s', (name) => {
    const parsed = parseArgs([`--institution=${name}`])
    expect(parsed).toMatchObject({ ok: true, value: { institution: 'phone-app' } })
  })
})

describe('a start time', () => {
  it('is Tokyo local time, whatever zone the computer is in', () => {
    expect(parseTokyoTime('2026-01-01T08:59:30')).toBe(Date.UTC(2025, 11, 31, 23, 59, 30))
    expect(parseTokyoTime('2028-02-29T00:00')).toBe(Date.UTC(2028, 1, 28, 15, 0, 0))
    expect(parseTokyoTime('1970-01-01T09:00')).toBe(0)
    expect(parseTokyoTime('2105-12-31T23:59:59')).toBe(Date.UTC(2105, 11, 31, 14, 59, 59))
  })

  it.each([
    '2027-02-29T00:00',
    '2026-13-01T00:00',
    '2026-00-10T00:00',
    '2026-11-21T24:00',
    '2026-11-21T10:60',
    '2026-11-21T10:00:60',
    '2026-11-21',
    '2026-11-21T10:00Z',
    '1970-01-01T08:59',
    '2106-01-01T00:00',
    '0080-01-01T00:00',
    '1969-12-31T23:59',
    ' 2026-11-21T10:00',
  ])('is refused when it is none: %s', (text) => {
    expect(parseTokyoTime(text)).toBeNull()
  })
})
