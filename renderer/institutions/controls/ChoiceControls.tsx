import { Checkbox, CheckboxGroup, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../ui/i18n.ts'
import { type ControlProps, RowLabel, RowProblem } from './row.tsx'

interface Shown {
  readonly value: string
  readonly text: string
}

/** One of several, all in sight. */
function Radios(props: {
  readonly row: ControlProps
  readonly value: string
  readonly options: readonly Shown[]
  readonly onChange: (value: string) => void
}) {
  const { row, value, options, onChange } = props
  const { path } = row.field
  return (
    <RadioGroup
      className="policy-row"
      value={value}
      onChange={onChange}
      isInvalid={row.problems.length > 0}
      validationBehavior="aria"
    >
      <RowLabel {...row} />
      <div className="policy-control">
        <div className="policy-options">
          {options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              className="radio"
              data-testid={`policy-${path}-${option.value}`}
            >
              <span className="radio-dot" aria-hidden="true" />
              {option.text}
            </Radio>
          ))}
        </div>
        <RowProblem {...row} />
      </div>
    </RadioGroup>
  )
}

export function ChoiceControl(props: ControlProps) {
  const { pick } = useLanguage()
  const { field, value, change } = props
  if (field.type.kind !== 'choice') return null
  const options = field.type.options.map((o) => ({ value: o.value, text: pick(o.label) }))
  return <Radios row={props} value={String(value)} options={options} onChange={change} />
}

export function BooleanControl(props: ControlProps) {
  const { t } = useTranslation()
  const options = [
    { value: 'yes', text: t('policy.yes') },
    { value: 'no', text: t('policy.no') },
  ]
  return (
    <Radios
      row={props}
      value={props.value === true ? 'yes' : 'no'}
      options={options}
      onChange={(value) => props.change(value === 'yes')}
    />
  )
}

/** Several of several; they are kept in the table's order, so that ticking twice changes nothing. */
export function ChoicesControl(props: ControlProps) {
  const { pick } = useLanguage()
  const { field, value, change, problems } = props
  if (field.type.kind !== 'choices') return null
  const { options } = field.type
  const chosen = Array.isArray(value) ? value.map(String) : []
  return (
    <CheckboxGroup
      className="policy-row"
      value={chosen}
      onChange={(next) => change(options.map((o) => o.value).filter((v) => next.includes(v)))}
      isInvalid={problems.length > 0}
      validationBehavior="aria"
    >
      <RowLabel {...props} />
      <div className="policy-control">
        <div className="policy-options">
          {options.map((option) => (
            <Checkbox
              key={option.value}
              value={option.value}
              className="checkbox"
              data-testid={`policy-${field.path}-${option.value}`}
            >
              <span className="checkbox-box" aria-hidden="true" />
              {pick(option.label)}
            </Checkbox>
          ))}
        </div>
        <RowProblem {...props} />
      </div>
    </CheckboxGroup>
  )
}
