import { Input, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../ui/i18n.ts'
import { type ControlProps, RowLabel, RowProblem } from './row.tsx'

/** What was typed as a number where it is one; the text itself is for the schema to refuse. */
function numberIn(text: string): number | string {
  const plain = text.normalize('NFKC').trim()
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : text
}

/** A number with its unit and its range. */
export function NumberControl(props: ControlProps) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const { field, value, change, problems } = props
  if (field.type.kind !== 'number') return null
  const { min, max, unit } = field.type
  return (
    <TextField
      className="policy-row"
      value={String(value ?? '')}
      onChange={(text) => change(numberIn(text))}
      isInvalid={problems.length > 0}
      validationBehavior="aria"
    >
      <RowLabel {...props} />
      <div className="policy-control">
        <span className="policy-number">
          <Input
            className="input"
            inputMode={min < 0 ? 'text' : 'decimal'}
            maxLength={20}
            data-testid={`policy-${field.path}`}
          />
          <span>{pick(unit)}</span>
          <span className="quiet">{t('policy.range', { min, max })}</span>
        </span>
        <RowProblem {...props} />
      </div>
    </TextField>
  )
}
