import type { ComponentType } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { choices, useOwnInstitutions } from '../institutions/own-institutions.ts'
import { DeviceChips } from '../ui/DeviceChips.tsx'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { useLanguage } from '../ui/i18n.ts'
import { BankMessagesTab } from './BankMessagesTab.tsx'
import { MistakesTab } from './MistakesTab.tsx'
import { ScreensTab } from './ScreensTab.tsx'
import { StepsTab } from './StepsTab.tsx'

const TABS = [
  ['steps', StepsTab],
  ['mistakes', MistakesTab],
  ['messages', MessagesTab],
  ['bank-messages', BankMessagesTab],
  ['screens', ScreensTab],
  ['institutions', InstitutionsTab],
  ['camera', CameraTab],
  ['tools', ToolsTab],
] as const satisfies readonly (readonly [string, ComponentType])[]

/** In-app help: procedures, mistakes, messages, the sources' screens, the institutions, the camera, the tester's tools. */
export function HelpDialog() {
  const { t } = useTranslation()
  return (
    <DialogFrame name="help" title={t('help.title')} size="wide">
      <Tabs className="help">
        <TabList className="help-tabs" aria-label={t('help.title')}>
          {TABS.map(([name]) => (
            <Tab key={name} id={name} data-testid={`help-tab-${name}`}>
              {t(`help.tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        {TABS.map(([name, Content]) => (
          <TabPanel key={name} id={name} className="help-panel">
            <Content />
          </TabPanel>
        ))}
      </Tabs>
    </DialogFrame>
  )
}

/** The device's messages, as their numbers and texts stand on the LCD, in order of number. */
const MESSAGES = [
  'E002',
  'E011',
  'E012',
  'E017',
  'E101',
  'E102',
  'E103',
  'E104',
  'E105',
  'E106',
  'E107',
  'E108',
  'E109',
  'E110',
  'E111',
] as const

/** What each message of the camera token means, and what to do then. */
function MessagesTab() {
  const { t } = useTranslation()
  return (
    <table className="help-table">
      <thead>
        <tr>
          <th scope="col">{t('help.number')}</th>
          <th scope="col">{t('help.message')}</th>
          <th scope="col">{t('help.remedy')}</th>
        </tr>
      </thead>
      <tbody>
        {MESSAGES.map((number) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>{t(`help.messages.${number}.means`)}</td>
            <td>{t(`help.messages.${number}.remedy`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In which manner each institution works, and what a customer notices of it. */
function InstitutionsTab() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const own = useOwnInstitutions()
  const setup = useSnapshot((s) => s.session.setup)
  return (
    <>
      <p>{t('help.institutions.what')}</p>
      <dl className="help-list">
        {choices(own, setup).map((policy) => (
          <div
            key={policy.id}
            data-testid={policy.id === setup.institution ? 'help-institution-present' : undefined}
          >
            <dt className="help-institution">
              <span className="choice-letter">{policy.label}</span>
              {pick(policy.bankName)}
              <DeviceChips kinds={policy.tokens} />
              {policy.id === setup.institution ? (
                <span className="chip is-present">{t('help.institutions.present')}</span>
              ) : null}
            </dt>
            <dd>{pick(policy.style)}</dd>
            <dd>
              {t('help.institutions.asked', {
                where: t(
                  `help.institutions.when.${policy.codeAtLogin ? 'login' : 'no'}-${policy.codeAtTransfer ? 'transfer' : 'no'}`,
                ),
                how: t(
                  `help.institutions.${policy.lockConsecutive ? 'consecutive' : 'altogether'}`,
                ),
                wrong: policy.lockAfter,
                unlock: policy.unlockBy
                  .map((who) => t(`help.institutions.unlock.${who}`))
                  .join(t('help.institutions.or')),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The camera's four eyes, in words. */
const CAMERAS = ['desk', 'webcam', 'screen', 'picture'] as const

/** Through which eye the token may look at a code. */
function CameraTab() {
  const { t } = useTranslation()
  return (
    <dl className="help-list">
      {CAMERAS.map((name) => (
        <div key={name}>
          <dt>{t(`camera.${name}`)}</dt>
          <dd>{t(`help.camera.${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What testers work with beside the devices. */
const TOOLS = ['sessions', 'timeline', 'scenarios', 'evidence', 'automation', 'faults'] as const

/** Recordings, the timeline, scenarios, evidence, automation and faults, in a few sentences each. */
function ToolsTab() {
  const { t } = useTranslation()
  return (
    <dl className="help-list" data-testid="help-tools">
      {TOOLS.map((name) => (
        <div key={name}>
          <dt>{t(`help.tools.${name}.title`)}</dt>
          <dd>{t(`help.tools.${name}.text`)}</dd>
        </div>
      ))}
    </dl>
  )
}
