import { describe, expect, it } from 'vitest'
import { casesOf } from '../../lab/scenario/cases.ts'
import { parseScenario } from '../../lab/scenario/parse.ts'
import { runCase } from '../../lab/scenario/run.ts'

const ACTIVATION = `tokkun: 1
name: {ja: 利用開始, en: Activation}
given:
  institution: A
steps:
  - log in
  - expect page top
  - click nav:otp
  - click request-mail
  - expect:
      mail: activation-code
      audit: mail-requested
  - open newest mail
  - hold centre
  - expect: {lcd: [E002, Continue]}
  - press right
  - scan mail code
  - expect: {lcd: {code: shown, right: Done}}
  - type device code
  - click submit-device-code
  - expect: {audit: device-code-accepted, code-on-page: true}
  - press right 3 times
  - scan page code
  - type signature
  - click submit-signature
  - expect: {mail: accepted, audit: registered}
  - press: {key: right, times: 2}
  - expect: {state: {activated: true, registration: registered}}
`

describe('a scenario', () => {
  it('runs', () => {
    const read = parseScenario(new Map([['a.yaml', ACTIVATION]]), 'a.yaml')
    if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1))
    const [one] = casesOf(read.value)
    if (one?.ok !== true) throw new Error(JSON.stringify(one))
    const result = runCase(one.value)
    expect(result.problem).toBeNull()
    const t = performance.now()
    for (let i = 0; i < 50; i++) runCase(one.value)
    console.log((performance.now() - t) / 50, 'ms a walk', result.inputs.length, 'inputs')
  })
})
