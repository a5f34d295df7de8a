import { MonitorPlay } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CaseResult } from '../../../scenario/results.ts'
import { spanOf } from '../../state/format.ts'
import { recordingOf } from '../../state/scenarios.ts'
import { openText } from '../../state/session-files.ts'
import { ProblemList } from './ProblemList.tsx'
import { StepTable } from './StepTable.tsx'
import { VerdictChip } from './VerdictChip.tsx'

/** One case of a run: its verdict, its steps, and the ways on from there. */
export function CaseView({ result }: { readonly result: CaseResult }) {
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
