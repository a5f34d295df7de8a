import { useTranslation } from 'react-i18next'

/** What testers work with beside the devices. */
const TOOLS = ['sessions', 'timeline', 'scenarios', 'evidence', 'automation', 'faults'] as const

/** Recordings, the timeline, scenarios, evidence, automation and faults, in a few sentences each. */
export function ToolsTab() {
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
