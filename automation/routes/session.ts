import * as z from 'zod'
import { policies, policyNamed } from '../../bank/policy/institutions/institutions.ts'
import { policySchema } from '../../bank/policy/rules.ts'
import { PRESETS_LIMIT } from '../../host/link/call-schemas.ts'
import { NAME_LIMIT } from '../../lab/input-schema.ts'
import { policyIn } from '../../lab/start.ts'
import type { BenchSetup } from '../../lab/world.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { oneOf } from '../../protocol/schema-problems.ts'
import { LAST_START } from '../../protocol/time.ts'
import { presetsFor } from '../../scenario/presets/presets.ts'
import { type RouteContext, settled, settledSchema } from '../context.ts'
import { bilingualSchema, type Problem, problemInWords } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { momentSchema, readGiven } from './clock.ts'

export const infoSchema = z.object({
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
  async run(context, { body }) {
    const { setup: present } = (await context.host.snapshot()).session
    const start = body.start === undefined ? present.start : readGiven(body.start)
    if (start > LAST_START) {
      const last = new Date(LAST_START).toISOString()
      const detail = { ja: `body.start は ${last} までです。`, en: `body.start ends at ${last}.` }
      return err(problemInWords('invalid', detail, 'body.start'))
    }
    const which = institution(context, body.policy, body.institution, present)
    if (!which.ok) return which
    const setup: BenchSetup = { seed: body.seed ?? present.seed, start, ...which.value }
    const { paused = true, presets } = body
    return settled(
      context,
      await context.host.command({
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
  context: RouteContext,
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
  const own = context.institutions?.list() ?? []
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

/** What a new session may be begun with. */

const institutions = route({
  method: 'GET',
  path: '/institutions',
  operationId: 'listInstitutions',
  tag: 'session',
  summary: { ja: '選べる金融機関', en: 'The institutions that a session can be begun with' },
  answer: z.array(z.object({ id: z.string(), name: bilingualSchema, own: z.boolean() })),
  async run(context) {
    const own = context.institutions?.list() ?? []
    return ok([
      ...policies.map(({ id, bankName }) => ({ id, name: bankName, own: false })),
      ...own.map(({ id, bankName }) => ({ id, name: bankName, own: true })),
    ])
  },
})

const presets = route({
  method: 'GET',
  path: '/presets',
  operationId: 'listPresets',
  tag: 'session',
  summary: {
    ja: '今の金融機関で選べる開始状態',
    en: 'The start states that the present institution has',
  },
  answer: z.array(z.object({ id: z.string(), label: bilingualSchema, explains: bilingualSchema })),
  async run({ host }) {
    const policy = policyIn((await host.snapshot()).session.setup)
    const fitting = policy === null ? [] : presetsFor(policy)
    return ok(fitting.map(({ id, label, explains }) => ({ id, label, explains })))
  },
})

export const SESSION_ROUTES: readonly Route[] = [info, begin, institutions, presets]
