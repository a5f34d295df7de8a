import { policies } from '../../../bank/policy/institutions/institutions.ts'
import type { EvidencePorts, EvidenceSource, Language } from '../../../evidence/report/evidence.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation } from '../../../lab/walks/activation.ts'
import type { WalkStep } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import type { CaseResult, StepResult } from '../../../scenario/results.ts'
import { setup } from '../../support/setup.ts'

/** A wall clock that advances by a second whenever it is read. */
export function ports(language: Language = 'ja'): EvidencePorts {
  let now = Date.UTC(2026, 11, 1, 3, 0, 0)
  return {
    language,
    madeOn: { version: '0.0.0-test', platform: 'test x64', node: '20.19.0', electron: null },
    wallNow: () => {
      now += 1000
      return now
    },
  }
}

/** A walk as the result of a scenario: every step is done, and then the page is expected. */
export function caseOf(
  steps: readonly WalkStep[],
  options: { readonly institution?: string; readonly failAt?: number; readonly name?: string } = {},
): CaseResult {
  const { institution = 'camera-token', failAt, name = null } = options
  const given = setup('1', institution)
  const hands = new Hands(given)
  const results: StepResult[] = []
  const add = (step: Omit<StepResult, 'number' | 'at' | 'ended' | 'inputs' | 'problem'>) =>
    results.push({
      ...step,
      number: results.length + 1,
      at: { line: 10 + results.length, column: 5 },
      ended: hands.now,
      inputs: hands.inputs.length,
      problem: null,
    })
  let failed = false
  for (const [index, step] of steps.entries()) {
    const text = { ja: `手順「${step.name}」を行う`, en: `Do ${step.name}` }
    const unread = {
      kind: 'action',
      text,
      asked: null,
      doing: null,
      expected: null,
      seen: null,
    } as const
    if (failed) {
      add({ ...unread, status: 'skipped' })
      continue
    }
    step.act(hands)
    add({ ...unread, status: 'passed' })
    failed = index === failAt
    add({
      kind: 'expect',
      text: { ja: '銀行の画面を確認する', en: 'Check the bank’s page' },
      asked: null,
      doing: null,
      status: failed ? 'failed' : 'passed',
      expected: failed ? same('画面は page-nobody-has 1234') : same(`page ${hands.page.id}`),
      seen: failed ? same(`画面は ${hands.page.id} 1234`) : same(`page ${hands.page.id}`),
    })
  }
  return {
    file: 'scenarios/walk.yaml',
    scenario: { ja: '利用開始登録', en: 'Activation' },
    caseName: name,
    tags: ['smoke'],
    verdict: failed ? 'failed' : 'passed',
    setup: given,
    inputs: hands.inputs,
    steps: results,
    problem: null,
    tookMs: hands.now - given.start,
  }
}

const same = (text: string) => ({ ja: text, en: text })

/** A passed activation and a failed one. */
export function activations(failAt = 7): EvidenceSource {
  return {
    kind: 'run',
    title: null,
    cases: [
      caseOf(activation('done-yes'), { name: 'done-yes' }),
      caseOf(activation('done-yes'), { name: 'broken', failAt }),
    ],
  }
}

/** The whole way at every institution. */
export function wholeWays(): EvidenceSource {
  return {
    kind: 'run',
    title: 'All institutions',
    cases: policies.map((policy) =>
      caseOf(wholeWay(policy), { institution: policy.id, name: policy.id }),
    ),
  }
}

/** A session as a person makes it: the activation, with two bookmarks. */
export function session(): Extract<EvidenceSource, { kind: 'session' }> {
  const hands = new Hands(setup())
  for (const step of activation('done-yes')) step.act(hands)
  return {
    kind: 'session',
    title: 'my-session.tokkun',
    setup: setup(),
    inputs: hands.inputs,
    marks: [
      { id: 1, place: { branch: 1, inputs: 5 }, text: 'ここから <ログイン> & 確認' },
      { id: 2, place: { branch: 1, inputs: hands.inputs.length }, text: 'last' },
    ],
    verdict: { kind: 'verified', inputs: hands.inputs.length, checked: hands.inputs.length },
    text: '{"format":"tokkun-session"}\n',
  }
}
