import * as z from 'zod'
import { markIdSchema } from '../../host/link/call-schemas.ts'
import { HISTORY_LIMIT } from '../../host/link/host-link.ts'
import { encodeWire } from '../../host/link/wire.ts'
import { branchNameSchema, markTextSchema } from '../../lab/journal/line-schema.ts'
import { err, ok } from '../../protocol/result.ts'
import { settled, settledSchema } from '../context.ts'
import { problem } from '../problems.ts'
import { type Route, route } from '../route.ts'

const branchId = z.int().min(1).max(1_000_000)
const count = z.int().min(0).max(100_000_000)
const placeSchema = z.object({ branch: z.int(), inputs: z.int() })

const history = route({
  method: 'GET',
  path: '/session/history',
  operationId: 'getHistory',
  tag: 'session',
  summary: {
    ja: '入力と、それぞれから起きたこと（一度に 2,000 件まで）',
    en: 'The inputs, and what came of each; 2,000 at a time',
  },
  errors: ['no-such-place'],
  query: {
    branch: branchId.optional().describe('The present one where nothing is said.'),
    from: z.int().min(1).optional(),
    to: z.int().min(1).optional(),
  },
  produces: 'wire',
  answer: z.string(),
  async run({ host }, { query }) {
    const { place, branches } = (await host.snapshot()).history
    const { branch = place.branch, from = 1 } = query
    const known = branches.find(({ id }) => id === branch)
    if (known === undefined) {
      const choices = branches.map(({ id }) => String(id))
      return err(problem('no-such-place', 'query.branch', { choices }))
    }
    const to = Math.min(query.to ?? known.inputs, from + HISTORY_LIMIT - 1, known.inputs)
    const entries = to < from ? [] : await host.history(branch, from, to)
    return ok(encodeWire({ branch, from, to, of: known.inputs, entries }))
  },
})

const place = route({
  method: 'GET',
  path: '/session/place',
  operationId: 'getPlace',
  tag: 'session',
  summary: { ja: '今見ている位置と、枝としおり', en: 'Where we are, with branches and bookmarks' },
  answer: z.object({
    place: placeSchema,
    end: z.int(),
    branches: z.array(
      z.object({
        id: z.int(),
        from: placeSchema.nullable(),
        inputs: z.int(),
        last: z.number(),
        name: z.string(),
      }),
    ),
    marks: z.array(z.object({ id: z.int(), place: placeSchema, text: z.string() })),
  }),
  async run({ host }) {
    const { history: info } = await host.snapshot()
    return ok({ ...info, branches: [...info.branches], marks: [...info.marks] })
  },
})

const goTo = route({
  method: 'POST',
  path: '/session/go-to',
  operationId: 'goTo',
  tag: 'session',
  summary: {
    ja: 'ある入力の直後まで、トークン・銀行・メール・時計をまとめて戻す（または進める）',
    en: 'Rewind (or go on) token, bank, mailbox and clock together to just after an input',
  },
  errors: ['no-such-place'],
  body: z.strictObject({ branch: branchId.optional(), inputs: count }),
  answer: settledSchema,
  async run(context, { body: { branch, inputs } }) {
    const { history: info } = await context.host.snapshot()
    const wanted = { branch: branch ?? info.place.branch, inputs }
    return settled(context, await context.host.command({ kind: 'go-to', place: wanted }))
  },
})

const mark = route({
  method: 'POST',
  path: '/session/marks',
  operationId: 'addMark',
  tag: 'session',
  summary: { ja: 'しおりを挟む', en: 'Set a bookmark' },
  errors: ['no-such-place'],
  body: z.strictObject({
    branch: branchId.optional(),
    inputs: count.optional().describe('Here where nothing is said.'),
    text: markTextSchema,
  }),
  answer: settledSchema.extend({ id: z.int() }),
  async run(context, { body: { branch, inputs, text } }) {
    const { place: here } = (await context.host.snapshot()).history
    const at = { branch: branch ?? here.branch, inputs: inputs ?? here.inputs }
    const done = await settled(
      context,
      await context.host.command({ kind: 'mark', place: at, text }),
    )
    if (!done.ok) return done
    const { marks } = (await context.host.snapshot()).history
    return ok({ ...done.value, id: Math.max(0, ...marks.map(({ id }) => id)) })
  },
})

const editMark = route({
  method: 'PUT',
  path: '/session/marks/{id}',
  operationId: 'editMark',
  tag: 'session',
  summary: { ja: 'しおりの文を直す', en: 'Change a bookmark’s text' },
  errors: ['no-such-mark'],
  params: { id: markIdSchema },
  body: z.strictObject({ text: markTextSchema }),
  answer: settledSchema,
  async run(context, { params: { id }, body: { text } }) {
    return settled(context, await context.host.command({ kind: 'edit-mark', id, text }))
  },
})

const unmark = route({
  method: 'DELETE',
  path: '/session/marks/{id}',
  operationId: 'deleteMark',
  tag: 'session',
  summary: { ja: 'しおりを外す', en: 'Take a bookmark away' },
  errors: ['no-such-mark'],
  params: { id: markIdSchema },
  answer: settledSchema,
  async run(context, { params: { id } }) {
    return settled(context, await context.host.command({ kind: 'unmark', id }))
  },
})

const nameBranch = route({
  method: 'PUT',
  path: '/session/branches/{branch}',
  operationId: 'nameBranch',
  tag: 'session',
  summary: { ja: '枝に名前を付ける', en: 'Name a branch' },
  errors: ['no-such-place'],
  params: { branch: branchId },
  body: z.strictObject({ name: branchNameSchema }),
  answer: settledSchema,
  async run(context, { params: { branch }, body: { name } }) {
    return settled(context, await context.host.command({ kind: 'name-branch', branch, name }))
  },
})

export const HISTORY_ROUTES: readonly Route[] = [
  history,
  place,
  goTo,
  mark,
  editMark,
  unmark,
  nameBranch,
]
