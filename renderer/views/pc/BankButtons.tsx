import { Button as AriaButton } from 'react-aria-components'
import type { Button } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'

/** A row of the page's buttons, in the order the bank gave; links alone make a list. */
export function BankButtons({ buttons }: { buttons: readonly Button[] }) {
  const { pick } = useLanguage()
  const links = buttons.every(({ tone }) => tone === 'link')
  return (
    <div className={links ? 'bank-links' : 'bank-buttons'}>
      {buttons.map((button) => (
        <AriaButton
          key={button.action}
          className={button.tone === 'link' ? 'bank-link' : `bank-button is-${button.tone}`}
          data-testid={`action-${button.action}`}
          onPress={() => void send({ kind: 'click', action: button.action })}
        >
          {pick(button.label)}
        </AriaButton>
      ))}
    </div>
  )
}
