import { useTranslation } from 'react-i18next'

/** Shown when the page was opened outside the app: it has no bench to show. */
export function NoHost() {
  const { t } = useTranslation()
  return <p className="no-host">{t('errors.no-bridge')}</p>
}
