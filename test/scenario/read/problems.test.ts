import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../../scenario/read/parse.ts'
import { problemsIn } from '../support/desk.ts'

const STEPS = 'steps:\n  - press right\n'

/** Head of a file, so that the first step is on line 3. */
function steps(...lines: readonly string[]): string {
  return `tokkun: 1\nsteps:\n${lines.map((line) => `  - ${line}\n`).join('')}`
}

/** What is wrong, its text, and position, code and part of the sentence for each problem. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', ['1:1 not-a-scenario']],
  ['a list', '- press right\n', ['1:1 not-a-scenario']],
  ['a later version', `tokkun: 2\n${STEPS}`, ['1:9 newer']],
  ['no version', STEPS, ['1:1 missing "tokkun"']],
  ['no steps', 'tokkun: 1\n', ['1:1 missing There are no steps.']],
  [
    'an unknown key, and steps with faults of their own',
    'tokkun: 1\nstep: 3\nsteps:\n  - pres right\n',
    ['2:1 unknown-key There is no key "step". Did you mean "steps"?', '4:5 unknown-step'],
  ],
  [
    'misspelt steps',
    steps('pres right', 'press up', 'press: {kee: right}', 'press: rihgt', 'presss: right'),
    [
      '3:5 unknown-step There is no step "pres right". Did you mean "press <key>[ <times> times][ on token <token>]"?',
      '4:5 wrong-choice "up" is none.',
      '5:12 missing "key"',
      '5:13 unknown-key There is no key "kee". Did you mean "key"?',
      '6:12 wrong-choice "rihgt" is none. Did you mean "right"?',
      '7:5 unknown-key There is no key "presss". Did you mean "press"?',
    ],
  ],
  [
    'numbers out of their range',
    steps(
      'press: {key: right, times: 0}',
      'cells: 101',
      'wait: -1',
      'wait: .nan',
      'wait until 25:99',
    ),
    [
      '3:32 too-small At least 1.',
      '4:12 too-large At most 100.',
      '5:11 too-small At least 0.',
      '6:11 wrong-type It takes a number.',
      '7:5 wrong-form',
    ],
  ],
  [
    'expectations',
    steps(
      'expect: {lcdd: Ready, page: 3, alert: {cod: x}}',
      'expect: {state: {activatd: true}}',
      'expect: {lcd: {matches: "("}}',
      'expect pag top',
      'expect: {}',
      'expect:',
    ),
    [
      '3:14 unknown-key There is no key "lcdd". Did you mean "lcd"?',
      '3:33 wrong-type It takes a text.',
      '3:43 missing "code"',
      '3:44 unknown-key There is no key "cod". Did you mean "code"?',
      '4:22 unknown-key There is no key "activatd". Did you mean "activated"?',
      '5:29 wrong-form It is no regular expression.',
      '6:5 unknown-key There is no key "pag". Did you mean "page"?',
      '7:13 wrong-type Say what is expected',
      '8:12 wrong-type Say what is',
    ],
  ],
  [
    'an institution that does not exist',
    `tokkun: 1\ngiven: {institution: camera-tokn}\n${STEPS}`,
    ['2:22 no-institution There is no institution "camera-tokn". Did you mean "camera-token"?'],
  ],
  [
    'a day that does not exist',
    `tokkun: 1\ngiven: {start: 2026-02-30T10:00}\n${STEPS}`,
    ['2:16 no-moment'],
  ],
  [
    'a policy with faults',
    `tokkun: 1\ngiven: {policy: {lockAftr: 3, code: {digits: 99}}}\n${STEPS}`,
    [
      '2:18 unknown-key There is no "lockAftr". Did you mean "lockAfter"?',
      '2:46 too-large Digits of the code',
    ],
  ],
  [
    'presets that do not exist, or do not fit',
    `tokkun: 1\ngiven: {presets: [lokced, app-installed]}\n${STEPS}`,
    [
      '2:19 no-preset There is no preset "lokced". Did you mean "locked"?',
      '2:27 preset-does-not-fit',
    ],
  ],
  ['the same key twice', `tokkun: 1\nname: a\nname: b\n${STEPS}`, ['3:1 yaml-duplicate-key']],
  ['tabs', 'tokkun: 1\nsteps:\n\t- press right\n', ['3:1 yaml-tab-as-indent']],
  ['a tag', 'tokkun: 1\nsteps: !!js/function "x"\n', ['2:8 yaml-tag-resolve-failed']],
  ['half a file', '{', ['1:2 yaml-missing-char']],
  ['two documents', `tokkun: 1\n---\n${STEPS}`, ['2:1 yaml-multiple-docs']],
  [
    'imports that lead nowhere, or in a circle',
    `tokkun: 1\nimport: [nowhere.yaml, main.yaml]\n${STEPS}`,
    ['2:10 no-file', '2:24 import-cycle'],
  ],
  [
    'groups that do not exist, and one that uses itself',
    'tokkun: 1\ndefine:\n  again: [use again]\nsteps:\n  - use: agian\n  - use again\n',
    ['3:11 use-cycle', '5:10 unknown-group There is no group "agian". Did you mean "again"?'],
  ],
  [
    'parameters that do not exist',
    `tokkun: 1\nparams: {user: tokkun01}\nsteps:\n  - log in as \${usr}\ncases:\n  - {name: a, with: {usr: x}}\n`,
    [
      `4:5 unknown-parameter There is no parameter \${usr}. Did you mean "user"?`,
      '6:22 unknown-key There is no key "usr". Did you mean "user"?',
    ],
  ],
  [
    'steps that are none',
    steps('{press: right, hold: centre}', '3', 'null', '[]', '{}', '{press: right, tims: 3}'),
    [
      '3:26 two-words',
      '4:5 wrong-type',
      '5:5 wrong-type',
      '6:5 wrong-type',
      '7:5 missing',
      '8:20 unknown-key',
    ],
  ],
  [
    'steps without end',
    steps('{repeat: 101, steps: [{repeat: 101, steps: [press right]}]}'),
    ['3:49 too-many-steps'],
  ],
  ['an alias within itself', 'tokkun: 1\nsteps: &a\n  - *a\n', ['- too-deep']],
  [
    'aliases that multiply',
    `tokkun: 1\nx: &a [${'1,'.repeat(20)}]\ny: &b [${'*a,'.repeat(20)}]\nz: &c [${'*b,'.repeat(20)}]\nw: [${'*c,'.repeat(20)}]\n${STEPS}`,
    ['- aliases'],
  ],
  ['a heap', 'x'.repeat(1024 * 1024 + 1), ['- too-large']],
  ['raw inputs that are none', steps('input: {kind: tipe}'), ['3:12 wrong-choice']],
]

describe('a scenario that is refused', () => {
  it.each(CASES)('%s: every fault with its place', (_, text, expected) => {
    const problems = problemsIn(text)
    expect(problems.map((one, n) => one.slice(0, expected[n]?.length))).toEqual(expected)
  })

  it('speaks both languages, and knows the path', () => {
    const read = parseScenario(new Map([['a.yaml', steps('expect: {lcdd: Ready}')]]), 'a.yaml')
    expect(read).toEqual({
      ok: false,
      error: [
        {
          code: 'unknown-key',
          file: 'a.yaml',
          at: { line: 3, column: 14 },
          path: 'steps[0].expect.lcdd',
          text: {
            ja: '「lcdd」というキーはありません。「lcd」ではありませんか。',
            en: 'There is no key "lcdd". Did you mean "lcd"?',
          },
        },
      ],
    })
  })

  it('tells faults of imported files in their own lines', () => {
    const others = { 'lib/a.yaml': 'tokkun: 1\ndefine:\n  go:\n    - pres right\n' }
    const files = new Map([
      ...Object.entries(others),
      ['main.yaml', 'tokkun: 1\nimport: lib/a.yaml\nsteps:\n  - use go\n'],
    ])
    const read = parseScenario(files, 'main.yaml')
    expect(read.ok ? [] : read.error.map(({ file, at }) => [file, at])).toEqual([
      ['lib/a.yaml', { line: 4, column: 7 }],
    ])
  })
})
