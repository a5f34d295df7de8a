import { Plug } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAutomation } from '../../state/automation.ts'
import { openDialog } from '../../state/ui.ts'

/** While other programs may work this bench, everyone before it sees so. */
export function AutomationSign() {
  const { t } = useTranslation()
  const state = useAutomation()
  if (state === null || !state.on) return null
  return (
    <Button
      className="button automation-sign"
      aria-label={t('automation.is-on')}
      onPress={() => openDialog('automation')}
      data-testid="automation-sign"
    >
      <Plug aria-hidden="true" />
      <span className="automation-label">{t('automation.sign')}</span>
    </Button>
  )
}
