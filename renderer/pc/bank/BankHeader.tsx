import { CircleHelp } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../bank/page.ts'
import { send } from '../../bench/send.ts'
import { useLanguage } from '../../ui/i18n.ts'

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

/** The page's title; at its right the institution's own id of the screen (S2-09) and ヘルプ (S2-34). */
export function BankTitle({ page }: { page: Page }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div className="bank-title-line">
        <h1 className="bank-title">{pick(page.title)}</h1>
        {page.help === null ? null : (
          <button
            type="button"
            className="bank-help"
            aria-expanded={open}
            aria-controls={id}
            data-testid="bank-help"
            onClick={() => setOpen(!open)}
          >
            <CircleHelp aria-hidden="true" />
            {t('bank.help')}
          </button>
        )}
        {page.screenId === null ? null : (
          <span className="bank-screen-id" data-testid="screen-id">
            {page.screenId}
          </span>
        )}
      </div>
      {page.help === null || !open ? null : (
        <div className="bank-help-text" id={id} data-testid="bank-help-text">
          {page.help.map((text) => (
            <p key={text.ja}>{pick(text)}</p>
          ))}
        </div>
      )}
    </>
  )
}

/** From so many steps on there is no room for words beside the numbers. Assumption, judged by eye. */
const MANY = 5

/** The numbered steps of a procedure, as arrows one behind the other. */
export function BankSteps({ steps }: { steps: NonNullable<Page['steps']> }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  return (
    <ol
      className={steps.labels.length >= MANY ? 'bank-steps is-many' : 'bank-steps'}
      aria-label={t('bank.steps')}
    >
      {steps.labels.map((label, index) => (
        <li
          key={label.ja}
          className={stepClass(index, steps.current)}
          aria-current={index === steps.current ? 'step' : undefined}
        >
          <span className="bank-step-number">{index + 1}</span>
          <span className="bank-step-label" lang={language}>
            {pick(label)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function stepClass(index: number, current: number): string {
  if (index === current) return 'is-current'
  return index < current ? 'is-done' : 'is-ahead'
}
