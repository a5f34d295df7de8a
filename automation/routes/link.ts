import * as z from 'zod'
import { handle, hostHandlers } from '../../host/link/answers.ts'
import { payloadSchemaOf } from '../../host/link/call-schemas.ts'
import { type CallName, callsOf } from '../../host/link/calls.ts'
import { encodeWire, revive } from '../../host/link/wire.ts'
import { JOURNAL_LIMIT } from '../../lab/journal/records.ts'
import { err, ok } from '../../protocol/result.ts'
import { parse, type Route, route } from '../route.ts'

const CALLS = callsOf('host')

interface HostCall {
  readonly call: CallName<'host'>
  readonly of?: unknown
}

/** One call of a page to its host: the name, and the argument if it takes one. */
function schemaOf(call: CallName<'host'>): z.ZodType<HostCall> {
  const payload = payloadSchemaOf(call)
  const name = { call: z.literal(call) }
  return payload === null ? z.strictObject(name) : z.strictObject({ ...name, of: payload.of })
}

const SCHEMAS = new Map(CALLS.map((call) => [call, schemaOf(call)]))

const link = route({
  method: 'POST',
  path: '/link',
  operationId: 'link',
  tag: 'state',
  summary: {
    ja: 'ベンチの画面が使う呼び出し（画面と同じ型。バイト列は {"$bytes": base64}）',
    en: 'What the bench’s own pages call, with their types; bytes are {"$bytes": base64}',
  },
  // A recording is sent in base64, which takes four characters for three bytes.
  limit: Math.ceil((JOURNAL_LIMIT * 4) / 3) + 4096,
  body: z
    .looseObject({ call: z.enum(CALLS) })
    .describe('`of`: the argument, as the host’s own type has it.'),
  produces: 'wire',
  answer: z.string(),
  async run(context, { body }) {
    const schema = SCHEMAS.get(body.call) ?? schemaOf(body.call)
    const given = parse(schema, revive(body), 'body')
    if (!given.ok) return err(given.error)
    const { host, institutions } = context
    const appInfo = { ...context.appInfo, electron: '', chrome: '' }
    const handlers = hostHandlers({ host, institutions, appInfo })
    const value = await handle(handlers, body.call, given.value.of)
    // A page acts on the answer only once it has the snapshot of this revision.
    const { revision } = await context.host.snapshot()
    return ok(encodeWire({ revision, value }))
  },
})

export const LINK_ROUTES: readonly Route[] = [link]
