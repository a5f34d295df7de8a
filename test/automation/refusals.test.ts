import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { START } from '../host/support/rig.ts'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'

let rig: AutomationRig

beforeEach(async () => {
  rig = await createAutomationRig()
})
afterEach(async () => {
  await rig.close()
  expect(rig.reported).toEqual([])
})

describe('a refusal', () => {
  const cases: readonly (readonly [string, string, string, unknown, number, object])[] = [
    [
      'a key that is none',
      'POST',
      '/tokens/0/press',
      { key: 'up' },
      422,
      { where: 'body.key', choices: ['left', 'centre', 'right'] },
    ],
    ['a missing key', 'POST', '/tokens/0/press', {}, 422, { where: 'body.key' }],
    ['no body', 'POST', '/tokens/0/press', undefined, 415, { error: 'wrong-content-type' }],
    [
      'no token of that number',
      'POST',
      '/tokens/9/press',
      { key: 'left' },
      404,
      { error: 'no-such-token', choices: ['0', '1'] },
    ],
    ['a token that is no number', 'GET', '/tokens/first', undefined, 422, { where: 'path.token' }],
    ['a negative token', 'GET', '/tokens/-1', undefined, 422, { where: 'path.token' }],
    [
      'too many presses',
      'POST',
      '/tokens/0/press',
      { key: 'left', times: 1001 },
      422,
      { where: 'body.times' },
    ],
    [
      'a scale of nought',
      'GET',
      '/tokens/0/lcd.png?scale=0',
      undefined,
      422,
      { where: 'query.scale' },
    ],
    ['an unknown parameter', 'GET', '/tokens/0/lcd.png?size=2', undefined, 422, { where: 'query' }],
    [
      'an action that is not on the page',
      'POST',
      '/bank/click',
      { action: 'transfer' },
      409,
      { error: 'no-such-action', choices: expect.arrayContaining(['login']) },
    ],
    [
      'a field that is not on the page',
      'POST',
      '/bank/type',
      { field: 'amount', value: '1' },
      409,
      { error: 'no-such-field', choices: expect.arrayContaining(['userId']) },
    ],
    [
      'one field of two that is not',
      'POST',
      '/bank/fill',
      { fields: { userId: 'a', x: 'b' } },
      409,
      { where: 'body.fields.x' },
    ],
    [
      'a mail that has not come',
      'POST',
      '/mails/3/open',
      undefined,
      404,
      { error: 'no-such-mail', choices: [] },
    ],
    [
      'a code where there is none',
      'POST',
      '/tokens/0/scan',
      { page: true },
      409,
      { error: 'no-code-there' },
    ],
    [
      'the newest of no mails',
      'POST',
      '/tokens/0/scan',
      { mail: 'newest' },
      404,
      { error: 'no-such-mail' },
    ],
    [
      'a tap beside every button',
      'POST',
      '/phone/tap',
      { action: 'x' },
      409,
      { choices: expect.arrayContaining(['go:mail']) },
    ],
    [
      'a kind of input that is none',
      'POST',
      '/inputs',
      { input: { kind: 'kick' } },
      422,
      { where: 'body.input.kind', choices: expect.arrayContaining(['key-down']) },
    ],
    [
      'time that goes back',
      'POST',
      '/clock/advance',
      { to: START - 1 },
      409,
      { error: 'nothing-to-wait-for' },
    ],
    [
      'time beyond all',
      'POST',
      '/clock/advance',
      { ms: Number.MAX_SAFE_INTEGER },
      409,
      { error: 'nothing-to-wait-for' },
    ],
    [
      'a wait for nothing',
      'POST',
      '/wait-until',
      { within: 5 },
      422,
      { where: 'body', choices: expect.arrayContaining(['mode']) },
    ],
    [
      'an institution that is none',
      'POST',
      '/session/new',
      { institution: 'Z' },
      422,
      { where: 'body.institution', choices: expect.arrayContaining(['camera-token']) },
    ],
    [
      'a start that is no date',
      'POST',
      '/session/new',
      { start: 'tomorrow' },
      422,
      { error: 'invalid' },
    ],
    [
      'a place beyond the end',
      'POST',
      '/session/go-to',
      { inputs: 5 },
      404,
      { error: 'no-such-place' },
    ],
    [
      'a mark that is none',
      'PUT',
      '/session/marks/4',
      { text: 'x' },
      404,
      { error: 'no-such-mark' },
    ],
    [
      'a branch that is none',
      'GET',
      '/session/history?branch=9',
      undefined,
      404,
      { choices: ['1'] },
    ],
    [
      'a session that is none',
      'POST',
      '/sessions/nothing.tokkun/open',
      undefined,
      404,
      { error: 'no-such-session' },
    ],
    [
      'a kind of event that is none',
      'GET',
      '/events?kinds=all',
      undefined,
      422,
      { where: 'query.kinds' },
    ],
    [
      'an address that is none',
      'GET',
      '/tokens/0/lens',
      undefined,
      404,
      { error: 'no-such-route' },
    ],
    ['a call that is none', 'POST', '/link', { call: 'eval' }, 422, { where: 'body.call' }],
    [
      'a preset that is none',
      'POST',
      '/session/new',
      { presets: ['on fire'] },
      404,
      { error: 'no-such-preset' },
    ],
  ]

  it.each(cases)(
    'of %s tells what, where and what to do',
    async (_, method, path, body, status, told) => {
      const got = await rig.call(method, path, body === undefined ? {} : { body })
      expect([got.status, got.json]).toMatchObject([status, told])
      expect(got.json).toMatchObject({
        message: { ja: expect.stringMatching(/[ぁ-ん]/), en: expect.stringMatching(/[a-z]/) },
        where: expect.any(String),
      })
      expect(JSON.stringify(got.json)).not.toContain('{}')
      const { session, world } = await rig.host.snapshot()
      expect([session.inputs, world.now]).toEqual([0, START])
    },
  )

  it('of a body that is too large comes before it is read', async () => {
    const raw = JSON.stringify({ key: 'x'.repeat(1024 * 1024) })
    const said = await rig.call('POST', '/tokens/0/press', { raw })
    expect([said.status, said.json]).toMatchObject([413, { error: 'too-large' }])
    const unsaid = await rig.call('POST', '/tokens/0/press', {
      raw,
      headers: { 'Transfer-Encoding': 'chunked' },
    })
    expect(unsaid.status).toBe(413)
  })
})
