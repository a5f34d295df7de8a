import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { DigitGroups } from './DigitGroups.tsx'
import { SoftKeyboard } from './SoftKeyboard.tsx'

/** What a ticked checkbox holds; an empty field is unticked. */
export const TICKED = 'on'

interface BankEntryProps {
  readonly field: Field
  readonly value: string
  readonly onType: (value: string) => void
  /** What every kind of field carries: name, label and what describes it. */
  readonly common: {
    readonly id: string
    readonly 'data-testid': string
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string | undefined
    readonly 'aria-required': boolean
  }
}

/** What the customer types into, ticks or chooses from. */
export function BankEntry({ field, value, onType, common }: BankEntryProps) {
  const { pick } = useLanguage()
  switch (field.type) {
    case 'checkbox':
      return (
        <input
          {...common}
          type="checkbox"
          checked={value !== ''}
          onChange={(event) => onType(event.target.checked ? TICKED : '')}
        />
      )
    case 'select':
      return (
        <select
          {...common}
          className="bank-input bank-select"
          value={value}
          onChange={(event) => onType(event.target.value)}
        >
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {pick(option.label)}
            </option>
          ))}
        </select>
      )
    case 'text':
    case 'password':
    case 'code':
      return <TextEntry field={field} value={value} onType={onType} common={common} />
    default:
      return field.type satisfies never
  }
}

function TextEntry({ field, value, onType, common }: BankEntryProps) {
  const { t } = useTranslation()
  const [keyboard, showKeyboard] = useState(false)
  const offered = field.type === 'password' && field.keyboard === true
  return (
    <>
      <div className="bank-entry-line">
        <input
          {...common}
          className={field.type === 'code' ? 'bank-input is-code' : 'bank-input'}
          type={field.type === 'password' ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
        {field.type === 'code' && field.digits !== null ? (
          <DigitGroups value={value} digits={field.digits} />
        ) : null}
        {offered ? (
          <button
            type="button"
            className="soft-keyboard-open"
            aria-expanded={keyboard}
            data-testid={`keyboard-${field.name}`}
            onClick={() => showKeyboard(!keyboard)}
          >
            <Keyboard aria-hidden="true" />
            {t('bank.keyboard')}
          </button>
        ) : null}
      </div>
      {offered && keyboard ? (
        <SoftKeyboard value={value} onType={onType} onClose={() => showKeyboard(false)} />
      ) : null}
    </>
  )
}
