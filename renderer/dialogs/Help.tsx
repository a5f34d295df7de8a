import type { ComponentType } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Frame } from './Frame.tsx'
import { BankMessagesTab } from './help/BankMessagesTab.tsx'
import { CameraTab } from './help/CameraTab.tsx'
import { InstitutionsTab } from './help/InstitutionsTab.tsx'
import { MessagesTab } from './help/MessagesTab.tsx'
import { MistakesTab } from './help/MistakesTab.tsx'
import { ScreensTab } from './help/ScreensTab.tsx'
import { StepsTab } from './help/StepsTab.tsx'
import { ToolsTab } from './help/ToolsTab.tsx'

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
    <Frame name="help" title={t('help.title')} size="wide">
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
    </Frame>
  )
}
