import type { ComponentType } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Frame } from './Frame.tsx'
import { ExportTab } from './tokens-file/ExportTab.tsx'
import { ImportTab } from './tokens-file/ImportTab.tsx'
import { ReadTab } from './tokens-file/ReadTab.tsx'
import { ShowTab } from './tokens-file/ShowTab.tsx'

const TABS = [
  ['import', ImportTab],
  ['export', ExportTab],
  ['show', ShowTab],
  ['read', ReadTab],
] as const satisfies readonly (readonly [string, ComponentType])[]

/** Secrets in and out: key files (PSKC) of key-fobs, `otpauth` codes of authenticator apps. */
export function TokensFileDialog() {
  const { t } = useTranslation()
  return (
    <Frame name="tokens-file" title={t('files.title')} size="wide">
      <Tabs className="help">
        <TabList className="help-tabs" aria-label={t('files.title')}>
          {TABS.map(([name]) => (
            <Tab key={name} id={name} data-testid={`files-tab-${name}`}>
              {t(`files.tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        {TABS.map(([name, Content]) => (
          <TabPanel key={name} id={name} className="help-panel files-panel">
            <Content />
          </TabPanel>
        ))}
      </Tabs>
    </Frame>
  )
}
