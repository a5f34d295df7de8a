import { useTranslation } from 'react-i18next'
import type { Page } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'

/** From so many steps on there is no room for words beside the numbers. Assumption, judged by eye. */
const MANY = 5

/** The numbered steps of a procedure, as arrows one behind the other. */
export function BankSteps({ steps }: { steps: NonNullable<Page['steps']> }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  return (
    <ol
      className={steps.labels.length >= MANY ? 'bank-steps is-many' : 'bank-steps'}
      aria-label={t('bank.steps')}
    >
      {steps.labels.map((label, index) => (
        <li
          key={label.ja}
          className={stepClass(index, steps.current)}
          aria-current={index === steps.current ? 'step' : undefined}
        >
          <span className="bank-step-number">{index + 1}</span>
          <span className="bank-step-label" lang={language}>
            {pick(label)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function stepClass(index: number, current: number): string {
  if (index === current) return 'is-current'
  return index < current ? 'is-done' : 'is-ahead'
}
