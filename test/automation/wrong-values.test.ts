import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'

let rig: AutomationRig

beforeAll(async () => {
  rig = await createAutomationRig()
})
afterAll(() => rig.close())

/** Words of the library that reads the values; none of them is for testers. */
const FOREIGN = /Invalid|expected|無効な|期待|undefined|record|zod/i

interface Told {
  readonly where: string
  readonly ja: RegExp
  readonly en: RegExp
}

type Case = readonly [
  method: string,
  path: string,
  body: unknown,
  told: Told,
  choices: readonly string[] | null,
]

const CASES: readonly Case[] = [
  [
    'POST',
    '/tokens/0/press',
    { key: 'up' },
    {
      where: 'body.key',
      ja: /left、centre、right のいずれか.*"up"/,
      en: /must be one of left, centre, right, not "up"/,
    },
    ['left', 'centre', 'right'],
  ],
  [
    'POST',
    '/tokens/0/press',
    {},
    { where: 'body.key', ja: /body\.key がありません.*left/, en: /body\.key is missing.*left/ },
    ['left', 'centre', 'right'],
  ],
  [
    'POST',
    '/tokens/0/press',
    { key: 'left', times: 1001 },
    { where: 'body.times', ja: /1000 以下の/, en: /at most 1000, not 1001/ },
    null,
  ],
  [
    'POST',
    '/tokens/0/press',
    { key: 'left', time: 2 },
    {
      where: 'body',
      ja: /「time」という項目はありません.*key、times/,
      en: /has no “time”.*key, times/,
    },
    ['key', 'times'],
  ],
  [
    'POST',
    '/tokens/0/press',
    [],
    { where: 'body', ja: /オブジェクト/, en: /must be an object/ },
    null,
  ],
  [
    'POST',
    '/bank/fill',
    {},
    {
      where: 'body.fields',
      ja: /body\.fields がありません.*オブジェクト/,
      en: /body\.fields is missing/,
    },
    null,
  ],
  [
    'PUT',
    '/clock/speed',
    { speed: -3 },
    { where: 'body.speed', ja: /0、1、10 のいずれか/, en: /one of 0, 1, 10, not -3/ },
    ['0', '1', '10'],
  ],
  [
    'POST',
    '/tokens/0/scan',
    { from: 'mail' },
    {
      where: 'body',
      ja: /text、picture、mail、page のいずれか/,
      en: /an object with one of text, picture, mail, page/,
    },
    ['text', 'picture', 'mail', 'page'],
  ],
  [
    'POST',
    '/tokens/0/scan',
    { mail: 'oldest' },
    { where: 'body.mail', ja: /数.*newest を/, en: /number.*newest/ },
    ['newest'],
  ],
  [
    'POST',
    '/clock/advance',
    { to: 'tomorrow' },
    { where: 'body.to', ja: /2026-11-24T10:00/, en: /2026-11-24T10:00.*not "tomorrow"/ },
    null,
  ],
  [
    'POST',
    '/session/new',
    { start: '2026-02-30T10:00' },
    { where: 'body.start', ja: /日本時間.*2026-11-24T10:00/, en: /Tokyo.*2026-11-24T10:00/ },
    null,
  ],
  [
    'POST',
    '/wait-until',
    {},
    { where: 'body', ja: /何を待つか.*choices/, en: /Nothing is waited for.*choices/ },
    ['state', 'mode', 'text', 'page', 'pageText', 'alert', 'mail', 'settled'],
  ],
  ...['page', 'alert', 'mail'].map(
    (part): Case => [
      'POST',
      '/wait-until',
      { [part]: 'topp' },
      { where: `body.${part}`, ja: /のいずれか.*"topp"/, en: /must be one of .*not "topp"/ },
      null,
    ],
  ),
  [
    'POST',
    '/inputs',
    { inputs: [{ input: { kind: 'key-down', token: 0, key: 'up' } }] },
    { where: 'body.inputs[0].input.key', ja: /left、centre、right/, en: /left, centre, right/ },
    null,
  ],
  [
    'GET',
    '/tokens/0/lcd.png?scale=big',
    undefined,
    { where: 'query.scale', ja: /整数|数値/, en: /number, not "big"/ },
    null,
  ],
]

describe('a wrong value', () => {
  it.each(CASES)('%s %s %j is told in our words', async (method, path, body, told, choices) => {
    const got = await rig.call(method, path, body === undefined ? {} : { body })
    const { message, ...more } = got.json as { message: { ja: string; en: string } }
    expect([got.status, more]).toMatchObject([422, { error: 'invalid', where: told.where }])
    expect(message.ja).toMatch(told.ja)
    expect(message.en).toMatch(told.en)
    expect(message.ja).not.toMatch(FOREIGN)
    expect(message.en).not.toMatch(FOREIGN)
    if (choices !== null) expect(more).toMatchObject({ choices })
  })

  it('of an institution names the rule that it breaks', async () => {
    const { policies } = await import('../../bank/policy/institutions/institutions.ts')
    const policy = { ...policies[0], mailDomains: ['a.example', 'a.example'] }
    const got = await rig.call('POST', '/session/new', { body: { policy } })
    expect([got.status, got.json]).toMatchObject([422, { error: 'invalid' }])
    const { message } = got.json as { message: { ja: string; en: string } }
    expect(message.ja).toMatch(/mailDomains には 重複のないリスト/)
    expect(message.en).toMatch(/mailDomains must be a list without repeats/)
  })
})
