import { useTranslation } from 'react-i18next'
import type { EvidenceMade } from '../../../host/link/program.ts'

/** What became of the evidence: which files lie where, or why there are none. */
export function EvidenceResult({ made }: { readonly made: EvidenceMade | null }) {
  const { t } = useTranslation()
  if (made === null) return null
  if (made.ok) {
    return (
      <div className="good-box" role="status" data-testid="evidence-done">
        <p>{t('evidence.done', { folder: made.folder })}</p>
        <ul>
          {made.files.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </div>
    )
  }
  if (made.error === 'called-off') {
    return (
      <p className="quiet" role="status" data-testid="evidence-called-off">
        {t('evidence.called-off')}
      </p>
    )
  }
  return (
    <p className="error-box" role="alert" data-testid="evidence-problem">
      {t(`evidence.error.${made.error}`, { detail: 'detail' in made ? made.detail : '' })}
    </p>
  )
}
