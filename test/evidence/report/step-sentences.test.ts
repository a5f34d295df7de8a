import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../evidence/report/build-evidence.ts'
import { ASKED, stepWords } from '../../../evidence/report/step-sentences.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { EXPECTATIONS } from '../../../scenario/expectations/expectations.ts'
import { setup } from '../../support/setup.ts'
import { caseOf, ports } from '../support/sources.ts'

const world = () => new Hands(setup()).world

describe('steps in the words of a test document', () => {
  it('have a name for everything that can be expected', () => {
    expect(Object.keys(ASKED).toSorted()).toEqual(EXPECTATIONS.map(({ name }) => name).toSorted())
  })

  it('say what stands on buttons and fields, not their ids', () => {
    const said = (ja: string, en: string) =>
      stepWords({ kind: 'action', text: { ja, en } }, world())
    expect(said('「login」をクリックする', 'click login')).toEqual({
      ja: '「ログイン」をクリックする',
      en: 'click “Log in”',
    })
    expect(said('「userId」に「login x」と入力する', 'type userId "login x"')).toEqual({
      ja: '「利用者ID」に「login x」と入力する',
      en: 'type “User ID” "login x"',
    })
    expect(said('「foo」をクリックする', 'click foo').ja).toBe('「foo」をクリックする')
  })

  it('say what is checked', () => {
    const alert = EXPECTATIONS.find(({ name }) => name === 'alert')?.read('OTP-E31')
    const text = alert?.ok === true ? alert.value.says : { ja: '', en: '' }
    expect(stepWords({ kind: 'expect', text }, world())).toEqual({
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
          ? {
              ...step,
              kind: 'expect' as const,
              text: { ja: '確認: alert = OTP-E31', en: 'expect alert OTP-E31' },
            }
          : step,
      ),
    }
    const [one] = evidenceOf({ kind: 'run', title: null, cases: [skipped] }, ports('ja')).cases
    const last = one?.steps.at(-1)
    expect([last?.status, last?.expected, last?.seen]).toEqual(['skipped', 'OTP-E31', null])
  })
})
