import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casesOf, parseScenario } from '../../scenario/read/parse.ts'
import { runCase } from '../../scenario/run.ts'
import { brief, outcome } from './support/desk.ts'

const FOLDER = new URL('../../assets/scenarios/', import.meta.url)

/** Every shipped file by its path below `assets/scenarios/`. */
const FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, FOLDER), 'utf8')] as const),
)

describe.each([...FILES.keys()])('shipped scenario %s', (path) => {
  const read = parseScenario(FILES, path)

  it('is in order, and named in both languages', () => {
    expect(read.ok ? [] : read.error.map(brief)).toEqual([])
    if (!read.ok) return
    expect(read.value.name.ja).not.toBe(read.value.name.en)
    expect(FILES.get(path)).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+schemas\//)
  })

  const cases = read.ok && read.value.main.steps.length > 0 ? casesOf(read.value) : []
  it.each(cases.map((one, n) => [n, one] as const))('case %i passes', (_, one) => {
    if (!one.ok) throw new Error(one.error.map(brief).join('\n'))
    const result = runCase(one.value)
    expect(result.verdict, outcome(result).join('\n')).toBe('passed')
  })
})

/** A shipped scenario with one line changed. */
function verdictOf(path: string, from: string, to: string): string {
  const text = FILES.get(path) ?? ''
  expect(text, path).toContain(from)
  const read = parseScenario(new Map([...FILES, [path, text.replace(from, to)]]), path)
  if (!read.ok) throw new Error(read.error.map(brief).join('\n'))
  const [one] = casesOf(read.value)
  if (one?.ok !== true) throw new Error('no case')
  return runCase(one.value).verdict
}

describe('a shipped scenario notices', () => {
  /** File, what stands there, what is put in its place. */
  const slips: readonly (readonly [string, string, string])[] = [
    ['walks/activation.yaml', '  - use done-yes\n', ''],
    ['walks/activation.yaml', 'confirmed: false', 'confirmed: true'],
    ['walks/activation.yaml', '  - use register-second-half\n', ''],
    ['walks/activation-forgotten.yaml', '  - wait for auto-off\n', '  - use done-yes\n'],
    ['walks/activation-no.yaml', '  - press left\n', '  - press right\n'],
    ['walks/initialise.yaml', '  - tick tokkun01\n', ''],
    ['walks/camera-login-and-transfer.yaml', '  - type transaction code\n', ''],
    ['walks/key-fob.yaml', '  - wait for next code\n', ''],
    ['walks/key-fob-start-date.yaml', '  - wait for start-date\n', ''],
    ['walks/key-fob-online.yaml', '  - wait for parcel\n', ''],
    ['walks/phone-app.yaml', '  - use first-start\n', ''],
    [
      'mistakes/01-done-yes-forgotten.yaml',
      `  - \${slip}\n`,
      '  - use done-yes\n  - hold centre\n',
    ],
    ['mistakes/02-everyone-is-locked.yaml', '  - use: stop-token\n', ''],
    ['mistakes/02-branch-unlocks.yaml', '  - hand in unlock for tokkun02\n', ''],
    ['mistakes/03-new-phone.yaml', '  - hand in revocation for tokkun01\n', ''],
    ['mistakes/04-too-early.yaml', '  - wait for issue-possible\n', ''],
    ['mistakes/05-no-registration-screen.yaml', '2026-12-03T23:59:50', '2026-12-04T00:00:05'],
    ['mistakes/06-clock-drift.yaml', 'presets: clock-off', 'presets: activated'],
    [
      'mistakes/07-used-code.yaml',
      '  - use to-code\n',
      '  - wait for next code\n  - use to-code\n',
    ],
    ['mistakes/08-junk-filter.yaml', '  - tap filter:on\n', ''],
    ['mistakes/09-not-arrived.yaml', '2026-12-27T10:00:10', '2026-12-27T09:59:51'],
    ['mistakes/10-lost.yaml', '  - hand in reissue for tokkun01\n', ''],
    ['mistakes/11-empty-cells.yaml', '  - cells 100 %\n', ''],
    ['mistakes/11-end-of-life.yaml', '2031-12-27', '2031-12-01'],
    ['mistakes/12-three-words.yaml', '  - click revoke\n', ''],
    ['mistakes/13-other-token.yaml', 'type otp of token 2', 'type otp of token 1'],
    ['mistakes/14-foreign-fob.yaml', 'type serial of token 2', 'type serial of token 1'],
    [
      'mistakes/14-foreign-camera-token.yaml',
      'scan mail code with token 3',
      'scan mail code with token 1',
    ],
    ['mistakes/15-eleventh-contract.yaml', '  - tap delete\n', ''],
    ['mistakes/16-dead-on-arrival.yaml', 'put dead-fob', 'put fob-of-another-bank'],
    ['mistakes/17-old-mail.yaml', 'scan code of mail 1', 'scan mail code'],
    ['mistakes/18-out-of-order.yaml', '  - scan mail code\n', '  - scan page code\n'],
    ['mistakes/19-switched-off-while-typing.yaml', '  - wait for auto-off\n', ''],
    ['mistakes/20-typing-slips.yaml', ` with \${slip}`, ''],
    ['mistakes/20-full-width.yaml', ` with \${slip}`, ' with one digit missing'],
  ]

  it.each(slips)('%s: %j instead of what stands there', (path, from, to) => {
    expect(verdictOf(path, from, to)).not.toBe('passed')
  })

  it('and every file has such a slip', () => {
    const known = new Set(slips.map(([path]) => path))
    const others = [...FILES.keys()].filter((path) => !known.has(path))
    expect(others).toEqual(['common.yaml', 'walks/presets.yaml'])
  })
})
