import { describe, expect, it } from 'vitest'
import { runCase } from '../../scenario/run.ts'
import { casesIn, outcome, run, runSteps } from './support/desk.ts'

/** The last step, with what went wrong. */
function end(steps: string, given?: string): string {
  return outcome(runSteps(steps, given)).at(-1) ?? ''
}

describe('a case', () => {
  it('is the same in every run, and can be run again', () => {
    const [one] = casesIn(`tokkun: 1
given: {presets: activated, seed: again}
steps: [log in, wait 3 s, {expect: {page: top}}]
`)
    if (one === undefined) throw new Error('no case')
    expect(runCase(one)).toEqual(runCase(one))
  })

  it('numbers its steps, with time, inputs, and what was expected and seen', () => {
    const seen: string[] = []
    const [one] = casesIn('tokkun: 1\nsteps: [hold centre, {expect: {lcd: E002, page: top}}]\n')
    if (one === undefined) throw new Error('no case')
    const result = runCase(one, {
      onStep: ({ number, status }, world) => seen.push(`${number} ${status} ${world.now}`),
    })
    expect(result.verdict).toBe('failed')
    expect(result.steps).toMatchObject([
      { number: 1, kind: 'action', status: 'passed', inputs: 2, expected: null },
      { number: 2, kind: 'expect', status: 'passed', inputs: 2, expected: { en: 'E002' } },
      {
        number: 3,
        kind: 'expect',
        status: 'failed',
        expected: { ja: 'top', en: 'top' },
        seen: { ja: 'login', en: 'login' },
      },
    ])
    expect(result.problem?.text.en).toBe('Expected top, seen login.')
    expect(result.problem).toMatchObject({ at: { line: 2 }, path: 'steps[1].expect.page' })
    expect(seen).toHaveLength(3)
    expect(result.inputs).toHaveLength(2)
    expect(result.tookMs).toBe(2200)
  })

  it('ends at the first expectation that fails; a soft one lets it go on', () => {
    const hard = runSteps('  - expect page top\n  - hold centre\n  - expect lcd E002\n')
    expect(hard.steps.map(({ status }) => status)).toEqual(['failed', 'skipped', 'skipped'])
    const soft = runSteps(
      '  - {expect: {page: top}, soft: true}\n  - hold centre\n  - expect lcd E002\n',
    )
    expect(soft.verdict).toBe('failed')
    expect(soft.steps.map(({ status }) => status)).toEqual(['failed', 'passed', 'passed'])
  })

  it('has rows with parameters and a bench of their own', () => {
    const cases = casesIn(`tokkun: 1
name: {ja: 名, en: Name}
tags: [all]
params: {user: tokkun01, page: top}
given: {institution: A, seed: one}
steps: ["log in as \${user}", {expect: {page: "\${page}"}}]
cases:
  - {name: first}
  - {name: second, with: {user: tokkun05}, given: {institution: D, seed: two}, tags: [d]}
`)
    expect(
      cases.map(({ caseName, tags, setup }) => [caseName, tags, setup.institution, setup.seed]),
    ).toEqual([
      ['first', ['all'], 'camera-token', 'one'],
      ['second', ['all', 'd'], 'phone-app', 'two'],
    ])
    expect(cases.map((one) => runCase(one).verdict)).toEqual(['passed', 'passed'])
  })

  it('runs under a changed policy, which travels with its setup', () => {
    const [one] = casesIn(`tokkun: 1
given: {institution: A, policy: {lockAfter: 2, deviceCodeDigits: 18}, presets: mail-requested}
steps:
  - hold centre
  - press right
  - scan mail code
  - {expect: {lcd: {matches: '\\d{4} \\d{4} \\d{4} \\d{4} \\d{2} \\d{18}'}}}
  - {expect: {state: {codes-left: 2}}}
`)
    if (one === undefined) throw new Error('no case')
    expect(one.setup).toMatchObject({
      institution: 'camera-token-changed',
      policy: { lockAfter: 2 },
    })
    expect(outcome(runCase(one)).filter((line) => !line.startsWith('passed'))).toEqual([])
  })

  it('takes an institution from a file', () => {
    const [one] = casesIn('tokkun: 1\ngiven: {institution: A}\nsteps: [log in]\n')
    expect(one?.setup.policy).toBeUndefined()
    expect(() => casesIn('tokkun: 1\ngiven: {institution: ./my.json}\nsteps: [log in]\n')).toThrow(
      'no institution\'s file "my.json"',
    )
  })

  it('uses groups of other files, with their parameters, and repeats', () => {
    const others = {
      'lib/keys.yaml': `tokkun: 1
define:
  press-it:
    params: {key: right}
    steps: ["press \${key}"]
`,
    }
    const result = run(
      `tokkun: 1
import: lib/keys.yaml
steps:
  - hold centre
  - {use: press-it, with: {key: left}, times: 2}
  - {repeat: 2, steps: [use press-it, {note: {ja: 覚え, en: remark}}]}
`,
      others,
    )
    expect(outcome(result)).toEqual([
      'passed hold centre',
      'passed press left',
      'passed press left',
      'passed press right',
      'passed remark',
      'passed press right',
      'passed remark',
    ])
  })
})

describe('a step does what a person can', () => {
  it.each([
    ['  - click lgoin\n', 'There is no "lgoin" on the page login (Log in). Did you mean "login"?'],
    ['  - type usrId x\n', 'There is no field "usrId" on the page login'],
    ['  - type device code\n', 'There is no field "deviceCode" on the page login'],
    ['  - scan page code\n', 'There is no 2-D code on the page login'],
    ['  - scan mail code\n', 'There is no mail.'],
    ['  - open newest mail\n', 'There is no mail.'],
    ['  - press right on token 9\n', 'Token 9 is not on the desk. There are 1'],
    ['  - log in\n  - log in\n', 'Hanako Yamada is logged in. Log out first.'],
    ['  - tap go:app\n', 'There is no "go:app" on the phone\'s screen home.'],
    ['  - phone type a b\n', 'There is no field "a" on the phone\'s screen home.'],
    ['  - wait for parcel\n', 'Nothing brings parcel now.'],
    ['  - wait until 09:00\n', '09:00 has passed'],
    ['  - type userId from mail お客さま番号\n', 'No mail tells "お客さま番号".'],
    ['  - log out\n', 'There is no "nav:logout"'],
  ])('%s', (steps, sentence) => {
    expect(end(steps)).toContain(sentence)
    expect(runSteps(steps).verdict).toBe('error')
  })

  it('reads no digits off a dark LCD', () => {
    const steps = '  - click request-mail\n  - type device code\n'
    const given = 'presets: mail-requested'
    expect(end(steps, given)).toContain('The LCD is dark: there are no digits to read.')
    expect(end(`  - hold centre\n${steps}`, given)).toContain('The LCD shows no digits but: E002')
  })

  it('finds buttons and fields by their labels in either language', () => {
    const result = runSteps(
      '  - type パスワード x\n  - type password y\n  - click Log In\n  - expect page login\n',
    )
    expect(outcome(result).map((line) => line.split(' ')[0])).toEqual(Array(4).fill('passed'))
    expect(result.inputs.map(({ input }) => input)).toContainEqual({
      kind: 'click',
      action: 'login',
    })
  })
})
