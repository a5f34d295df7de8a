import { ChevronDown } from 'lucide-react'
import { useCallback } from 'react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../bank/page.ts'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { CaseResult } from '../../scenario/results.ts'
import type { ScenarioItem } from './worker-messages.ts'

const ALL = '*'

/** Narrows the list down to one tag. */
export function TagFilter(props: {
  readonly tags: readonly string[]
  readonly chosen: string | null
  readonly onChange: (tag: string | null) => void
}) {
  const { t } = useTranslation()
  const tagName = useTagName()
  return (
    <Select
      className="select"
      value={props.chosen ?? ALL}
      onChange={(key) => props.onChange(key === ALL || key === null ? null : String(key))}
      isDisabled={props.tags.length === 0}
    >
      <Label className="visually-hidden">{t('scenarios.tag')}</Label>
      <Button className="button select-button" data-testid="scenarios-tag">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox">
          <ListBoxItem className="listbox-item" id={ALL}>
            {t('scenarios.all-tags')}
          </ListBoxItem>
          {props.tags.map((tag) => (
            <ListBoxItem key={tag} className="listbox-item" id={tag}>
              {tagName(tag)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** A tag in the reader's language where it is one of the shipped scenarios; others as written. */
export function useTagName(): (tag: string) => string {
  const { t } = useTranslation()
  return useCallback((tag) => t(`scenarios.tags.${tag}`, { defaultValue: tag }), [t])
}

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
