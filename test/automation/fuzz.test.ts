import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../automation/route.ts'
import { ROUTES } from '../../automation/routes.ts'
import { type Answer, type AutomationRig, createAutomationRig } from './support/automation-rig.ts'
import { EXAMPLES } from './support/examples.ts'

let rig: AutomationRig

beforeAll(async () => {
  rig = await createAutomationRig()
})
afterAll(async () => {
  await rig.close()
})

const SEED = 20_261_122
const RUNS = 40

const JSON_ROUTES = ROUTES.filter(({ body, takes }) => body !== null && takes === undefined)

/** Values that parsers stumble over, for every place where something is expected. */
const nasty = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    2 ** 53,
    0.5,
    '',
    '__proto__',
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
    [],
    [[[[]]]],
    { __proto__: null },
    { $bytes: '!' },
    true,
  ),
)

function refused(got: Answer): void {
  expect(got.status, got.bytes.toString().slice(0, 300)).toBeGreaterThanOrEqual(400)
  expect(got.status).toBeLessThan(500)
  expect(got.json).toMatchObject({
    error: expect.any(String),
    message: { ja: expect.stringMatching(/./), en: expect.stringMatching(/./) },
  })
}

async function state(): Promise<string> {
  return (await rig.call('GET', '/state')).bytes.toString()
}

function pathOf({ operationId, path }: Route): string {
  const example = EXAMPLES[operationId]?.path ?? ''
  return example === '' ? path.replaceAll(/\{\w+\}/g, '1') : example
}

describe('nonsense over HTTP', () => {
  it.each(JSON_ROUTES.map((route) => [route.operationId, route] as const))(
    'in the body of %s is refused with a sentence, and nothing has changed',
    async (_, route) => {
      const before = await state()
      await fc.assert(
        fc.asyncProperty(nasty, async (body) => {
          const raw = JSON.stringify(body)
          fc.pre(!isGood(route, JSON.parse(raw)))
          refused(await rig.call(route.method, pathOf(route), { raw }))
        }),
        { seed: SEED, numRuns: RUNS },
      )
      expect(await state()).toBe(before)
    },
  )

  it.each(JSON_ROUTES.map((route) => [route.operationId, route] as const))(
    'in one place of a good body of %s is refused, too',
    async (operationId, route) => {
      const good: unknown = EXAMPLES[operationId]?.sent?.body ?? {}
      const keys = Object.keys(good as object)
      const before = await state()
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...keys, 'other'), nasty, async (key, value) => {
          const raw = JSON.stringify({ ...(good as object), [key]: value })
          fc.pre(!isGood(route, JSON.parse(raw)))
          refused(await rig.call(route.method, pathOf(route), { raw }))
        }),
        { seed: SEED, numRuns: RUNS },
      )
      expect(await state()).toBe(before)
    },
  )

  it('in an address is refused', async () => {
    const before = await state()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROUTES.filter(({ path }) => path.includes('{'))),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        async ({ method, path, operationId }, given) => {
          fc.pre(/\D/.test(given) && given !== '.' && given !== '..')
          const part = encodeURIComponent(given)
          const sent = EXAMPLES[operationId]?.sent ?? {}
          refused(await rig.call(method, path.replace(/\{\w+\}/, part), sent))
        },
      ),
      { seed: SEED, numRuns: 200 },
    )
    expect(await state()).toBe(before)
  })

  it('as bytes is no session file and no picture', async () => {
    const before = await state()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (raw, isPicture) => {
        const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]
        const path = isPicture ? '/tokens/0/scan-picture' : '/session/open'
        const type = isPicture ? 'image/png' : 'application/octet-stream'
        const bytes = isPicture ? Uint8Array.from([...png, ...raw]) : raw
        refused(await rig.call('POST', path, { raw: bytes, headers: { 'Content-Type': type } }))
      }),
      { seed: SEED, numRuns: 60 },
    )
    expect(await state()).toBe(before)
  })

  it('never was a fault of ours', () => {
    expect(rig.reported).toEqual([])
  })
})

/** A random value may be valid: an empty wait, a text to scan. */
function isGood({ body }: Route, given: unknown): boolean {
  return body?.safeParse(given).success ?? false
}
