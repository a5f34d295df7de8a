import { useTranslation } from 'react-i18next'

/** What an LCD shows, for a screen reader; `dark` is said while it shows nothing. */
export function LcdText({ text, dark }: { readonly text: string; readonly dark: string }) {
  const { t } = useTranslation()
  return (
    <div className="visually-hidden" role="status" aria-label={t('token.screen')}>
      <span data-testid="lcd-text" className="pre-line">
        {text}
      </span>
      {text === '' ? dark : null}
    </div>
  )
}
