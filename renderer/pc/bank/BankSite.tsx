import {
  CircleCheck,
  CircleX,
  Info,
  type LucideIcon,
  RotateCw,
  TriangleAlert,
  Unplug,
} from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Page, Tone } from '../../../bank/page.ts'
import { NO_CONNECTION } from '../../../lab/desk/browse.ts'
import { send } from '../../bench/send.ts'
import { useSnapshot } from '../../bench/snapshot.ts'
import { useLanguage } from '../../ui/i18n.ts'
import { BankHeader, BankSteps, BankTitle } from './BankHeader.tsx'
import { PageBlocks } from './PageBlocks.tsx'

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
          <PageBlocks blocks={page.blocks} page={page.id} requiredMark={page.requiredMark} />
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

/** The button that Enter presses: the first primary one below the first field, else the first. */
export function enterAction(page: Page): string | null {
  const fields = page.blocks.findIndex((block) => block.kind === 'fields')
  const primaries = page.blocks.flatMap((block, index) =>
    block.kind === 'buttons'
      ? block.buttons
          .filter(({ tone }) => tone === 'primary' || tone === 'danger')
          .map((b) => ({ index, b }))
      : [],
  )
  const chosen = primaries.find(({ index }) => index > fields) ?? primaries[0]
  return chosen?.b.action ?? null
}

const ICONS = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleX,
} satisfies Record<Tone, LucideIcon>

/** What the bank has to say above the form, with the code a help desk would ask for. */
function BankAlerts({ alerts }: { alerts: Page['alerts'] }) {
  const { pick } = useLanguage()
  return (
    <div aria-live="polite">
      {alerts.map((alert) => {
        const Icon = ICONS[alert.tone]
        return (
          <div
            key={alert.code}
            className={`bank-alert is-${alert.tone}`}
            data-testid={`alert-${alert.code}`}
          >
            <Icon aria-hidden="true" />
            <p>{pick(alert.text)}</p>
            <code>{alert.code}</code>
          </div>
        )
      })}
    </div>
  )
}

/** The browser's own page for a site that does not answer. */
function NoConnection({ page }: { page: Page }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const domain = useSnapshot((s) => s.world.bank.policy.domain)
  return (
    <article className="no-connection" data-testid={`page-${page.id}`}>
      <Unplug aria-hidden="true" />
      <h1>{pick(page.title)}</h1>
      <p className="no-connection-site">{domain}</p>
      <PageBlocks blocks={page.blocks} page={page.id} />
      <Button
        className="no-connection-reload"
        onPress={() => void send({ kind: 'reload' })}
        data-testid="reload"
      >
        <RotateCw aria-hidden="true" />
        {t('pc.reload')}
      </Button>
    </article>
  )
}
