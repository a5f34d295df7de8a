import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_CONNECTION } from '../../../lab/desk/browse.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { BankAlerts } from './BankAlerts.tsx'
import { BankHeader } from './BankHeader.tsx'
import { BankSteps } from './BankSteps.tsx'
import { BankTitle } from './BankTitle.tsx'
import { Blocks } from './Blocks.tsx'
import { enterAction } from './enter-action.ts'
import { NoConnection } from './NoConnection.tsx'

/** The bank's page as the customer's browser shows it: the same data in every view. */
export function BankSite() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const page = useSnapshot((s) => s.world.desk.browser.page)
  const bankName = useSnapshot((s) => s.world.bank.policy.bankName)

  const top = useRef<HTMLElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => {
    top.current?.closest('.pc-panel')?.scrollTo({ top: 0, behavior: 'instant' })
  }, [page])

  // No page of the bank's: the browser itself speaks.
  if (page.id === NO_CONNECTION) return <NoConnection page={page} />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const action = enterAction(page)
    if (action !== null) void send({ kind: 'click', action })
  }

  return (
    <article className="bank" ref={top} data-testid={`page-${page.id}`}>
      <BankHeader page={page} bankName={pick(bankName)} />
      <main className="bank-main">
        <ol className="bank-breadcrumb" aria-label={t('bank.breadcrumb')}>
          {page.breadcrumb.map((crumb) => (
            <li key={crumb.ja}>{pick(crumb)}</li>
          ))}
        </ol>
        <BankTitle key={page.id} page={page} />
        {page.steps === null ? null : <BankSteps steps={page.steps} />}
        <BankAlerts alerts={page.alerts} />
        <form className="bank-form" onSubmit={submit} noValidate autoComplete="off">
          <Blocks blocks={page.blocks} page={page.id} requiredMark={page.requiredMark} />
          {/* Enter submits a form of several fields only where there is a submit button. */}
          <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
        </form>
      </main>
      <footer className="bank-footer">
        <span>{t('bank.fictional')}</span>
        <span>© {pick(bankName)}</span>
      </footer>
    </article>
  )
}
