import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY_FIELDS } from '../../../bank/policy/fields.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import type { Policy, PolicyPath } from '../../../bank/policy/schema.ts'
import { checkDraft } from '../../../renderer/institutions/check.ts'
import {
  changedPaths,
  draftOf,
  freshId,
  freshLabel,
  treeOf,
} from '../../../renderer/institutions/draft.ts'
import { choices, setupOf } from '../../../renderer/institutions/own-institutions.ts'
import { setup } from '../../support/setup.ts'

const TAKEN = { ja: '使用中', en: 'taken' }
const NOBODY: ReadonlySet<string> = new Set()

function first(): Policy {
  const [policy] = policies
  if (policy === undefined) throw new Error('no institution')
  return policy
}

function edited(path: PolicyPath, value: unknown) {
  return new Map(draftOf(first())).set(path, value)
}

describe('a policy in the editor', () => {
  it.each(policies)('is the same policy again, field by field: $id', (policy) => {
    expect(treeOf(draftOf(policy))).toEqual(policy)
    expect(checkDraft(draftOf(policy), NOBODY, TAKEN)).toEqual({ policy, problems: [] })
  })

  it('knows which fields were changed, and that one was put back', () => {
    const before = draftOf(first())
    const now = edited('code.digits', 8)
    expect([...changedPaths(now, before)]).toEqual(['code.digits'])
    expect([...changedPaths(now.set('code.digits', first().code.digits), before)]).toEqual([])
    const same = edited('bankName', { ...first().bankName })
    expect([...changedPaths(same, before)]).toEqual([])
  })

  it.each([
    ['lockAfter', 0],
    ['lockAfter', 1.5],
    ['lockAfter', '5x'],
    ['bankName', { ja: '', en: 'Bank' }],
    ['domain', 'bank.com'],
    ['mailDomains', ['a.example', 'b.com']],
    ['tokens', ['fax']],
    ['requiredMark', '\u0007'],
    ['signatureDigits', 99],
    ['reissueNight', { from: { hour: 9, minute: 0 }, until: { hour: 25, minute: 0 } }],
  ] as const)('is told what is wrong at the very field: %s', (path, value) => {
    const { policy, problems } = checkDraft(edited(path, value), NOBODY, TAKEN)
    expect(policy).toBeNull()
    expect(new Set(problems.map((problem) => problem.path))).toEqual(new Set([path]))
    for (const { text } of problems) expect(text.ja).not.toBe(text.en)
  })

  it('never throws, whatever a field holds, and names a field for every problem', () => {
    const paths = new Set(POLICY_FIELDS.map(({ path }) => path))
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const { policy, problems } = checkDraft(edited(path, value), NOBODY, TAKEN)
        expect(policy === null).toBe(problems.length > 0)
        for (const problem of problems) expect(paths).toContain(problem.path)
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('is not kept under the id of another institution', () => {
    const id = first().id
    expect(checkDraft(draftOf(first()), new Set([id]), TAKEN)).toEqual({
      policy: null,
      problems: [{ path: 'id', text: TAKEN }],
    })
  })
})

describe('a copy of an institution', () => {
  it('gets an id and a letter that nobody has, and that a policy may have', () => {
    const ids = new Set(policies.map(({ id }) => id))
    const labels = new Set(policies.map(({ label }) => label))
    let { id } = first()
    for (let n = 0; n < 12; n++) {
      id = freshId(id, ids)
      expect(ids).not.toContain(id)
      const label = freshLabel(labels)
      expect(labels).not.toContain(label)
      expect(checkDraft(draftOf({ ...first(), id, label }), ids, TAKEN).problems).toEqual([])
      ids.add(id)
      labels.add(label)
    }
    const long = freshId(`a${'-bcdefgh'.repeat(5)}`.slice(0, 40), ids)
    expect(checkDraft(draftOf({ ...first(), id: long }), ids, TAKEN).problems).toEqual([])
  })
})

describe('the choice of a new session', () => {
  it('offers what is built in, what the user made, and what the session came with', () => {
    const own = { ...first(), id: 'mine' }
    const brought = { ...first(), id: 'brought' }
    const ids = (list: readonly Policy[]) => list.map(({ id }) => id)
    const builtIn = ids(policies)
    expect(ids(choices([own], setup()))).toEqual([...builtIn, 'mine'])
    const present = { ...setup(), ...setupOf(brought) }
    expect(ids(choices([own], present))).toEqual([...builtIn, 'mine', 'brought'])
    expect(ids(choices([brought], present))).toEqual([...builtIn, 'brought'])
  })

  it('lets a policy travel only where the bench has it not', () => {
    const own = { ...first(), id: 'mine' }
    expect(setupOf(first())).toEqual({ institution: first().id })
    expect(setupOf(own)).toEqual({ institution: 'mine', policy: own })
  })
})
