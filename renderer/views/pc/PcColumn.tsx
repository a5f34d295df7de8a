import { FileText, Globe, Lock, Mail } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { setPane } from '../../state/held-token.ts'
import { type PcTab, showTab, useUi } from '../../state/ui.ts'
import { BankSite } from './BankSite.tsx'
import { Counter } from './Counter.tsx'
import { HeldToken } from './HeldToken.tsx'
import { Mailbox } from './Mailbox.tsx'
import { Papers } from './Papers.tsx'

function isTab(key: unknown): key is PcTab {
  return key === 'bank' || key === 'mail' || key === 'papers'
}

/** The customer's PC: browser, mail and the papers of the parcel, and below it the branch. */
export function PcColumn() {
  const { t } = useTranslation()
  const tab = useUi((s) => s.tab)
  const unread = useSnapshot((s) => s.world.desk.mailbox.filter((item) => !item.read).length)
  const pane = useRef<HTMLDivElement>(null)

  useEffect(() => {
    setPane(pane.current)
    return () => setPane(null)
  }, [])

  return (
    <div className="pc-column">
      <Tabs
        className="pc"
        selectedKey={tab}
        onSelectionChange={(key) => {
          if (isTab(key)) showTab(key)
        }}
      >
        <div className="pc-top">
          <TabList className="pc-tabs" aria-label={t('pc.tabs')}>
            <Tab id="bank" className="pc-tab" data-testid="tab-bank">
              <Globe aria-hidden="true" />
              {t('pc.bank')}
            </Tab>
            <Tab id="mail" className="pc-tab" data-testid="tab-mail">
              <Mail aria-hidden="true" />
              {t('pc.mail')}
              {unread > 0 ? (
                <span className="badge">
                  {unread}
                  <span className="visually-hidden">{t('pc.unread')}</span>
                </span>
              ) : null}
            </Tab>
            <Tab id="papers" className="pc-tab" data-testid="tab-papers">
              <FileText aria-hidden="true" />
              {t('pc.papers')}
            </Tab>
          </TabList>
          <AddressBar tab={tab} />
        </div>
        <div className="pc-stage">
          <div className="pc-pane" ref={pane}>
            <TabPanel id="bank" className="pc-panel">
              <BankSite />
            </TabPanel>
            <TabPanel id="mail" className="pc-panel">
              <Mailbox />
            </TabPanel>
            <TabPanel id="papers" className="pc-panel">
              <Papers />
            </TabPanel>
          </div>
          {/* Beside the pane, not in it: the camera photographs the pane. */}
          <HeldToken />
        </div>
      </Tabs>
      <Counter />
    </div>
  )
}

function AddressBar({ tab }: { tab: PcTab }) {
  const { t } = useTranslation()
  const domain = useSnapshot((s) => s.world.bank.policy.domain)
  const path = useSnapshot((s) => s.world.desk.browser.page.path)
  const to = useSnapshot((s) => s.world.desk.mailbox.at(-1)?.mail.to ?? '')
  if (tab === 'papers') return <div className="address is-plain">{t('pc.papers-note')}</div>
  if (tab === 'mail') return <div className="address is-plain">{to || t('pc.mail-note')}</div>
  return (
    <div className="address" title={t('pc.address')}>
      <Lock aria-hidden="true" />
      <span>
        https://<b>{domain}</b>
        {path}
      </span>
    </div>
  )
}
