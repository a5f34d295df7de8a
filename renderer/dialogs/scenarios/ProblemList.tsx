import { useTranslation } from 'react-i18next'
import type { ScenarioProblem } from '../../../scenario/results.ts'
import { useLanguage } from '../../i18n.ts'

/** What is wrong with a file, where, and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly ScenarioProblem[] }) {
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
