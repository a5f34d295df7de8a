import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXPECTATIONS } from '../../../scenario/expectations/expectations.ts'
import { scenarioJsonSchema } from '../../../scenario/reference/json-schema.ts'
import { referenceTables } from '../../../scenario/reference/tables.ts'
import { WORDS } from '../../../scenario/words/vocabulary.ts'

const SCHEMA = new URL('../../../assets/schemas/scenario.schema.json', import.meta.url)
const MANUAL = new URL('../../../docs/scenarios.md', import.meta.url)
const update = process.env.UPDATE_SCHEMAS === '1'

/** The manual with its tables made from the vocabulary. */
function withTables(manual: string): string {
  return Object.entries(referenceTables()).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n\n${table}\n\n${close}`,
      ),
    manual,
  )
}

describe('what editors and readers are told', () => {
  it('the JSON schema is that of the vocabulary (UPDATE_SCHEMAS=1 writes it)', () => {
    const schema = scenarioJsonSchema()
    if (update) writeFileSync(SCHEMA, `${JSON.stringify(schema, null, 2)}\n`)
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(schema)
  })

  it("the manual's tables are those of the vocabulary", () => {
    const manual = readFileSync(MANUAL, 'utf8')
    const text = withTables(manual)
    if (update) writeFileSync(MANUAL, text)
    expect(readFileSync(MANUAL, 'utf8')).toBe(text)
  })

  it('every word and expectation is explained in both languages, once', () => {
    const all = [...WORDS, ...EXPECTATIONS]
    for (const { name, explains } of all) {
      expect(explains.ja, name).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
      expect(explains.en, name).not.toBe('')
    }
    for (const list of [WORDS, EXPECTATIONS]) {
      const names = list.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
