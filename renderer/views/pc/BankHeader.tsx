import { useTranslation } from 'react-i18next'
import type { Page } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'

/** Stands beside the user's name, as on every site of the kind, and not among the services. */
const LOGOUT = 'nav:logout'

/** Bank's name, who is logged in, and the global navigation. */
export function BankHeader({ page, bankName }: { page: Page; bankName: string }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const logout = page.nav.find(({ action }) => action === LOGOUT)
  const entries = page.nav.filter(({ action }) => action !== LOGOUT)
  return (
    <header className="bank-header">
      <div className="bank-brand">
        <svg viewBox="0 0 32 32" aria-hidden="true" className="bank-mark">
          <path d="M16 3 29 10v12l-13 7L3 22V10z" fill="currentColor" opacity="0.25" />
          <path d="M16 8 24.5 12.5v7L16 24l-8.5-4.5v-7z" fill="currentColor" />
        </svg>
        <span className="bank-name">{bankName}</span>
        <span className="bank-product">{t('bank.product')}</span>
        {page.user === null ? null : (
          <span className="bank-user">
            {t('bank.user', { name: pick(page.user) })}
            {logout === undefined ? null : (
              <button
                type="button"
                className="bank-logout"
                data-testid={`nav-${LOGOUT}`}
                onClick={() => void send({ kind: 'click', action: LOGOUT })}
              >
                {pick(logout.label)}
              </button>
            )}
          </span>
        )}
      </div>
      {entries.length === 0 ? null : (
        <nav className="bank-nav" aria-label={t('bank.navigation')}>
          {entries.map((entry) => (
            <button
              key={entry.action}
              type="button"
              className={entry.current ? 'is-current' : undefined}
              aria-current={entry.current ? 'page' : undefined}
              data-testid={`nav-${entry.action}`}
              onClick={() => void send({ kind: 'click', action: entry.action })}
            >
              {pick(entry.label)}
            </button>
          ))}
        </nav>
      )}
    </header>
  )
}
