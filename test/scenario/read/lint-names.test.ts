import { describe, expect, it } from 'vitest'
import { casesOf, parseScenario } from '../../../scenario/read/parse.ts'
import { brief, outcome, problemsIn, run, runSteps } from '../support/desk.ts'

/** What is wrong with one step. */
function wrongIn(step: string): string[] {
  return problemsIn(`tokkun: 1\nsteps:\n  - ${step}\n`).map((one) => one.replace(/^3:\d+ /, ''))
}

describe('a slip that is none', () => {
  it.each([
    'type device code with zzz',
    'type device code of token 1 with zzz',
    'type otp with two digits swapped',
    'type-device-code: zzz',
    '{type-otp: {slip: zzz}}',
  ])('%s: is refused with the list', (step) => {
    expect(wrongIn(step)).toEqual([expect.stringContaining('one digit swapped, one digit missing')])
  })

  it('the words of a short form with nothing that follows them are no field and value', () => {
    expect(wrongIn('type device code 1234')[0]).toContain(
      'Did you mean "type device code[ of token <token>][ with <slip>]"?',
    )
    expect(wrongIn('type otp 123456')).toEqual([])
    expect(wrongIn('type "device code" 1234')).toEqual([])
  })

  it('is refused where a parameter brings it', () => {
    const text = `tokkun: 1\nparams: {slip: wrong}\nsteps:\n  - type device code with \${slip}\n`
    const read = parseScenario(new Map([['a.yaml', text]]), 'a.yaml')
    if (!read.ok) throw new Error(read.error.map(brief).join('\n'))
    const [one] = casesOf(read.value, { slip: 'zzz' })
    expect(one?.ok === false ? one.error.map(brief) : []).toEqual([
      expect.stringContaining('4:5 wrong-choice "zzz" is none. There are: one digit swapped'),
    ])
  })
})

describe('names that nobody knows', () => {
  it.each([
    ['expect: {clock: "25:99"}', 'no-moment There is no such time'],
    ['expect: {clock: 2026-02-30}', 'no-moment'],
    ['expect clock 25:99', 'no-moment'],
    ['expect: {state: {user: bob, locked: true}}', '"bob" is none. There are: tokkun01'],
    ['expect: {audit: {entry: login, user: bob}}', '"bob" is none.'],
    ['log in as bob', '"bob" is none. There are: tokkun01'],
    ['log in as tokkun1', 'Did you mean "tokkun01"?'],
    ['type password of bob', '"bob" is none.'],
    ['hand in application for bob for key-fob', '"bob" is none.'],
    ['expect: {state: {locked: vielleicht}}', '"vielleicht" is none. There are: true, false.'],
    ['expect: {state: {mails: many}}', 'wrong-type It takes a number.'],
    ['expect: {state: {session: ful}}', 'Did you mean "full"?'],
    ['expect page topp', 'unknown-name There is no page "topp". Did you mean "top"?'],
    ['expect: {page: otp-reqest}', 'Did you mean "otp-request"?'],
    ['expect: {page: zzz}', 'unknown-name There is no page "zzz".'],
    ['expect mail acepted', 'unknown-name There is no mail "acepted". Did you mean "accepted"?'],
    ['expect: {mail: {template: acepted}}', 'Did you mean "accepted"?'],
    ['expect audit zzz', '"zzz" is none.'],
    ['expect: {audit: [login, wrong-cod]}', 'Did you mean "wrong-code"?'],
    ['expect: {audit: {entry: wrong-cod}}', 'Did you mean "wrong-code"?'],
    ['expect alert OTP-E99', '"OTP-E99" is none.'],
    ['expect: {alert: {code: OTP-E3}}', 'Did you mean "OTP-E03"?'],
    ['expect: {phone: {screen: cod}}', 'Did you mean "code"?'],
  ])('%s: is told before it is run', (step, said) => {
    expect(wrongIn(step)).toEqual([expect.stringContaining(said)])
  })

  it.each([
    'expect clock 9:03',
    'expect: {clock: 2026-12-04}',
    'expect page Home',
    'expect page トップページ',
    'expect mail none',
    'expect mail トークン',
    'expect: {mail: token}',
    'expect: {audit: [login, code-accepted]}',
    'expect audit none',
    'expect alert none',
    'expect: {state: {locked: "true", mails: "3", battery: low, next: none, logged-in: tokkun02}}',
    'expect: {state: {battery: 80, mode: "off"}}',
  ])('%s: is right', (step) => {
    expect(wrongIn(step)).toEqual([])
  })

  it('two cases with one name', () => {
    const text =
      'tokkun: 1\nsteps: [press right]\ncases:\n  - {name: a}\n  - {name: b}\n  - {name: a}\n'
    expect(problemsIn(text)).toEqual([
      expect.stringContaining('6:12 same-name There is another case with the name "a"'),
    ])
  })
})

describe('what ended a case', () => {
  it('is its problem; a soft failure stays with its step', () => {
    const result = runSteps('  - {expect: {page: top}, soft: true}\n  - click foo\n')
    expect(result.verdict).toBe('error')
    expect(result.problem?.code).toBe('no-button')
    expect(result.steps.map(({ problem }) => problem?.code)).toEqual(['unexpected', 'no-button'])
  })

  it('is nothing where only soft expectations failed', () => {
    const result = runSteps('  - {expect: {page: top}, soft: true}\n  - expect page login\n')
    expect([result.verdict, result.problem]).toEqual(['failed', null])
    expect(outcome(result)[0]).toContain('Expected top, seen login')
  })
})

describe('what was expected and seen', () => {
  it('is told in both languages', () => {
    const result = run(
      [
        'tokkun: 1',
        'given: {presets: mail-requested}',
        'steps:',
        '  - {expect: {lcd: Ready}, soft: true}',
        '  - {expect: {alert: none}, soft: true}',
        '  - {expect: {lcd: {code: shown}}, soft: true}',
        '  - {expect: {mail: accepted}, soft: true}',
        '  - expect: {code-on-page: true}',
        '',
      ].join('\n'),
    )
    const seen = result.steps.slice(1).map((step) => [step.expected, step.seen])
    expect(seen).toEqual([
      [
        { ja: 'Ready', en: 'Ready' },
        { ja: '消灯', en: 'dark' },
      ],
      [
        { ja: 'メッセージなし', en: 'no message' },
        {
          ja: expect.stringMatching(/^OTP-I01 メール/),
          en: expect.stringMatching(/^OTP-I01 The mail/),
        },
      ],
      [
        { ja: '番号', en: 'digits' },
        { ja: '消灯', en: 'dark' },
      ],
      [
        { ja: 'accepted', en: 'accepted' },
        {
          ja: expect.stringMatching(/^activation-code \(pc\) 【特訓銀行】/),
          en: expect.stringMatching(/^activation-code \(pc\) \[Tokkun Bank\]/),
        },
      ],
      [
        { ja: 'あり', en: 'there' },
        { ja: 'なし', en: 'not there' },
      ],
    ])
  })
})
