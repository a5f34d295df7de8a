import * as z from 'zod'
import { policies, policyNamed } from '../../../bank/policy/institutions/institutions.ts'
import { policySchema } from '../../../bank/policy/rules.ts'
import { NAME_LIMIT } from '../../../lab/input-schema.ts'
import { JOURNAL_LIMIT } from '../../../lab/journal.ts'
import type { BenchSetup } from '../../../lab/types.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { LAST_START } from '../../../protocol/time.ts'
import { PRESETS_LIMIT, sessionNameSchema } from '../../commands/schema.ts'
import type { Ack } from '../../link.ts'
import { type Bench, settled } from '../bench.ts'
import { FileAnswer } from '../file-answer.ts'
import { momentSchema, readGiven } from '../moment.ts'
import { type Problem, problemInWords } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { bytesSchema, settledSchema } from '../schemas.ts'
import { oneOf } from '../wanted.ts'

const infoSchema = z.object({
  name: z.string().describe('File name of its recording.'),
  institution: z.string(),
  seed: z.string(),
  start: z.number(),
  inputs: z.int(),
  saved: z.boolean(),
  verdict: z
    .object({ kind: z.enum(['verified', 'damaged', 'diverged', 'unchecked']) })
    .loose()
    .nullable()
    .describe(
      'How the recording that was opened compares with its replay. `damaged`: the file breaks off at `line`, and only the `inputs` before it are there. `checked`: how many of the `inputs` could be compared.',
    ),
  interrupted: z
    .string()
    .nullable()
    .describe('A session without a clean end that can be gone on with.'),
})

const info = route({
  method: 'GET',
  path: '/session',
  operationId: 'getSession',
  tag: 'session',
  summary: { ja: '今のセッション', en: 'The session that runs' },
  answer: infoSchema,
  async run({ host }) {
    const { session, interrupted } = await host.snapshot()
    const { setup, name, inputs, saved, verdict } = session
    const { institution, seed, start } = setup
    return ok({
      name,
      institution,
      seed,
      start,
      inputs,
      saved,
      verdict: verdict === null ? null : { ...verdict },
      interrupted: interrupted?.name ?? null,
    })
  },
})

const begin = route({
  method: 'POST',
  path: '/session/new',
  operationId: 'newSession',
  tag: 'session',
  summary: {
    ja: '新しいセッションを始める（開始状態も選べる）',
    en: 'Begin a new session, in a start state if wanted',
  },
  errors: ['no-such-preset'],
  body: z.strictObject({
    institution: z
      .string()
      .min(1)
      .max(NAME_LIMIT)
      .optional()
      .describe('Id or letter; the present one where nothing is said.'),
    policy: policySchema.optional().describe('An institution of the caller’s own.'),
    seed: z
      .string()
      .min(1)
      .max(NAME_LIMIT)
      .optional()
      .describe('The present one where nothing is said.'),
    start: momentSchema
      .optional()
      .describe('Virtual time of the start; the present session’s where nothing is said.'),
    paused: z
      .boolean()
      .optional()
      .describe('true where nothing is said: programs wait for no clock.'),
    presets: z.array(z.string().max(NAME_LIMIT)).max(PRESETS_LIMIT).optional(),
  }),
  answer: settledSchema,
  async run(bench, { body }) {
    const { setup: present } = (await bench.host.snapshot()).session
    const start = body.start === undefined ? present.start : readGiven(body.start)
    if (start > LAST_START) {
      const last = new Date(LAST_START).toISOString()
      const detail = { ja: `body.start は ${last} までです。`, en: `body.start ends at ${last}.` }
      return err(problemInWords('invalid', detail, 'body.start'))
    }
    const which = institution(bench, body.policy, body.institution, present)
    if (!which.ok) return which
    const setup: BenchSetup = { seed: body.seed ?? present.seed, start, ...which.value }
    const { paused = true, presets } = body
    return settled(
      bench,
      await bench.host.command({
        kind: 'new-session',
        setup,
        paused,
        ...(presets === undefined ? {} : { presets }),
      }),
    )
  },
})

type Chosen = Pick<BenchSetup, 'institution' | 'policy'>

function institution(
  bench: Bench,
  policy: BenchSetup['policy'],
  named: string | undefined,
  present: BenchSetup,
): Result<Chosen, Problem> {
  if (policy !== undefined) return ok({ institution: policy.id, policy })
  if (named === undefined) {
    const { institution: id, policy: own } = present
    return ok(own === undefined ? { institution: id } : { institution: id, policy: own })
  }
  const builtIn = policyNamed(named)
  if (builtIn !== null) return ok({ institution: builtIn.id })
  const own = bench.institutions?.list() ?? []
  const found = own.find(({ id }) => id === named)
  if (found !== undefined) return ok({ institution: found.id, policy: found })
  const choices = [...policies, ...own].map(({ id }) => id)
  const { ja, en } = oneOf(choices)
  const detail = {
    ja: `body.institution には${ja}を指定してください。`,
    en: `body.institution must be ${en}.`,
  }
  return err(problemInWords('invalid', detail, 'body.institution', choices))
}

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

/** Whoever opens a recording hears at once how its replay went. */
async function opened(
  bench: Bench,
  ack: Ack,
): Promise<Result<z.output<typeof openedSchema>, Problem>> {
  const done = await settled(bench, ack)
  if (!done.ok) return done
  const { verdict } = (await bench.host.snapshot()).session
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
  async run(bench, { query: { name = 'session.tokkun' }, body }) {
    return opened(bench, await bench.host.openSession({ name, bytes: body }))
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
  async run(bench, { params: { name } }) {
    return opened(bench, await bench.host.command({ kind: 'open-session', name }))
  },
})

export const SESSION_ROUTES: readonly Route[] = [info, begin, exported, file, open, list, goOn]
