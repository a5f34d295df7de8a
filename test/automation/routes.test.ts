import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Route } from '../../automation/route.ts'
import { ROUTES } from '../../automation/routes.ts'
import { type Answer, type AutomationRig, createAutomationRig } from './support/automation-rig.ts'
import { EXAMPLES } from './support/examples.ts'

let rig: AutomationRig

beforeEach(async () => {
  rig = await createAutomationRig()
})
afterEach(async () => {
  await rig.close()
  expect(rig.reported).toEqual([])
})

/** Those with an example of their own in another file. */
const ELSEWHERE = ['scanPicture', 'openSession', 'openKeptSession', 'getEvents']

function content({ produces = 'json', answer }: Route, got: Answer): unknown {
  if (produces === 'json') return answer.parse(got.json)
  if (produces === 'wire') return expect(got.json).toBeTypeOf('object')
  return expect(got.bytes.length).toBeGreaterThan(0)
}

describe('every route', () => {
  it('has an example', () => {
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(
      ROUTES.map(({ operationId }) => operationId).toSorted(),
    )
  })

  it.each(
    ROUTES.filter(({ operationId }) => !ELSEWHERE.includes(operationId)).map(
      (route) => [route.operationId, route] as const,
    ),
  )('%s does what it says, and answers by its schema', async (operationId, route) => {
    const example = EXAMPLES[operationId]
    await example?.before?.(rig)
    const got = await rig.call(route.method, example?.path ?? '', example?.sent)
    expect([got.status, got.json]).toEqual([200, got.json])
    expect(got.headers['access-control-allow-origin']).toBeUndefined()
    expect(got.headers['cache-control']).toBe('no-store')
    content(route, got)
  })

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s takes no other method, and says which',
    async (_, { path }) => {
      const filled = path.replace('{name}', 'x').replaceAll(/\{\w+\}/g, '1')
      const got = await rig.call('PATCH', filled)
      expect([got.status, got.json]).toMatchObject([405, { error: 'wrong-method' }])
      const allowed = ROUTES.filter((route) => route.path === path).map(({ method }) => method)
      for (const method of allowed) expect(got.headers.allow).toContain(method)
    },
  )

  it.each(
    ROUTES.filter(({ body, takes }) => body !== null && takes === undefined).map(
      (route) => [route.operationId, route] as const,
    ),
  )('%s refuses an unknown key, no JSON, and another content type', async (operationId, route) => {
    const { path = '', sent = {} } = EXAMPLES[operationId] ?? {}
    const body = { ...(sent.body as object), unheardOf: 1 }
    const unknown = await rig.call(route.method, path, { body })
    expect([unknown.status, unknown.json]).toMatchObject([422, { error: 'invalid' }])
    const torn = await rig.call(route.method, path, { raw: '{"key":' })
    expect([torn.status, torn.json]).toMatchObject([400, { error: 'not-json', where: 'body' }])
    const typed = await rig.call(route.method, path, {
      raw: '{}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect([typed.status, typed.json]).toMatchObject([415, { error: 'wrong-content-type' }])
    expect((await rig.host.snapshot()).session.inputs).toBe(0)
  })
})
