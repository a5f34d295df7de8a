import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { DigitGroups } from './DigitGroups.tsx'
import { useField } from './use-field.ts'

/** What a ticked checkbox holds; an empty field is unticked. */
export const TICKED = 'on'

/** One row of a form: label with ※ where required, field, hint, and what is wrong with it. */
export function BankField({ field }: { field: Field }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [value, type] = useField(field.name)
  const id = useId()
  const { error, hint } = field
  const described = [hint === null ? '' : `${id}-hint`, error === null ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ')
  const common = {
    id,
    'data-testid': `field-${field.name}`,
    'aria-invalid': error !== null,
    'aria-describedby': described === '' ? undefined : described,
    'aria-required': field.required,
  }
  return (
    <div className={error === null ? 'bank-field' : 'bank-field is-wrong'}>
      <label htmlFor={id} className="bank-label">
        {pick(field.label)}
        {field.required ? (
          <span className="bank-required" title={t('bank.required')}>
            ※<span className="visually-hidden">{t('bank.required')}</span>
          </span>
        ) : null}
      </label>
      <div className="bank-entry">
        {field.type === 'checkbox' ? (
          <input
            {...common}
            type="checkbox"
            checked={value !== ''}
            onChange={(event) => type(event.target.checked ? TICKED : '')}
          />
        ) : (
          <div className="bank-entry-line">
            <input
              {...common}
              className={field.type === 'code' ? 'bank-input is-code' : 'bank-input'}
              type={field.type === 'password' ? 'password' : 'text'}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              value={value}
              onChange={(event) => type(event.target.value)}
            />
            {field.type === 'code' && field.digits !== null ? (
              <DigitGroups value={value} digits={field.digits} />
            ) : null}
          </div>
        )}
        {error === null ? null : (
          <p className="bank-error" id={`${id}-error`}>
            {pick(error)}
          </p>
        )}
        {hint === null ? null : (
          <p className="bank-hint" id={`${id}-hint`}>
            {pick(hint)}
          </p>
        )}
      </div>
    </div>
  )
}
