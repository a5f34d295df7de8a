import { Check, Minus, MonitorPlay, Play, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { CaseResult, ScenarioProblem, StepResult, StepStatus } from '../../scenario/results.ts'
import { openText } from '../sessions/session-files.ts'
import { spanOf, timeOfDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { VerdictChip } from './ScenarioList.tsx'
import { recordingOf, runScenarios, useScenarios } from './scenario-runs.ts'
import type { ScenarioItem } from './worker-messages.ts'

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

/** One case of a run: its verdict, its steps, and the ways on from there. */
function CaseView({ result }: { readonly result: CaseResult }) {
  const { t } = useTranslation()
  const { unit, count } = spanOf(result.tookMs)
  // What a step met is told at that step.
  const problem = result.steps.some(({ status }) => status === 'failed') ? null : result.problem
  const open = async () => {
    const text = await recordingOf(result)
    if (text !== null) await openText(fileName(result), text)
  }
  return (
    <article
      className="scenario-case"
      data-testid="scenario-case"
      data-verdict={result.verdict}
      data-case={result.caseName ?? ''}
    >
      <header>
        <VerdictChip verdict={result.verdict} />
        {result.caseName === null ? null : <strong>{result.caseName}</strong>}
        <span className="quiet">
          {t('scenarios.took', {
            inputs: result.inputs.length,
            span: t(`files.span.${unit}`, { count }),
          })}
        </span>
        <span className="bar-space" />
        <Button
          className="button"
          isDisabled={result.inputs.length === 0}
          onPress={() => void open()}
          data-testid="scenario-to-bench"
        >
          <MonitorPlay aria-hidden="true" />
          {t('scenarios.to-bench')}
        </Button>
      </header>
      {problem === null ? null : <ProblemList problems={[problem]} />}
      <StepTable steps={result.steps} />
    </article>
  )
}

/** Plain in every system: it becomes part of a file's name. */
function fileName({ file, caseName }: CaseResult): string {
  const base =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/i, '') ?? 'scenario'
  const name = caseName === null ? base : `${base}-${caseName}`
  return `${name.replaceAll(/[\p{Cc}<>:"/\\|?*\s]+/gu, '-').slice(0, 80)}.tokkun`
}

const SIGNS = { passed: Check, failed: X, skipped: Minus } as const satisfies Record<
  StepStatus,
  unknown
>

/** The numbered steps of a case; of an expectation what was asked for, and what was there. */
function StepTable({ steps }: { readonly steps: readonly StepResult[] }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  if (steps.length === 0) return null
  return (
    <table className="step-table">
      <thead>
        <tr>
          <th scope="col">{t('scenarios.step.number')}</th>
          <th scope="col">{t('scenarios.step.what')}</th>
          <th scope="col">{t('scenarios.step.time')}</th>
          <th scope="col">{t('scenarios.step.result')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const Sign = SIGNS[step.status]
          return (
            <tr
              key={step.number}
              className={`is-${step.status} is-${step.kind}`}
              data-testid={`step-${step.number}`}
              data-status={step.status}
            >
              <th scope="row">{step.number}</th>
              <td>
                {pick(step.text)}
                {step.status === 'failed' ? <Seen step={step} /> : null}
              </td>
              <td className="step-time">{timeOfDay(language, step.ended)}</td>
              <td className="step-status">
                <Sign aria-hidden="true" />
                {t(`scenarios.status.${step.status}`)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Expected and seen side by side, and what is to be done about it. */
function Seen({ step }: { readonly step: StepResult }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  return (
    <div className="step-seen">
      {step.expected === null && step.seen === null ? null : (
        <dl>
          <div>
            <dt>{t('scenarios.expected')}</dt>
            <dd>{step.expected === null ? '–' : pick(step.expected)}</dd>
          </div>
          <div>
            <dt>{t('scenarios.seen')}</dt>
            <dd>{step.seen === null ? '–' : pick(step.seen)}</dd>
          </div>
        </dl>
      )}
      {step.problem === null || step.expected !== null ? null : <p>{pick(step.problem.text)}</p>}
      <p className="quiet">{t('scenarios.line', { line: step.at.line })}</p>
    </div>
  )
}

/** What is wrong with a file, where, and what to do. */
function ProblemList({ problems }: { readonly problems: readonly ScenarioProblem[] }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  if (problems.length === 0) return null
  return (
    <ul className="error-box scenario-problems" data-testid="scenario-problems">
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.path} ${problem.at?.line} ${problem.code}`}>
          <strong>
            {problem.at === null
              ? problem.file
              : t('scenarios.at', {
                  file: problem.file,
                  line: problem.at.line,
                  column: problem.at.column,
                })}
          </strong>
          {problem.path === '' ? null : <code>{problem.path}</code>}
          <p>{pick(problem.text)}</p>
        </li>
      ))}
    </ul>
  )
}
