import { Check, Minus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StepResult, StepStatus } from '../../../scenario/results.ts'
import { useLanguage } from '../../i18n.ts'
import { timeOfDay } from '../../state/format.ts'

const SIGNS = { passed: Check, failed: X, skipped: Minus } as const satisfies Record<
  StepStatus,
  unknown
>

/** The numbered steps of a case; of an expectation what was asked for, and what was there. */
export function StepTable({ steps }: { readonly steps: readonly StepResult[] }) {
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
