import { CircleHelp } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'

/** The page's title; at its right the institution's own id of the screen (S2-09) and ヘルプ (S2-34). */
export function BankTitle({ page }: { page: Page }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div className="bank-title-line">
        <h1 className="bank-title">{pick(page.title)}</h1>
        {page.help === null ? null : (
          <button
            type="button"
            className="bank-help"
            aria-expanded={open}
            aria-controls={id}
            data-testid="bank-help"
            onClick={() => setOpen(!open)}
          >
            <CircleHelp aria-hidden="true" />
            {t('bank.help')}
          </button>
        )}
        {page.screenId === null ? null : (
          <span className="bank-screen-id" data-testid="screen-id">
            {page.screenId}
          </span>
        )}
      </div>
      {page.help === null || !open ? null : (
        <div className="bank-help-text" id={id} data-testid="bank-help-text">
          {page.help.map((text) => (
            <p key={text.ja}>{pick(text)}</p>
          ))}
        </div>
      )}
    </>
  )
}
