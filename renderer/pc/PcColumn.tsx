import { FileText, Globe, Mail, ScanEye } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { HeldToken } from '../camera/HeldToken.tsx'
import { setPane } from '../camera/held-token.ts'
import { Records } from '../records/Records.tsx'
import { isPcTab, type PcTab, showPcTab, useUi } from '../ui/window.ts'
import { BrowserBar } from './BrowserBar.tsx'
import { BankSite } from './bank/BankSite.tsx'
import { Counter } from './Counter.tsx'
import { Mailbox } from './Mailbox.tsx'
import { Papers } from './Papers.tsx'

/** The customer's PC: browser, mail and the papers of the parcels, and below it the branch. */
export function PcColumn() {
  const { t } = useTranslation()
  const tab = useUi((s) => s.tab)
  const front = useSnapshot((s) => s.world.desk.browser.tab)
  const unread = useSnapshot((s) => s.world.desk.mailbox.filter((item) => !item.read).length)
  const arrived = useNewPapers()
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
          if (isPcTab(key)) showPcTab(key)
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
              <Badge count={unread} what={t('pc.unread')} />
            </Tab>
            <Tab id="papers" className="pc-tab" data-testid="tab-papers">
              <FileText aria-hidden="true" />
              {t('pc.papers')}
              <Badge count={arrived} what={t('pc.new-papers')} />
            </Tab>
            <Tab id="records" className="pc-tab is-tester" data-testid="tab-records">
              <ScanEye aria-hidden="true" />
              {t('pc.records')}
            </Tab>
          </TabList>
          <TopLine tab={tab} />
        </div>
        <div className="pc-stage">
          <div className="pc-pane" ref={pane}>
            <TabPanel id="bank" className="pc-panel">
              {/* Another tab is another page, even where both show the same: nothing typed stays. */}
              <BankSite key={front} />
            </TabPanel>
            <TabPanel id="mail" className="pc-panel">
              <Mailbox />
            </TabPanel>
            <TabPanel id="papers" className="pc-panel">
              <Papers />
            </TabPanel>
            <TabPanel id="records" className="pc-panel">
              <Records />
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

function Badge({ count, what }: { count: number; what: string }) {
  if (count === 0) return null
  return (
    <span className="badge">
      {count}
      <span className="visually-hidden">{what}</span>
    </span>
  )
}

/** Below the tabs: the browser's frame, or what the tab in front is about. */
function TopLine({ tab }: { tab: PcTab }) {
  const { t } = useTranslation()
  const to = useSnapshot(
    ({ world: { desk } }) => (desk.mailbox.at(-1) ?? desk.junk.at(-1))?.mail.to ?? '',
  )
  switch (tab) {
    case 'bank':
      return <BrowserBar />
    case 'mail':
      return <div className="address is-plain">{to || t('pc.mail-note')}</div>
    case 'papers':
      return <div className="address is-plain">{t('pc.papers-note')}</div>
    case 'records':
      return <div className="address is-plain">{t('pc.records-note')}</div>
    default:
      return tab satisfies never
  }
}

/** How many papers have come by parcel since the papers were last looked at in this session. */
export function useNewPapers(): number {
  const count = useSnapshot((s) => s.world.desk.papers.length)
  const session = useSnapshot((s) => s.session.name)
  const looking = useUi((s) => s.tab === 'papers')
  const [seen, setSeen] = useState(count)
  const of = useRef(session)
  useEffect(() => {
    // What lies on the desk when a session begins is not news.
    if (looking || of.current !== session) setSeen(count)
    of.current = session
  }, [looking, session, count])
  return Math.max(0, count - seen)
}
