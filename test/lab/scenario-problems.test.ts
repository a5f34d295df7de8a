import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../lab/scenario/parse.ts'
import { problemsIn } from './scenario-desk.ts'

const STEPS = 'steps:\n  - press right\n'

/** Name, text, and what is told of it: all of it, in the order of the lines. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', []],
  ['a list', '- press right\n', []],
]

it('probe', () => {
  const all = [
    '',
    '- press right\n',
    'tokkun: 2\n' + STEPS,
    STEPS,
    'tokkun: 1\n',
    'tokkun: 1\nstep:\n  - press right\nsteps: []',
    'tokkun: 1\nsteps:\n  - pres right\n  - press up\n  - press: {kee: right}\n  - press: rihgt\n  - press: {key: right, times: 0}\n  - presss: right\n',
    'tokkun: 1\nsteps:\n  - expect: {lcdd: Ready, page: 3, alert: {cod: x}}\n  - expect: {state: {activatd: true}}\n  - expect: {lcd: {matches: "("}}\n  - expect pag top\n  - expect: {}\n  - expect:\n',
    'tokkun: 1\ngiven: {institution: F, start: 2026-02-30T10:00, presets: [lokced], desk: fob}\n' +
      STEPS,
    'tokkun: 1\ngiven: {institution: A, start: 2026-02-30T10:00}\n' + STEPS,
    'tokkun: 1\ngiven: {policy: {lockAftr: 3, code: {digits: 99}}}\n' + STEPS,
    'tokkun: 1\ngiven: {presets: [lokced, app-installed]}\n' + STEPS,
    'tokkun: 1\na: 1\na: 2\n' + STEPS,
    'tokkun: 1\nsteps:\n\t- press right\n',
    'tokkun: 1\nimport: [nowhere.yaml, main.yaml]\n' + STEPS,
    'tokkun: 1\nsteps:\n  - use: nothing\n  - use nothing-else\n',
    'tokkun: 1\nparams: {user: tokkun01}\nsteps:\n  - log in as ${usr}\n  - log in as ${user}\ncases:\n  - {name: a, with: {usr: x}}\n  - {nam: b}\n',
    'tokkun: 1\ndefine:\n  a: [use b]\n  b: [use a]\nsteps:\n  - use a\n',
    'tokkun: 1\nsteps:\n  - {press: right, hold: centre}\n  - 3\n  - null\n  - []\n  - {}\n  - {press: right, tims: 3}\n',
    'tokkun: 1\nsteps:\n  - {repeat: 20000, steps: [press right]}\n',
    'tokkun: 1\nsteps:\n  - {repeat: 101, steps: [{repeat: 101, steps: [press right]}]}\n',
    'tokkun: 1\nsteps: &a\n  - *a\n',
    'tokkun: 1\nx: &a [1,1,1,1,1,1,1,1,1]\ny: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nz: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nw: [*c,*c,*c,*c,*c]\n' +
      STEPS,
    'tokkun: 1\nsteps:\n  - wait .nan s\n  - wait: .nan\n  - wait: -1\n  - wait until 25:99\n  - {cells: 101}\n  - {input: {kind: type}}\n  - {input: {kind: tipe, field: a, value: b}}\n',
    'tokkun: 1\nsteps: !!js/function "x"\n',
    '{',
    'tokkun: 1\n---\ntokkun: 1\n',
    '['.repeat(3000),
    'x'.repeat(1024 * 1024 + 1),
  ]
  for (const t of all)
    console.log(JSON.stringify(t.slice(0, 200)) + '\n   ' + problemsIn(t).join('\n   '))
})
