import { Play } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import { useLanguage } from '../../i18n.ts'
import type { ScenarioItem } from '../../scenarios/messages.ts'
import { runScenarios, useScenarios } from '../../state/scenarios.ts'
import { CaseView } from './CaseView.tsx'
import { ProblemList } from './ProblemList.tsx'

/** One scenario: what it is about, and what its last run showed, step by step. */
export function ScenarioDetail({ item }: { readonly item: ScenarioItem }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const running = useScenarios((s) => s.running !== null)
  const results = useScenarios((s) => s.results.get(item.path))
  const policy = policyOf(item.institution)
  const facts = [
    policy === null ? item.institution : `${policy.label} ${pick(policy.bankName)}`,
    item.path,
    item.steps === 0 ? '' : t('scenarios.steps', { count: item.steps }),
  ]
  return (
    <section className="scenario-detail" aria-label={pick(item.name)} data-testid="scenario-detail">
      <header>
        <div>
          <h3>{pick(item.name)}</h3>
          <p className="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</p>
        </div>
        <Button
          className="button is-primary"
          isDisabled={item.problems.length > 0}
          // Pending, not disabled: the focus stays, and Esc is heard.
          isPending={running}
          onPress={() => void runScenarios([item.path])}
          data-testid="scenario-run"
        >
          <Play aria-hidden="true" />
          {t('scenarios.run')}
        </Button>
      </header>
      {item.explains === null ? null : <p>{pick(item.explains)}</p>}
      <ProblemList problems={item.problems} />
      {results === undefined && item.problems.length === 0 ? (
        <p className="empty">{t('scenarios.not-run')}</p>
      ) : null}
      {results?.map((result) => (
        <CaseView key={`${result.file}/${result.caseName}`} result={result} />
      ))}
    </section>
  )
}
