import { ArrowLeft, Lock, Plus, RotateCw, VenetianMask, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Browser, Tab } from '../../lab/world.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useLanguage } from '../ui/i18n.ts'

/** The page on which the fraud drill is possible (device-facts: a transfer's details at a login). */
const LOGIN_CHALLENGE = 'login-challenge'

/** The browser's frame: its tabs where there are several, "back", the address and "new tab". */
export function BrowserBar() {
  const { t } = useTranslation()
  const browser = useSnapshot((s) => s.world.desk.browser)
  const domain = useSnapshot((s) => s.world.bank.policy.domain)
  const tabs = tabsInOrder(browser)
  return (
    <>
      {tabs.length > 1 ? (
        <ul className="browser-tabs" aria-label={t('pc.browser-tabs')} data-testid="browser-tabs">
          {tabs.map((tab) => (
            <BrowserTab key={tab.tab} tab={tab} front={tab.tab === browser.tab} />
          ))}
        </ul>
      ) : null}
      <div className="address" title={t('pc.address')}>
        <button
          type="button"
          className="icon-button browser-button"
          aria-label={t('pc.back')}
          title={t('pc.back')}
          disabled={browser.past.length === 0}
          data-testid="browser-back"
          onClick={() => void send({ kind: 'back' })}
        >
          <ArrowLeft aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button browser-button"
          aria-label={t('pc.reload')}
          title={t('pc.reload')}
          data-testid="browser-reload"
          onClick={() => void send({ kind: 'reload' })}
        >
          <RotateCw aria-hidden="true" />
        </button>
        <Lock aria-hidden="true" className="address-lock" />
        <span data-testid="address">
          https://<b>{domain}</b>
          {browser.page.path}
        </span>
        {browser.page.id === LOGIN_CHALLENGE ? (
          <button
            type="button"
            className="button browser-drill"
            title={t('pc.drill-what')}
            data-testid="tamper"
            onClick={() => void send({ kind: 'tamper' })}
          >
            <VenetianMask aria-hidden="true" />
            {t('pc.drill')}
          </button>
        ) : null}
        <button
          type="button"
          className="icon-button browser-button"
          aria-label={t('pc.new-tab')}
          title={t('pc.new-tab')}
          data-testid="new-tab"
          onClick={() => void send({ kind: 'new-tab' })}
        >
          <Plus aria-hidden="true" />
        </button>
      </div>
    </>
  )
}

function BrowserTab({ tab, front }: { tab: Tab; front: boolean }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const title = pick(tab.page.title)
  return (
    <li className={front ? 'browser-tab is-front' : 'browser-tab'}>
      <button
        type="button"
        className="browser-tab-name"
        aria-current={front ? 'page' : undefined}
        title={title}
        data-testid={`browser-tab-${tab.tab}`}
        onClick={() => {
          if (!front) void send({ kind: 'show-tab', tab: tab.tab })
        }}
      >
        {title}
      </button>
      <button
        type="button"
        className="browser-tab-close"
        aria-label={t('pc.close-tab', { title })}
        data-testid={`close-tab-${tab.tab}`}
        onClick={() => void send({ kind: 'close-tab', tab: tab.tab })}
      >
        <X aria-hidden="true" />
      </button>
    </li>
  )
}

/** All tabs of the browser in the order in which they were opened: the front one keeps its place. */
export function tabsInOrder(browser: Browser): readonly Tab[] {
  return [browser, ...browser.others].toSorted((a, b) => a.tab - b.tab)
}
