import { Check, CircleSlash, TriangleAlert, X } from 'lucide-react'
import { Checkbox, GridList, GridListItem, type Selection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { CaseResult } from '../../scenario/results.ts'
import { useLanguage } from '../ui/i18n.ts'
import { useScenarios } from './scenario-runs.ts'
import { useTagName, verdictOf } from './TagFilter.tsx'
import type { ScenarioItem } from './worker-messages.ts'

/** The scenarios, each with its box for a run of several, and what its last run came to. */
export function ScenarioList(props: {
  /** null: still being read. */
  readonly items: readonly ScenarioItem[] | null
  readonly chosen: string | null
  readonly onChoose: (path: string) => void
  readonly ticked: ReadonlySet<string>
  readonly onTick: (paths: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation()
  const { items, chosen, onChoose, ticked, onTick } = props
  if (items === null) return <p className="empty">{t('scenarios.reading')}</p>
  const tick = (keys: Selection) =>
    onTick(new Set(keys === 'all' ? items.map(({ path }) => path) : [...keys].map(String)))
  return (
    <GridList
      className="scenario-list"
      aria-label={t('scenarios.title')}
      selectionMode="multiple"
      selectedKeys={ticked}
      onSelectionChange={tick}
      onAction={(key) => onChoose(String(key))}
      renderEmptyState={() => <p className="empty">{t('scenarios.none')}</p>}
      data-testid="scenario-list"
    >
      {items.map((item) => (
        <Row key={item.path} item={item} isChosen={item.path === chosen} onChoose={onChoose} />
      ))}
    </GridList>
  )
}

function Row(props: {
  readonly item: ScenarioItem
  readonly isChosen: boolean
  readonly onChoose: (path: string) => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const tagName = useTagName()
  const { item, isChosen, onChoose } = props
  const results = useScenarios((s) => s.results.get(item.path))
  const verdict = verdictOf(results)
  const name = pick(item.name)
  return (
    <GridListItem
      id={item.path}
      textValue={name}
      className={`scenario-row${isChosen ? ' is-chosen' : ''}`}
      onAction={() => onChoose(item.path)}
      data-testid={`scenario-${item.path}`}
    >
      <Checkbox slot="selection" className="checkbox" aria-label={t('scenarios.tick', { name })}>
        <span className="checkbox-box" aria-hidden="true" />
      </Checkbox>
      <span className="scenario-letter" aria-hidden="true">
        {policyOf(item.institution)?.label ?? '–'}
      </span>
      <span className="scenario-name">
        <strong>{name}</strong>
        <span className="quiet">
          {item.tags.map(tagName).join(' · ')}
          {item.cases.length > 0 ? ` (${t('scenarios.cases', { count: item.cases.length })})` : ''}
        </span>
      </span>
      {item.problems.length > 0 ? (
        <span className="verdict-chip is-error">
          <TriangleAlert aria-hidden="true" />
          {t('scenarios.unreadable')}
        </span>
      ) : null}
      {verdict === null ? null : <VerdictChip verdict={verdict} />}
    </GridListItem>
  )
}

const SIGNS = { passed: Check, failed: X, error: CircleSlash } as const satisfies Record<
  CaseResult['verdict'],
  unknown
>

/** 合格, 不合格, or that it could not be run. Never by colour alone. */
export function VerdictChip({ verdict }: { readonly verdict: CaseResult['verdict'] }) {
  const { t } = useTranslation()
  const Sign = SIGNS[verdict]
  return (
    <span className={`verdict-chip is-${verdict}`}>
      <Sign aria-hidden="true" />
      {t(`scenarios.verdict.${verdict}`)}
    </span>
  )
}
