import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../state/bench.ts'
import { useFigures } from '../state/figures.ts'
import { Frame } from './Frame.tsx'

/** The procedure, step by step: `help.steps.<name>`. */
const STEPS = [
  'login',
  'request',
  'mail',
  'power',
  'scan-1',
  'type-1',
  'yes-1',
  'scan-2',
  'type-2',
  'done-yes',
  'off',
] as const

/** The device's messages, as their numbers and texts stand on the LCD, in order of number. */
const MESSAGES = [
  'E002',
  'E011',
  'E012',
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

/** What customers get wrong here, most harmful first: `help.mistakes.<name>`. */
const MISTAKES = ['forgotten', 'no', 'auto-off', 'old-mail', 'order', 'slip', 'locked'] as const

/** The camera's four eyes, in words. */
const CAMERAS = ['desk', 'webcam', 'screen', 'picture'] as const

/** In-app help: the procedure, the device's messages, the usual mistakes, the camera. */
export function Help() {
  const { t } = useTranslation()
  const figures = useFigures()
  // Only the sentence about slips has two forms.
  const counted = useSnapshot((s) => s.world.bank.policy.slipCounts)
  return (
    <Frame name="help" title={t('help.title')} wide>
      <Tabs className="help">
        <TabList className="help-tabs" aria-label={t('help.title')}>
          <Tab id="steps">{t('help.tab.steps')}</Tab>
          <Tab id="messages">{t('help.tab.messages')}</Tab>
          <Tab id="mistakes">{t('help.tab.mistakes')}</Tab>
          <Tab id="camera">{t('help.tab.camera')}</Tab>
        </TabList>
        <TabPanel id="steps" className="help-panel">
          <p>{t('help.intro')}</p>
          <ol className="help-steps">
            {STEPS.map((step) => (
              <li key={step} className={step === 'done-yes' ? 'is-key' : undefined}>
                <strong>{t(`help.steps.${step}.title`)}</strong>
                <span>{t(`help.steps.${step}.text`, figures)}</span>
              </li>
            ))}
          </ol>
        </TabPanel>
        <TabPanel id="messages" className="help-panel">
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
        </TabPanel>
        <TabPanel id="mistakes" className="help-panel">
          <dl className="help-list">
            {MISTAKES.map((name) => (
              <div key={name}>
                <dt>{t(`help.mistakes.${name}.what`)}</dt>
                <dd>
                  {t(`help.mistakes.${name}.remedy`, {
                    ...figures,
                    ...(counted ? { context: 'counted' } : {}),
                  })}
                </dd>
              </div>
            ))}
          </dl>
        </TabPanel>
        <TabPanel id="camera" className="help-panel">
          <dl className="help-list">
            {CAMERAS.map((name) => (
              <div key={name}>
                <dt>{t(`camera.${name}`)}</dt>
                <dd>{t(`help.camera.${name}`)}</dd>
              </div>
            ))}
          </dl>
        </TabPanel>
      </Tabs>
    </Frame>
  )
}
