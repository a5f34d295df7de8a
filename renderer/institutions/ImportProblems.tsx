import { useTranslation } from 'react-i18next'
import type { Policy } from '../../bank/policy/schema.ts'
import { useLanguage } from '../ui/i18n.ts'
import type { Imported } from './files.ts'

/** Why a file was refused: every problem with its path. */
export function ImportProblems({
  refused,
}: {
  readonly refused: Exclude<Imported, { policy: Policy }>
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const { name } = refused
  return (
    <div className="error-box" role="alert" data-testid="institution-refused">
      <strong>{t('policy.file-refused', { name })}</strong>
      {'error' in refused ? (
        <p>{t(`policy.file-error.${refused.error}`)}</p>
      ) : (
        <ul className="import-problems">
          {refused.problems.map(({ path, text }) => (
            <li key={`${path} ${text.en}`}>
              {path === '' ? null : <code>{path}</code>} {pick(text)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
