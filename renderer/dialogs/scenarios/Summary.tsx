import { FileCheck2 } from 'lucide-react'
import { Button, Label, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useScenarios } from '../../state/scenarios.ts'
import { openDialog } from '../../state/ui.ts'
import { verdictOf } from './filter.ts'

/** How the last run stands: how far it is, or how many passed. */
export function Summary() {
  const { t } = useTranslation()
  const running = useScenarios((s) => s.running)
  const lastRun = useScenarios((s) => s.lastRun)
  const results = useScenarios((s) => s.results)
  if (running !== null) {
    const { done, total } = running
    return (
      <footer className="dialog-footer scenarios-foot">
        <ProgressBar className="progress" value={done} maxValue={Math.max(1, total)}>
          {({ percentage = 0 }) => (
            <>
              <Label>{t('scenarios.running', { done, total })}</Label>
              <div className="progress-track">
                <div className="progress-fill" style={{ width: `${percentage}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
      </footer>
    )
  }
  if (lastRun.length === 0) return null
  const verdicts = lastRun.map((path) => verdictOf(results.get(path)))
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
  const bad = count('failed') + count('error')
  return (
    <footer className="dialog-footer scenarios-foot">
      <p
        className={bad === 0 ? 'is-good' : 'is-bad'}
        role="status"
        data-testid="scenarios-summary"
        data-passed={count('passed')}
        data-failed={bad}
      >
        {t('scenarios.summary', {
          passed: count('passed'),
          failed: count('failed'),
          error: count('error'),
        })}
      </p>
      <Button
        className="button"
        onPress={() => openDialog('evidence')}
        data-testid="scenarios-evidence"
      >
        <FileCheck2 aria-hidden="true" />
        {t('scenarios.evidence')}
      </Button>
    </footer>
  )
}
