import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../../scenario/read/parse.ts'
import { outcome, runSteps } from '../support/desk.ts'

/** The problems of a text, in both languages on one line each. */
function told(text: string): string[] {
  const read = parseScenario(new Map([['a.yaml', text]]), 'a.yaml')
  return read.ok ? [] : read.error.map((one) => `${one.text.ja} | ${one.text.en}`)
}

const STEPS = 'steps:\n  - press right\n'

describe('sentences that say what to do', () => {
  it.each([
    [
      'a version in quotation marks',
      `tokkun: "1"\n${STEPS}`,
      ['引用符なしで 1 と書いてください。 | Write 1 without quotation marks.'],
    ],
    [
      'a number for a name',
      `tokkun: 1\nname: 5\n${STEPS}`,
      [
        '文字列またはキーと値の組を指定してください（5）。文字列なら "5" と引用符で囲みます。 | It takes a text or keys with values, not 5. As a text: "5", with quotation marks.',
      ],
    ],
    [
      'a unit that could be another',
      'tokkun: 1\nsteps:\n  - wait 30 m\n',
      [
        '「m」は使えません。「min」ではありませんか。使えるのは ms, s, second, seconds, min, minute, minutes, h, hour, hours, day, days です。 | "m" is none. Did you mean "min"? There are: ms, s, second, seconds, min, minute, minutes, h, hour, hours, day, days.',
      ],
    ],
    [
      'a full-width space after the dash',
      'tokkun: 1\nsteps:\n  -　press right\n',
      [
        '「-」の後の空白が全角です。半角スペースにしてください。 | The space after "-" is a full-width one. Make it a plain space.',
      ],
    ],
    [
      'one space of indentation too many',
      'tokkun: 1\nsteps:\n  - press right\n   - press left\n',
      [
        '「press right - press left」という手順はありません。次の行の「-」の字下げを、この行とそろえてください。 | There is no step "press right - press left". Indent the "-" of the next line as on this one.',
      ],
    ],
    [
      'a repetition beyond the limit',
      'tokkun: 1\nsteps:\n  - {repeat: 20000, steps: [press right]}\n',
      [
        '繰り返す回数を0～10000の整数で指定してください。 | Say how often, as a whole number from 0 to 10000.',
      ],
    ],
    [
      'a group used too often',
      'tokkun: 1\ndefine: {a: [press right]}\nsteps:\n  - {use: a, times: 20000}\n',
      [
        '回数を0～10000の整数で指定してください。 | Say how often, as a whole number from 0 to 10000.',
      ],
    ],
    [
      'a parameter within brackets',
      `tokkun: 1\nparams: {n: right}\nsteps: [press \${n}]\n`,
      [
        `[ ] や { } の中では、\${名前} を含む文字列を引用符で囲んでください（"press \${n}"）。 | Within [ ] and { } a text with \${name} in it stands in quotation marks: "press \${n}".`,
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).slice(0, expected.length)).toEqual(expected)
  })

  it('no fault of the YAML is told in English to a Japanese reader', () => {
    const texts = [
      'tokkun: 1\nsteps: [press right\n',
      'tokkun: 1\nsteps:\n - a: b: c\n',
      'tokkun: 1\n steps: x\n',
      'tokkun: 1\nname: "x\n',
      'tokkun: 1\nname: @x\n',
      'tokkun: 1\nname: [a, b}\n',
      'tokkun: 1\nname: %x\n',
      'a\nb: c\n',
      'tokkun: 1\nname: "\\q"\n',
      'tokkun: 1\n- a\n',
      '? a\n: - b\n c\n',
    ]
    for (const text of texts) {
      for (const one of told(text))
        expect(one.split(' | ')[0], text).not.toMatch(/[a-z]{3,} [a-z]{2,}/)
      expect(told(text), text).not.toEqual([])
    }
  })
})

describe('what is not on the page', () => {
  const start = '  - log in\n  - click nav:services\n'

  it('a piece of a label finds the label, and two letters in common with nothing do not', () => {
    const result = runSteps('  - log in\n  - click 申請\n', 'institution: A')
    const said = outcome(result).at(-1) ?? ''
    expect(said).not.toContain('Did you mean "振込"')
  })

  it('lists names with their labels, each once', () => {
    const result = runSteps(`${start}  - click 発行\n`, 'institution: B')
    const failed = result.steps.at(-1)?.problem?.text
    expect(failed?.ja).toContain('nav:balance「残高照会」')
    expect(failed?.en).toContain('nav:balance "')
    expect(failed?.ja.match(/nav:balance/g)).toHaveLength(1)
  })
})
