import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../evidence/report/build-evidence.ts'
import { stepSentence } from '../../../evidence/report/step-sentences.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { EXPECTATIONS, expectationNamed } from '../../../scenario/expectations/expectations.ts'
import { wordNamed } from '../../../scenario/words/vocabulary.ts'
import { setup } from '../../support/setup.ts'
import { caseOf, ports } from '../support/sources.ts'

const world = () => new Hands(setup()).world

/** A word with its arguments, as a step of a run carries it. */
function done(name: string, args: unknown) {
  const read = wordNamed(name)?.read(args)
  if (read?.ok !== true) throw new Error(`no step: ${name}`)
  const { says, doing } = read.value
  return { asked: null, doing, text: says }
}

/** An expectation with its value, as a step of a run carries it. */
function asked(name: string, value: unknown) {
  const read = expectationNamed(name)?.read(value)
  if (read?.ok !== true) throw new Error(`no expectation: ${name}`)
  const { says, asked } = read.value
  return { asked, doing: null, text: says }
}

describe('steps in the words of a test document', () => {
  it('have a name for everything that can be expected', () => {
    for (const { label } of EXPECTATIONS) {
      expect([label.ja, label.en].filter((text) => text.trim() === '')).toEqual([])
    }
  })

  it('say what stands on buttons and fields, not their ids', () => {
    expect(stepSentence(done('click', { action: 'login' }), world())).toEqual({
      ja: '「ログイン」をクリックする',
      en: 'click “Log in”',
    })
    const typed = done('type', { field: 'userId', value: 'login x' })
    expect(typed.text.en).toBe('type userId "login x"')
    expect(stepSentence(typed, world())).toEqual({
      ja: '「利用者ID」に「login x」と入力する',
      en: 'type “User ID” "login x"',
    })
    expect(stepSentence(done('click', { action: 'foo' }), world()).ja).toBe('「foo」をクリックする')
  })

  it('leave what was typed alone, though a button has that name', () => {
    const typed = done('type', { field: 'userId', value: 'login' })
    expect(stepSentence(typed, world())).toEqual({
      ja: '「利用者ID」に「login」と入力する',
      en: 'type “User ID” "login"',
    })
  })

  it('carry the word and what it is done to as data', () => {
    expect(done('click', { action: 'login' }).doing).toEqual({
      word: 'click',
      args: { action: 'login' },
      target: 'login',
    })
    expect(done('reload', {}).doing?.target).toBeNull()
  })

  it('say what is checked', () => {
    expect(stepSentence(asked('alert', 'OTP-E31'), world())).toEqual({
      ja: 'メッセージ番号の確認: OTP-E31',
      en: 'Check the message: OTP-E31',
    })
  })
})

describe('a step that was not come to', () => {
  it('has an expected result all the same', () => {
    const whole = caseOf(activation('done-yes'), { failAt: 3 })
    const skipped = {
      ...whole,
      steps: whole.steps.map((step) =>
        step.status === 'skipped'
          ? { ...step, kind: 'expect' as const, ...asked('alert', 'OTP-E31') }
          : step,
      ),
    }
    const [one] = evidenceOf({ kind: 'run', title: null, cases: [skipped] }, ports('ja')).cases
    const last = one?.steps.at(-1)
    expect([last?.status, last?.expected, last?.seen]).toEqual(['skipped', 'OTP-E31', null])
  })
})
