import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../bank/policy/schema.ts'
import { useLanguage } from '../../i18n.ts'
import { DeviceChips } from '../DeviceChips.tsx'

/** One card for each institution: letter, name, in which manner it works, and what it gives out. */
export function InstitutionCards(props: {
  readonly choices: readonly Policy[]
  readonly chosen: string
  readonly onChange: (id: string) => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  return (
    <RadioGroup className="choice" value={props.chosen} onChange={props.onChange}>
      <Label className="choice-title">{t('new-session.institution')}</Label>
      <div className="choice-cards">
        {props.choices.map((policy) => (
          <Radio
            key={policy.id}
            value={policy.id}
            className="choice-card"
            data-testid={`institution-${policy.id}`}
          >
            <span className="choice-letter" aria-hidden="true">
              {policy.label}
            </span>
            <span className="choice-text">
              <span className="choice-head">
                <strong>{pick(policy.bankName)}</strong>
                <DeviceChips kinds={policy.tokens} />
              </span>
              <span>{pick(policy.style)}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
