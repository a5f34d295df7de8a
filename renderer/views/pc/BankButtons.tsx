import { Button as AriaButton } from 'react-aria-components'
import type { Button } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'

/** A row of the page's buttons, in the order the bank gave. */
export function BankButtons({ buttons }: { buttons: readonly Button[] }) {
  const { pick } = useLanguage()
  return (
    <div className="bank-buttons">
      {buttons.map((button) => (
        <AriaButton
          key={button.action}
          className={`bank-button is-${button.tone}`}
          data-testid={`action-${button.action}`}
          onPress={() => void send({ kind: 'click', action: button.action })}
        >
          {pick(button.label)}
        </AriaButton>
      ))}
    </div>
  )
}
