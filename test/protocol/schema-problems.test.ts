import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type SchemaProblemOptions, schemaProblems } from '../../protocol/schema-problems.ts'

const schema = z.strictObject({
  key: z.enum(['left', 'centre', 'right']),
  times: z.int().min(1).max(10).optional(),
  names: z.array(z.string().min(1)).max(2).optional(),
  from: z
    .union([z.strictObject({ mail: z.int() }), z.strictObject({ text: z.string() })])
    .optional(),
  when: z
    .string()
    .refine((text) => text !== 'never', { params: { wanted: both('時刻', 'a time') } }),
})

function both(ja: string, en: string) {
  return { ja, en }
}

const right = { key: 'left', when: 'now' }

/** `times too-large At most 10. | a whole number of at most 10`. */
function told(given: unknown, options: SchemaProblemOptions = {}): readonly string[] {
  const read = schema.safeParse(given, { reportInput: true })
  const issues = read.success ? [] : read.error.issues
  return schemaProblems(issues, options).map(
    ({ path, reason, text, wanted }) =>
      `${path.join('.')} ${reason} ${text.en} | ${wanted?.en ?? '-'}`,
  )
}

describe('what a schema refuses', () => {
  it.each([
    [{ when: 'now' }, 'key missing "key" is missing. Add it. | one of left, centre, right'],
    [
      { ...right, key: 'rihgt' },
      'key wrong-choice "rihgt" is none. Did you mean "right"? There are: left, centre, right. | one of left, centre, right',
    ],
    [
      { ...right, key: { toString: null } },
      'key wrong-choice "{"toString":null}" is none. There are: left, centre, right. | one of left, centre, right',
    ],
    [{ ...right, times: 11 }, 'times too-large At most 10. | a number of at most 10'],
    [{ ...right, times: 1.5 }, 'times wrong-type It takes a whole number. | a whole number'],
    [
      { ...right, names: ['a', ''] },
      'names.1 too-small It must not be empty. | a text of at least 1 character',
    ],
    [{ ...right, names: {} }, 'names wrong-type It takes a list [ … ]. | a list [ … ]'],
    [{ ...right, when: 'never' }, 'when wrong-form It takes a time. | a time'],
    [
      { ...right, from: {} },
      'from wrong-form It takes an object with one of mail, text. | an object with one of mail, text',
    ],
    [{ ...right, from: { text: 5 } }, 'from.text wrong-type It takes a text. | a text'],
  ])('%j is told in a sentence, with what is wanted', (given, sentence) => {
    expect(told(given)).toEqual([sentence])
  })

  it('names every unknown key, and what was probably meant', () => {
    const given = { ...right, tims: 1, zzzzzz: 2 }
    expect(told(given, { keysAt: () => ['key', 'times'] })).toEqual([
      'tims unknown-key There is no key "tims". Did you mean "times"? | -',
      'zzzzzz unknown-key There is no key "zzzzzz". There are: key, times. | -',
    ])
  })

  it('is told alike whether the schema reports the input or the whole is handed over', () => {
    const given = { ...right, key: 'up', from: { text: 5 } }
    const plain = schema.safeParse(given)
    const reported = schema.safeParse(given, { reportInput: true })
    if (plain.success || reported.success) throw new Error('it was taken')
    expect(schemaProblems(plain.error.issues, { given })).toEqual(
      schemaProblems(reported.error.issues),
    )
  })
})
