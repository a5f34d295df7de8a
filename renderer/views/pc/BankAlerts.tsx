import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { Page, Tone } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'

const ICONS = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleX,
} satisfies Record<Tone, LucideIcon>

/** What the bank has to say above the form, with the code a help desk would ask for. */
export function BankAlerts({ alerts }: { alerts: Page['alerts'] }) {
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
