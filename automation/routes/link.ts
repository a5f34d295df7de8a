import * as z from 'zod'
import { policySchema } from '../../bank/policy/rules.ts'
import {
  commandSchema,
  exportWishSchema,
  historySpanSchema,
  sessionTextSchema,
} from '../../host/commands/schema.ts'
import { encodeWire, revive } from '../../host/wire.ts'
import { inputSchema } from '../../lab/input-schema.ts'
import { placeSchema } from '../../lab/journal/line-schema.ts'
import { JOURNAL_LIMIT } from '../../lab/journal/records.ts'
import { err, ok } from '../../protocol/result.ts'
import type { RouteContext } from '../context.ts'
import { parse, type Route, route } from '../route.ts'

/** One call of a view to its host: `HostLink` and what goes with it, by name. */
const callSchema = z.discriminatedUnion('call', [
  z.strictObject({ call: z.literal('snapshot') }),
  z.strictObject({ call: z.literal('input'), of: inputSchema }),
  z.strictObject({ call: z.literal('command'), of: commandSchema }),
  z.strictObject({ call: z.literal('history'), of: historySpanSchema }),
  z.strictObject({ call: z.literal('worldAt'), of: placeSchema }),
  z.strictObject({ call: z.literal('sessions') }),
  z.strictObject({ call: z.literal('openSession'), of: sessionTextSchema }),
  z.strictObject({ call: z.literal('exportSession'), of: exportWishSchema }),
  z.strictObject({ call: z.literal('institutions') }),
  z.strictObject({ call: z.literal('saveInstitution'), of: policySchema }),
  z.strictObject({ call: z.literal('deleteInstitution'), of: z.string().max(200) }),
  z.strictObject({ call: z.literal('appInfo') }),
])

type Call = z.infer<typeof callSchema>

const NOT_KEPT = { ok: false, error: 'not-saved' } as const

function answer(context: RouteContext, given: Call): Promise<unknown> {
  const { host, institutions } = context
  switch (given.call) {
    case 'snapshot':
      return host.snapshot()
    case 'input':
      return host.input(given.of)
    case 'command':
      return host.command(given.of)
    case 'history':
      return host.history(...given.of)
    case 'worldAt':
      return host.worldAt(given.of)
    case 'sessions':
      return host.sessions()
    case 'openSession':
      return host.openSession(given.of)
    case 'exportSession':
      return host.exportSession(given.of)
    case 'institutions':
      return Promise.resolve(institutions?.list() ?? [])
    case 'saveInstitution':
      return institutions?.save(given.of) ?? Promise.resolve(NOT_KEPT)
    case 'deleteInstitution':
      return institutions?.remove(given.of) ?? Promise.resolve(NOT_KEPT)
    case 'appInfo':
      return Promise.resolve(context.appInfo)
    default:
      return given satisfies never
  }
}

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
    .looseObject({ call: z.enum(callSchema.options.map(({ shape }) => shape.call.value)) })
    .describe('`of`: the argument, as the host’s own type has it.'),
  produces: 'wire',
  answer: z.string(),
  async run(context, { body }) {
    const call = parse(callSchema, revive(body), 'body')
    if (!call.ok) return err(call.error)
    const value = await answer(context, call.value)
    // A page acts on the answer only once it has the snapshot of this revision.
    const { revision } = await context.host.snapshot()
    return ok(encodeWire({ revision, value }))
  },
})

export const LINK_ROUTES: readonly Route[] = [link]
