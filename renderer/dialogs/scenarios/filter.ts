import type { Bilingual } from '../../../bank/page.ts'
import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import type { CaseResult } from '../../../scenario/results.ts'
import type { ScenarioItem } from '../../scenarios/messages.ts'

/**
 * Whether a scenario has the tag, and every word of the search somewhere: what a customer complains
 * of stands in its description rather than in its name. `tagName`: a tag as the list shows it.
 */
export function fits(
  item: ScenarioItem,
  search: string,
  tag: string | null,
  pick: (text: Bilingual) => string,
  tagName: (tag: string) => string,
): boolean {
  if (tag !== null && !item.tags.includes(tag)) return false
  const policy = policyOf(item.institution)
  const bank = policy === null ? '' : `${policy.label} ${pick(policy.bankName)}`
  const explains = item.explains === null ? '' : pick(item.explains)
  const tags = item.tags.flatMap((one) => [one, tagName(one)])
  const text = [item.path, pick(item.name), explains, item.institution, bank, ...tags]
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** All tags, each once. */
export function tagsOf(items: readonly ScenarioItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ tags }) => tags))].sort()
}

/** What a file's cases come to: the worst of them; null: it has not run. */
export function verdictOf(
  results: readonly CaseResult[] | undefined,
): CaseResult['verdict'] | null {
  if (results === undefined || results.length === 0) return null
  const has = (verdict: CaseResult['verdict']) => results.some((one) => one.verdict === verdict)
  return has('error') ? 'error' : has('failed') ? 'failed' : 'passed'
}
