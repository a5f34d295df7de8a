import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { institutionJsonSchema, readPolicy, writePolicy } from '../../../bank/policy/file.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import type { PolicyProblem, PolicyReason } from '../../../bank/policy/problems.ts'
import { defaultPolicy } from '../support/customer.ts'

const SCHEMA = new URL('../../../assets/schemas/institution.schema.json', import.meta.url)

/** The default institution's file with some of its text changed. */
function file(change: (json: Record<string, unknown>) => void): string {
  const json: Record<string, unknown> = JSON.parse(writePolicy(defaultPolicy()))
  change(json)
  return JSON.stringify(json)
}

function problems(text: string): readonly PolicyProblem[] {
  const read = readPolicy(text)
  return read.ok ? [] : read.error
}

function brief(text: string): readonly (readonly [string, PolicyReason])[] {
  return problems(text).map(({ path, reason }) => [path, reason])
}

describe("an institution's file", () => {
  it.each(policies.map((policy) => [policy.id, policy] as const))(
    'of %s is written and read back as it was',
    (_, policy) => {
      const text = writePolicy(policy)
      expect(readPolicy(text)).toEqual({ ok: true, value: policy })
      expect(Object.keys(JSON.parse(text)).slice(0, 4)).toEqual([
        '$schema',
        'format',
        'version',
        'id',
      ])
    },
  )

  it('has its keys in one order, whatever the order of the policy', () => {
    const { id, ...others } = defaultPolicy()
    expect(writePolicy({ ...others, id })).toBe(writePolicy(defaultPolicy()))
  })

  it('is read without $schema, with a byte order mark, and in any order', () => {
    const text = file((json) => {
      delete json.$schema
    })
    expect(readPolicy(`\ufeff${text}`).ok).toBe(true)
  })

  const cases: readonly (readonly [string, string, string, PolicyReason])[] = [
    ['no JSON', '{"id": ', '', 'not-json'],
    ['a list', '[]', '', 'not-an-object'],
    ['null', 'null', '', 'not-an-object'],
    ['a heap', ' '.repeat(300_000), '', 'too-long'],
    ['another format', file((j) => (j.format = 'recording')), 'format', 'wrong-choice'],
    ['a later version', file((j) => (j.version = 2)), 'version', 'wrong-choice'],
    ['a missing value', file((j) => delete j.lockAfter), 'lockAfter', 'missing'],
    ['a missing choice', file((j) => delete j.beforeStart), 'beforeStart', 'missing'],
    ['a text for a number', file((j) => (j.lockAfter = '5')), 'lockAfter', 'wrong-type'],
    ['half a try', file((j) => (j.lockAfter = 4.5)), 'lockAfter', 'wrong-type'],
    ['no try', file((j) => (j.lockAfter = 0)), 'lockAfter', 'too-small'],
    ['21 tries', file((j) => (j.lockAfter = 21)), 'lockAfter', 'too-large'],
    ['12 digits', file((j) => (j.deviceCodeDigits = 12)), 'deviceCodeDigits', 'too-small'],
    ['20 digits', file((j) => (j.deviceCodeDigits = 20)), 'deviceCodeDigits', 'too-large'],
    ['3 digits', file((j) => (j.signatureDigits = 3)), 'signatureDigits', 'too-small'],
    ['11 digits', file((j) => (j.signatureDigits = 11)), 'signatureDigits', 'too-large'],
    ['no unlocker', file((j) => (j.unlockBy = [])), 'unlockBy', 'too-small'],
    ['a way twice', file((j) => (j.hardwareOrder = ['form', 'form'])), 'hardwareOrder', 'twice'],
    ['an unknown token', file((j) => (j.tokens = ['abacus'])), 'tokens.0', 'wrong-choice'],
    ['a real domain', file((j) => (j.domain = 'bank.co.jp')), 'domain', 'wrong-form'],
    ['a lookalike', file((j) => (j.domain = 'a.example.jp')), 'domain', 'wrong-form'],
    [
      'one of two',
      file((j) => (j.mailDomains = ['a.example', 'b.jp'])),
      'mailDomains.1',
      'wrong-form',
    ],
    ['an id with blanks', file((j) => (j.id = 'My Bank')), 'id', 'wrong-form'],
    ['an empty name', file((j) => (j.bankName = { ja: '', en: 'x' })), 'bankName.ja', 'too-small'],
    ['one language', file((j) => (j.bankName = { ja: '銀行' })), 'bankName.en', 'missing'],
    ['two lines', file((j) => (j.bankName = { ja: 'a\nb', en: 'x' })), 'bankName.ja', 'wrong-form'],
    ['a tenth of an hour', file((j) => (j.utcOffsetHours = 9.1)), 'utcOffsetHours', 'wrong-form'],
  ]
  it.each(cases)('with %s is refused with path and reason', (_, text, path, reason) => {
    expect(brief(text)).toEqual([[path, reason]])
    for (const { text: told } of problems(text)) {
      expect(told.ja).toMatch(/[ぁ-ん]/)
      expect(told.en).toMatch(/[a-z]/)
    }
  })

  it('says with the value at fault what it may be', () => {
    const [problem] = problems(
      file((json) => {
        json.fees = { first: 0, additional: -1, reissue: 0, monthly: 0, software: 0 }
      }),
    )
    expect(problem).toMatchObject({ path: 'fees.additional', reason: 'too-small' })
    expect(problem?.text.ja).toBe('手数料: 追加発行: 0から1000000（円）の範囲で指定してください。')
    expect(problem?.text.en).toContain('0 to 1000000 (yen)')
  })

  it.each([
    [file((j) => (j.lockafter = 5)), 'lockafter', 'lockAfter'],
    [file((j) => (j.feees = {})), 'feees', 'fees'],
    [file((j) => (j.algorithm = 'sha1')), 'algorithm', 'code.algorithm'],
    [file((j) => (j.code = { ...defaultPolicy().code, digit: 6 })), 'code.digit', 'code.digits'],
    [file((j) => (j.nothingLikeIt = 1)), 'nothingLikeIt', null],
    ['{"__proto__": 1}', '__proto__', null],
  ])('with an unknown key names the nearest known one', (text, path, suggestion) => {
    const unknown = problems(text).filter(({ reason }) => reason === 'unknown-key')
    expect(unknown).toMatchObject([{ path, suggestion }])
    if (suggestion !== null) expect(unknown[0]?.text.en).toContain(`"${suggestion}"`)
  })

  it('tells all problems at once', () => {
    const text = file((json) => {
      json.lockAfter = 0
      json.lockafter = 3
      delete json.domain
    })
    expect(brief(text)).toEqual(
      expect.arrayContaining([
        ['lockAfter', 'too-small'],
        ['lockafter', 'unknown-key'],
        ['domain', 'missing'],
      ]),
    )
  })

  it('is described by a schema that is up to date (UPDATE_SCHEMAS=1 writes it)', () => {
    const schema = institutionJsonSchema()
    if (process.env.UPDATE_SCHEMAS === '1') {
      writeFileSync(SCHEMA, `${JSON.stringify(schema, null, 2)}\n`)
    }
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(schema)
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: { lockAfter: { minimum: 1, maximum: 20, title: expect.any(String) } },
    })
  })

  it('is never a reason to throw, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...Object.keys(defaultPolicy())),
        (value, key) => {
          readPolicy(JSON.stringify(value))
          const text = file((json) => (json[key] = value))
          const read = readPolicy(text)
          if (!read.ok) expect(read.error.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })
})
