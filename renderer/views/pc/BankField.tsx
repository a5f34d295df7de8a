import { useId } from 'react'
import type { Field } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { BankEntry } from './BankEntry.tsx'
import { RequiredMark } from './RequiredMark.tsx'
import { useField } from './use-field.ts'

/** One row of a form: label with its mark where required, field, hint, and what is wrong with it. */
export function BankField({ field, requiredMark }: { field: Field; requiredMark: string }) {
  const { pick } = useLanguage()
  const [value, type] = useField(field.name)
  const id = useId()
  const { error, hint } = field
  const described = [hint === null ? '' : `${id}-hint`, error === null ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={error === null ? 'bank-field' : 'bank-field is-wrong'}>
      <label htmlFor={id} className="bank-label">
        <RequiredMark label={pick(field.label)} mark={field.required ? requiredMark : null} />
      </label>
      <div className="bank-entry">
        <BankEntry
          field={field}
          value={value}
          onType={type}
          common={{
            id,
            'data-testid': `field-${field.name}`,
            'aria-invalid': error !== null,
            'aria-describedby': described === '' ? undefined : described,
            'aria-required': field.required,
          }}
        />
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
