import { Check, CircleSlash, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseResult } from '../../../scenario/results.ts'

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
