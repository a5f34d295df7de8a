import { describe, expect, it } from 'vitest'
import { dammValid } from '../../protocol/damm.ts'
import { slipped } from '../../scenario/screens/codes.ts'
import { outcome, runSteps } from './support/desk.ts'

/** Everything of a run that did not pass. */
function faults(steps: string, given?: string): readonly string[] {
  return outcome(runSteps(steps, given)).filter((line) => !line.startsWith('passed'))
}

describe('words', () => {
  it('of the hand: short and long forms are the same', () => {
    const inputs = (steps: string) => runSteps(steps).inputs
    for (const [short, long] of [
      ['press right', 'press: right'],
      ['press centre 2 times on token 2', 'press: {key: center, times: 2, token: 2}'],
      ['hold centre for 1.5 s', 'hold: {key: centre, seconds: 1.5}'],
      ['wait 2 min', 'wait: {for: 2, unit: min}'],
      ['next day 08:09', "next-day: '08:09'"],
      ['wait until 2026-12-01T00:00', "wait-until: '2026-12-01 00:00:00'"],
      ['hand in token-reset for tokkun01', 'hand-in: {form: token-reset, user: tokkun01}'],
      ['type userId "a b"', 'type: {field: userId, value: a b}'],
      ['type userId 12', 'type: {field: userId, value: 12}'],
      ['phone clock -90 s', 'phone-clock: -90'],
      ['tap home', 'phone-tap: home'],
      ['new tab', 'new-tab:'],
      ['cells 20 %', 'input: {kind: cells, token: 0, percent: 20}'],
    ]) {
      expect(inputs(`  - ${short}\n`), short).toEqual(inputs(`  - ${long}\n`))
    }
  })

  it('of the menu: left and centre together', () => {
    expect(faults('  - hold menu\n  - expect: {lcd: Menu, state: {mode: menu}}\n')).toEqual([])
  })

  it('of time: by the clock of the bank', () => {
    const steps = `
  - expect clock 10:00
  - next day 08:09
  - expect clock 2026-11-25T08:09:00
  - wait until 23:59:59
  - wait 1 s
  - expect clock 2026-11-26
`
    expect(faults(steps)).toEqual([])
  })

  it('of faults: mails, clocks, lines and writes go wrong', () => {
    const lost = `
  - mails are lost
  - click request-mail
  - expect: {mail: {where: lost}, state: {mails: 1}}
  - mail delayed by 30 minutes
  - click request-mail
  - expect: {mail: {where: delayed}}
  - wait for mail-arrives
  - expect: {state: {mails: 2}}
  - mail fault junked
  - log out
`
    expect(faults(lost, 'presets: mail-requested')).toEqual([])
    const cut = `
  - network cut-before
  - click nav:balance
  - network up
  - end session
  - click nav:top
  - expect: {state: {session: none}}
`
    expect(faults(cut.replace('  - click nav:top\n', ''), 'presets: logged-in')).toEqual([])
  })

  it('of codes: a fob that is dark is pressed, the minute before is remembered', () => {
    const steps = `
  - wait for next code
  - log in without code
  - type otp of the previous minute
  - click submit-login-otp
  - expect: {page: top}
  - log out
`
    expect(faults(steps, 'institution: E\npresets: activated')).toEqual([
      'failed expect page top: Expected top, seen login-otp (OTP-E31).',
      'skipped log out',
    ])
  })

  it('of slips: the code slips always the same way', () => {
    const code = '1234567890123452'
    expect(dammValid(slipped(code, 'wrong')) || !dammValid(code)).toBe(true)
    expect(slipped('12345678', 'one digit swapped')).toBe('12345687')
    expect(slipped('11111111', 'one digit swapped')).toBe('11111112')
    expect(slipped('12345678', 'one digit missing')).toBe('1234568')
    expect(slipped('12345678', 'full width')).toBe('１２３４５６７８')
    expect(slipped('12345678', 'spaces')).toBe('1234 5678')
    expect(slipped('12345679', 'wrong')).toBe('12345670')
  })
})

describe('expectations', () => {
  it('tell what was there instead', () => {
    const steps = `
  - hold centre
  - {expect: {lcd: Ready}, soft: true}
  - {expect: {lcd: {left: 'No', code: shown, dark: true}}, soft: true}
  - {expect: {lcd: {lacks: E002}}, soft: true}
  - {expect: {lcd: {lines: [E002]}}, soft: true}
  - {expect: {frame: '0000000000000000'}, soft: true}
  - {expect: {alert: OTP-E01}, soft: true}
  - {expect: {page-text: {lacks: ログイン}}, soft: true}
  - {expect: {mail: accepted, audit: login}, soft: true}
  - {expect: {state: {activated: true, mode: off}}, soft: true}
  - {expect: {phone: {screen: code}}, soft: true}
  - {expect: {refused-code: used}, soft: true}
  - {expect: {counter: accepted}, soft: true}
  - {expect: {fields: {userId: x}}, soft: true}
  - {expect: {clock: '09:00'}, soft: true}
`
    const result = runSteps(steps)
    const seen = result.steps.slice(1).map(({ status, seen: is }) => `${status} ${is?.ja}`)
    expect(seen.every((one) => one.startsWith('failed '))).toBe(true)
    expect(seen.map((one) => one.slice(7, 60))).toMatchObject([
      expect.stringContaining('E002 Please push'),
      expect.stringContaining('E002'),
      expect.stringContaining('E002'),
      expect.stringContaining('⏎'),
      expect.stringMatching(/^[0-9a-f]{16}$/),
      'メッセージなし',
      expect.stringContaining('ログイン'),
      'メールなし',
      '記録なし',
      'mode: home-blank; activated: false',
      'home',
      'none',
      '返答なし',
      'userId「」',
      '2026-11-24 10:00:02',
    ])
  })

  it('none of a thing can be expected, too', () => {
    const steps = `
  - hold centre
  - expect: {alert: none, mail: none, audit: none, refused-code: none, code-on-page: false}
  - expect: {lcd: {code: none, dark: false}, phone: {code: none}}
`
    expect(faults(steps)).toEqual([])
  })
})
