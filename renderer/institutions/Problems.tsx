import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PolicyPath } from '../../bank/policy/schema.ts'
import type { InstitutionAck } from '../../host/link/program.ts'
import { useLanguage } from '../ui/i18n.ts'
import type { DraftProblem } from './check.ts'
import { rowId } from './FieldRow.tsx'

/** Brings a field that is drawn into view and puts the cursor into it. */
export function showField(path: PolicyPath): void {
  const row = document.getElementById(rowId(path))
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
}

/** Everything that is wrong in one list, each a way to its field. `open`: saving was tried. */
export function Problems(props: {
  readonly problems: readonly DraftProblem[]
  readonly open: boolean
  readonly refused: Extract<InstitutionAck, { ok: false }> | null
  readonly goTo: (path: PolicyPath) => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const { problems, open, refused, goTo } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) list.current?.focus()
  }, [open])

  if (refused !== null) {
    return (
      <p className="error-box policy-problems" role="alert" data-testid="policy-refused">
        {t(`policy.refused.${refused.error}`)}
      </p>
    )
  }
  if (problems.length === 0) return null
  return (
    <div
      ref={list}
      className="error-box policy-problems"
      role="alert"
      tabIndex={-1}
      data-testid="policy-problems"
    >
      <strong>{t('policy.problems', { count: problems.length })}</strong>
      <ul>
        {problems.map(({ path, text }) => (
          <li key={`${path} ${text.en}`}>
            <Button className="link-button" onPress={() => goTo(path)}>
              {pick(text)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
