import * as z from 'zod'
import { sessionNameSchema } from '../../host/link/call-schemas.ts'
import type { Ack } from '../../host/link/host-link.ts'
import { JOURNAL_LIMIT } from '../../lab/journal/records.ts'
import { ok, type Result } from '../../protocol/result.ts'
import { type RouteContext, settled, settledSchema } from '../context.ts'
import { FileAnswer } from '../http.ts'
import type { Problem } from '../problems.ts'
import { bytesSchema, type Route, route } from '../route.ts'
import { infoSchema } from './session.ts'

const exported = route({
  method: 'GET',
  path: '/session/export',
  operationId: 'exportSession',
  tag: 'session',
  summary: {
    ja: 'セッションのファイルの名前と内容を JSON で（secrets を付けなければ秘密は黒塗り）。ファイルそのものは /session/file',
    en: 'Name and content of the session’s file as JSON, secrets blacked out unless asked for; the file itself is /session/file',
  },
  query: { secrets: z.boolean().optional() },
  answer: z.object({
    name: z.string(),
    text: z.string(),
    redacted: z.int(),
    changesAt: z.object({ branch: z.int(), inputs: z.int() }).nullable(),
  }),
  async run({ host }, { query: { secrets = false } }) {
    return ok(await host.exportSession({ secrets }))
  },
})

const file = route({
  method: 'GET',
  path: '/session/file',
  operationId: 'getSessionFile',
  tag: 'session',
  summary: {
    ja: 'セッションのファイルそのもの（.tokkun）。secrets を付けなければ秘密は黒塗り',
    en: 'The session’s file itself (.tokkun); secrets are blacked out unless asked for',
  },
  query: { secrets: z.boolean().optional() },
  produces: 'session-file',
  answer: z.instanceof(FileAnswer),
  async run({ host }, { query: { secrets = false } }) {
    const { name, text } = await host.exportSession({ secrets })
    return ok(new FileAnswer(name, text))
  },
})

const openedSchema = settledSchema.extend({ verdict: infoSchema.shape.verdict })

/** Adds how the replay of the opened recording went. */
async function opened(
  context: RouteContext,
  ack: Ack,
): Promise<Result<z.output<typeof openedSchema>, Problem>> {
  const done = await settled(context, ack)
  if (!done.ok) return done
  const { verdict } = (await context.host.snapshot()).session
  return ok({ ...done.value, verdict: verdict === null ? null : { ...verdict } })
}

const open = route({
  method: 'POST',
  path: '/session/open',
  operationId: 'openSession',
  tag: 'session',
  summary: {
    ja: 'セッションのファイル（本文そのもの）を開いて再生する',
    en: 'Open a session’s file, sent as the body itself, and replay it',
  },
  errors: ['journal-version', 'journal-unreadable'],
  query: { name: sessionNameSchema.optional() },
  takes: 'session-file',
  limit: JOURNAL_LIMIT,
  body: bytesSchema,
  answer: openedSchema,
  async run(context, { query: { name = 'session.tokkun' }, body }) {
    return opened(context, await context.host.openSession({ name, bytes: body }))
  },
})

const list = route({
  method: 'GET',
  path: '/sessions',
  operationId: 'listSessions',
  tag: 'session',
  summary: { ja: '保存されているセッション（新しい順）', en: 'The sessions kept, newest first' },
  answer: z.array(
    z.object({
      name: z.string(),
      institution: z.string(),
      inputs: z.int(),
      branches: z.int(),
      start: z.number(),
      last: z.number(),
      begun: z.number(),
      problem: z.enum(['journal-version', 'journal-unreadable']).nullable(),
    }),
  ),
  async run({ host }) {
    return ok([...(await host.sessions())])
  },
})

const goOn = route({
  method: 'POST',
  path: '/sessions/{name}/open',
  operationId: 'openKeptSession',
  tag: 'session',
  summary: { ja: '保存されているセッションを開く', en: 'Open one of the sessions kept' },
  errors: ['no-such-session', 'journal-version', 'journal-unreadable'],
  params: { name: sessionNameSchema },
  answer: openedSchema,
  async run(context, { params: { name } }) {
    return opened(context, await context.host.command({ kind: 'open-session', name }))
  },
})

export const RECORDING_ROUTES: readonly Route[] = [exported, file, open, list, goOn]
