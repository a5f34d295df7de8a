import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import openapiTS, { astToString } from 'openapi-typescript'
import { describe, expect, it } from 'vitest'
import { openApi, openApiText } from '../../automation/openapi.ts'
import { STATUS } from '../../automation/problems.ts'
import { BASE, ROUTES } from '../../automation/routes.ts'

const DOCUMENT = new URL('../../assets/schemas/openapi.json', import.meta.url)
const TYPES = new URL('../../docs/examples/playwright/tokkun-api.d.ts', import.meta.url)
const UPDATE = process.env.UPDATE_SCHEMAS === '1'

const TYPES_HEAD = `// biome-ignore-all format: made by openapi-typescript
// biome-ignore-all lint: made by openapi-typescript
// biome-ignore-all assist: made by openapi-typescript
// From assets/schemas/openapi.json (UPDATE_SCHEMAS=1); not to be edited.

`

describe('the OpenAPI document', () => {
  it('is up to date (UPDATE_SCHEMAS=1 writes it)', () => {
    if (UPDATE) {
      writeFileSync(DOCUMENT, `${JSON.stringify(openApi(), null, 2)}\n`)
      execFileSync('npx', ['biome', 'format', '--write', fileURLToPath(DOCUMENT)])
    }
    expect(JSON.parse(readFileSync(DOCUMENT, 'utf8'))).toEqual(JSON.parse(openApiText()))
  })

  it('is OpenAPI 3.1 by a public validator', async () => {
    const validator = new Validator()
    const result = await validator.validate(JSON.parse(openApiText()))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('has every route of the table, each with a name of its own', () => {
    const { paths } = JSON.parse(openApiText())
    const names = ROUTES.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { method, path, operationId, summary } of ROUTES) {
      const operation = paths[BASE + path][method.toLowerCase()]
      expect(operation).toMatchObject({ operationId, summary: summary.en, description: summary.ja })
      expect(summary.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/)
    }
  })

  it('tells with each refusal its status and its sentence', () => {
    const { paths } = JSON.parse(openApiText())
    for (const { method, path, errors = [] } of ROUTES) {
      const { responses } = paths[BASE + path][method.toLowerCase()]
      for (const code of errors) {
        expect(responses[STATUS[code]].description, `${path} ${code}`).toContain(`\`${code}\`: `)
      }
    }
  })

  it('refers to nothing that it does not hold', () => {
    const text = openApiText()
    const { components } = JSON.parse(text)
    for (const [, kind = '', name = ''] of text.matchAll(
      /"#\/components\/(schemas|responses)\/([^"/]+)/g,
    )) {
      expect(Object.keys(components[kind])).toContain(name)
    }
  })

  it('gives the client its types, which are up to date (UPDATE_SCHEMAS=1 writes them)', async () => {
    const made = TYPES_HEAD + astToString(await openapiTS(JSON.parse(openApiText())))
    if (UPDATE) writeFileSync(TYPES, made)
    expect(readFileSync(TYPES, 'utf8')).toBe(made)
  })
})
