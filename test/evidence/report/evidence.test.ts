import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { evidenceOf, stepCount } from '../../../evidence/report/build-evidence.ts'
import type { EvidenceSource } from '../../../evidence/report/evidence.ts'
import { Hands } from '../../../lab/hands.ts'
import { checkOf } from '../../../lab/history/check.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'
import { activations, caseOf, ports, session, wholeWays } from '../support/sources.ts'

describe('evidence of a scenario run', { timeout: 60_000 }, () => {
  const evidence = evidenceOf(activations(), ports('ja'))

  it('has every case with its verdict, and the worst one for the whole', () => {
    expect(evidence.cases.map(({ caseName, verdict }) => [caseName, verdict])).toEqual([
      ['done-yes', 'passed'],
      ['broken', 'failed'],
    ])
    expect(evidence.verdict).toBe('failed')
    expect(stepCount(activations())).toBe(evidence.cases.flatMap(({ steps }) => steps).length)
  })

  it('numbers the steps and says what was expected and seen', () => {
    const failed = evidence.cases[1]?.steps.find(({ status }) => status === 'failed')
    expect(failed?.expected).toContain('page-nobody-has')
    expect(failed?.seen).not.toContain('page-nobody-has')
    expect(evidence.cases[0]?.steps.map(({ number }) => number)).toEqual(
      evidence.cases[0]?.steps.map((_, index) => index + 1),
    )
  })

  it('carries the hashes of the very worlds that the steps ended in', () => {
    const hands = new Hands(setup())
    const checks = activation('done-yes').map((step) => {
      step.act(hands)
      return checkOf(hands.world)
    })
    const actions = evidence.cases[0]?.steps.filter(({ kind }) => kind === 'action') ?? []
    expect(actions.map(({ state, frame }) => ({ state, frame }))).toEqual(checks)
    expect(actions.at(-1)?.virtualTime).toBe(hands.now)
  })

  it('shows the bank’s page at every step, and the LCD once it is lit', () => {
    const steps = evidence.cases[0]?.steps ?? []
    expect(steps.every(({ pictures }) => pictures.some(({ kind }) => kind === 'page'))).toBe(true)
    const lit = steps.find(({ done }) => done.includes('scan-mail'))
    const lcd = lit?.pictures.find(({ kind }) => kind === 'lcd')
    expect(lcd?.kind === 'lcd' ? lcd.alt : '').toMatch(/Device code[\s\S]*\d{4} \d{4}/)
    const mail = steps.find(({ done }) => done.includes('open-mail'))
    expect(mail?.pictures.map(({ kind }) => kind)).toContain('mail')
  })

  it('shows nothing of steps that were not come to', () => {
    const skipped = evidence.cases[1]?.steps.filter(({ status }) => status === 'skipped') ?? []
    expect(skipped.length).toBeGreaterThan(0)
    expect(skipped.flatMap(({ pictures }) => pictures)).toEqual([])
  })

  it('shows the phone where it is used, and only there', () => {
    const kinds = (source: EvidenceSource) =>
      evidenceOf(source, ports('ja')).cases.map(({ institution, steps }) => [
        institution,
        steps.some(({ pictures }) => pictures.some(({ kind }) => kind === 'phone')),
      ])
    expect(kinds(wholeWays())).toEqual(
      policies.map(({ id, tokens }) => [id, tokens[0] === 'phone-app']),
    )
  })

  it('is the same again from the same run', () => {
    expect(evidenceOf(activations(), ports('ja'))).toEqual(evidence)
  })
})

describe('evidence of a session', { timeout: 60_000 }, () => {
  const evidence = evidenceOf(session(), ports('ja'))
  const [one] = evidence.cases

  it('folds inputs into what a person did', () => {
    const done = one?.steps.map((step) => step.done) ?? []
    expect(done.slice(0, 3)).toEqual([
      '「利用者ID」に「tokkun01」と入力する',
      '「パスワード」に「●●●●●●●●●●●」と入力する',
      '「ログイン」をクリックする',
    ])
    expect(done.some((text) => /^トークン（\d{8}）の右ボタンを押す$/.test(text))).toBe(true)
    expect(done.some((text) => /中央ボタンを\d+\.\d秒長押しする$/.test(text))).toBe(true)
    expect(one?.steps.at(-1)?.inputs).toBe(session().inputs.length)
  })

  it('says the same in English', () => {
    const [english] = evidenceOf(session(), ports('en')).cases
    expect(english?.steps.at(2)?.done).toBe('Click “Log in”')
    expect(english?.steps.map(({ done }) => done).join()).not.toMatch(/[ぁ-ん一-龠]/)
  })

  it('has bookmarks as notes of their steps', () => {
    expect(one?.steps[0]?.notes).toEqual(['ここから <ログイン> & 確認'])
    expect(one?.steps.at(-1)?.notes).toEqual(['last'])
  })

  it('tells what the replay said, and the hash of the session’s file', () => {
    expect(evidence.verdict).toBe('passed')
    expect(one?.recording).toBe(
      createHash('sha256').update('{"format":"tokkun-session"}\n').digest('hex'),
    )
    const diverged = {
      ...session(),
      verdict: { kind: 'diverged', place: { branch: 1, inputs: 7 }, what: 'state' },
    } as const
    expect(evidenceOf(diverged, ports('en')).verdict).toBe('failed')
    expect(evidenceOf(diverged, ports('en')).cases[0]?.said).toContain('input 7')
    const damaged = { kind: 'damaged', line: 12, why: 'torn', inputs: 10, checked: 10 } as const
    const torn = evidenceOf({ ...session(), verdict: damaged }, ports('en'))
    expect(torn.verdict).toBe('failed')
    expect(torn.cases[0]?.said).toContain('damaged from line 12 on')
    const plain = { ...session(), verdict: null }
    expect(evidenceOf(plain, ports('en')).verdict).toBe('recorded')
  })
})

describe('secrets in evidence', { timeout: 60_000 }, () => {
  it('passwords are dots, also in what a scenario says of them', () => {
    const plain = caseOf(wholeWay(policies[0] ?? raise()))
    const told = {
      ...plain,
      steps: plain.steps.map((step) => ({
        ...step,
        text: { ja: `${step.text.ja}（Hanako-2026）`, en: step.text.en },
        expected: { ja: 'Hanako-2026', en: 'Hanako-2026' },
      })),
    }
    const evidence = evidenceOf({ kind: 'run', title: null, cases: [told] }, ports('ja'))
    expect(textsOf(evidence)).not.toContain('Hanako-2026')
    expect(textsOf(evidence)).toContain('••••••')
  })

  it('a wrong password that was typed stays secret, too', () => {
    const hands = new Hands(setup())
    hands.type('userId', 'tokkun01')
    hands.type('password', 'Wrong-Secret-9')
    hands.click('login')
    const source = { ...session(), inputs: hands.inputs, marks: [] }
    expect(textsOf(evidenceOf(source, ports('en')))).not.toContain('Wrong-Secret')
  })

  it('of imported tokens only their number is told', () => {
    const secretHex = '00112233445566778899aabbccddeeff00112233'
    const hands = new Hands(setup('1', 'key-fob-online'))
    hands.give({
      kind: 'import-tokens',
      tokens: [
        {
          serial: '12345678',
          secretHex,
          digits: 6,
          periodSeconds: 60,
          algorithm: 'sha1',
          expires: null,
        },
      ],
    })
    const source = {
      ...session(),
      setup: setup('1', 'key-fob-online'),
      inputs: hands.inputs,
      marks: [],
    }
    const texts = textsOf(evidenceOf(source, ports('en')))
    expect(texts).toContain('Import 1 token')
    expect(texts).not.toContain(secretHex)
  })
})

function raise(): never {
  throw new Error('no institution')
}

/** All of it except the pictures' bytes. */
function textsOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? null : part))
}
