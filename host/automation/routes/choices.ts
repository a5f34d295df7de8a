import * as z from 'zod'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { presetsFor } from '../../../lab/scenario/presets/presets.ts'
import { policyIn } from '../../../lab/world.ts'
import { ok } from '../../../protocol/result.ts'
import { type Route, route } from '../route.ts'
import { bilingualSchema } from '../views/page.ts'

/** What a new session may be begun with. */

const institutions = route({
  method: 'GET',
  path: '/institutions',
  operationId: 'listInstitutions',
  tag: 'session',
  summary: { ja: '選べる金融機関', en: 'The institutions that a session can be begun with' },
  answer: z.array(z.object({ id: z.string(), name: bilingualSchema, own: z.boolean() })),
  async run(bench) {
    const own = bench.institutions?.list() ?? []
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

export const CHOICE_ROUTES: readonly Route[] = [institutions, presets]
