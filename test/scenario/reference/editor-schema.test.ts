import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scenarioJsonSchema } from '../../../scenario/reference/json-schema.ts'

const check = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(JSON.stringify(scenarioJsonSchema())),
)

/** What an editor would underline: place and sentence of each fault. */
function faults(text: string): string[] {
  check(parse(text))
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

const step = (text: string): string => `tokkun: 1\nsteps:\n  - press right\n  - ${text}\n`

describe('the schema in an editor', () => {
  it.each([
    ['no steps', 'tokkun: 1\n', "required property 'steps'"],
    ['no version', 'steps: [press right]\n', "required property 'tokkun'"],
    ['a key of the file', 'tokkun: 1\nstep: []\nsteps: [press right]\n', '"step"'],
    [
      'a word',
      step('{pres: right}'),
      '/steps/1 must NOT have additional properties {"additionalProperty":"pres"}',
    ],
    ['a key', step('press: middle'), '/steps/1/press must be equal to one of'],
    [
      'a key in the long form',
      step('press: {key: middle}'),
      '/steps/1/press/key must be equal to one of',
    ],
    ['an argument', step('press: {kee: right}'), '/steps/1/press must'],
    ['a short form', step('pres right'), '/steps/1 must match pattern'],
    ['a slip', step('type-otp: one digit swaped'), '/steps/1/type-otp must be equal to one of'],
    ['a number', step('cells: 101'), '/steps/1/cells must be <= 100'],
    ['a kind of value', step('cells: full'), '/steps/1/cells'],
    ['an expectation', step('expect: {lcdd: x}'), '"lcdd"'],
    ['a part of one', step('expect: {lcd: {txt: x}}'), '/steps/1/expect/lcd must NOT'],
    ['an audit entry', step('expect: {audit: wrong-cod}'), '/steps/1/expect/audit must be equal'],
    ['a fact', step('expect: {state: {lockd: true}}'), '"lockd"'],
    [
      "a fact's value",
      step('expect: {state: {locked: vielleicht}}'),
      '/steps/1/expect/state/locked',
    ],
    ['two words', step('{press: right, hold: centre}'), '/steps/1 must NOT have more than 1'],
    ['soft beside nothing', step('{press: right, soft: true}'), 'must have property expect'],
    ['a raw input', step('input: {kind: tipe}'), '/steps/1/input/kind must be equal'],
    [
      'a step of a group',
      'tokkun: 1\ndefine: {a: {steps: [{expect: {audit: {entry: logn}}}]}}\n',
      '/define/a/steps/0/expect/audit/entry',
    ],
    [
      'an institution',
      'tokkun: 1\ngiven: {institution: Z}\nsteps: [press right]\n',
      '/given/institution',
    ],
    [
      'a preset',
      'tokkun: 1\ngiven: {presets: [lokced]}\nsteps: [press right]\n',
      '/given/presets/0',
    ],
    [
      'a preset alone',
      'tokkun: 1\ngiven: {presets: lokced}\nsteps: [press right]\n',
      '/given/presets',
    ],
    ['a policy', 'tokkun: 1\ngiven: {policy: {lockAftr: 3}}\nsteps: [press right]\n', '"lockAftr"'],
    [
      "a row's preset",
      'tokkun: 1\nsteps: [press right]\ncases: [{name: a, given: {presets: lokced}}]\n',
      '/cases/0/given/presets',
    ],
    ['a name', 'tokkun: 1\nname: 5\nsteps: [press right]\n', '/name must be'],
  ])('%s: one slip is a few faults, and the first names it', (_, text, said) => {
    const found = faults(text)
    expect(found.length, found.join('\n')).toBeLessThanOrEqual(5)
    expect(found[0]).toContain(said)
  })

  it.each([
    `press: "\${key}"`,
    `press: {key: right, times: "\${n}"}`,
    'Press right',
    `"\${word} right"`,
    `cells: "\${percent}"`,
    `type-otp: "\${slip}"`,
    'reload:',
    'reload: true',
    'expect lcd Ready',
    '{expect: {lcd: {text: [a, b], token: 2}}, soft: true}',
    `expect: {state: {locked: "\${locked}", mails: "\${n}", battery: low}}`,
    'expect: {page: トップページ, alert: none, mail: token, audit: [login], clock: "10:03"}',
    `expect: {alert: {code: "\${alert}", text: あと4回}}`,
    'input: {kind: reload}',
    'input: {give: {kind: reload}, after: 5}',
    '{use: a, with: {n: 1}, times: 3}',
    `{repeat: "\${n}", steps: [press right]}`,
    'note: {ja: あ, en: a}',
    'torn-write: null',
    'scan-mail-code: {mail: 2}',
  ])('%s: is no fault', (text) => {
    expect(faults(step(text))).toEqual([])
  })

  it('everything else that a file may hold is no fault', () => {
    const text = [
      '$schema: ../x.json',
      'tokkun: 1',
      'name: {ja: あ, en: a}',
      'params: {n: 1}',
      'define: {a: [press right], b: {params: {n: 1}, steps: [press right]}}',
      'given: {institution: mine.json, presets: [locked after 4, logged-in], seed: 5, start: 2026-11-24T10:00, desk: dead-fob, clocks: {token: 5}, policy: {lockAfter: 3, code.digits: 8, code: {digits: 8}}}',
      'steps: [press right]',
      'cases: [{name: a, with: {n: 2}, given: {presets: locked}}]',
    ].join('\n')
    expect(faults(text)).toEqual([])
    expect(faults('tokkun: 1\ndefine: {a: [press right]}\n')).toEqual([])
  })

  it('no shipped scenario has a fault', () => {
    const folder = new URL('../../../assets/scenarios/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const yaml = files.filter((file) => file.endsWith('.yaml'))
    expect(yaml.length).toBeGreaterThan(20)
    for (const file of yaml) {
      expect(faults(readFileSync(new URL(file, folder), 'utf8')), file).toEqual([])
    }
  })
})
