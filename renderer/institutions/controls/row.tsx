import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, FieldError, Label, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PolicyField } from '../../../bank/policy/fields.ts'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { useLanguage } from '../../ui/i18n.ts'

/** What every control gets: the field's entry in the table, its value, and how to change it. */
export interface ControlProps {
  readonly field: PolicyField
  readonly value: unknown
  readonly change: (value: unknown) => void
  /** Not as in the policy that the editor began with. */
  readonly changed: boolean
  readonly reset: () => void
  readonly problems: readonly Bilingual[]
}

/** Label, hint and the mark of a change: the left half of a field's row. */
export function RowLabel({ field, changed, reset }: ControlProps) {
  return (
    <div className="policy-label">
      <span className="policy-name">
        <Label>
          <Name field={field} />
        </Label>
        {changed ? <Changed field={field} reset={reset} /> : null}
      </span>
      <Text slot="description" className="field-hint">
        <Hint field={field} />
      </Text>
    </div>
  )
}

/** The same for controls of several inputs, which are a group by themselves. */
export function GroupRow({
  props,
  children,
}: {
  readonly props: ControlProps
  readonly children: ReactNode
}) {
  const { pick } = useLanguage()
  const { field, changed, reset, problems } = props
  const id = `policy-name-${field.path}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a grid's column
    <div role="group" aria-labelledby={id} className="policy-row">
      <div className="policy-label">
        <span className="policy-name">
          <span id={id}>
            <Name field={field} />
          </span>
          {changed ? <Changed field={field} reset={reset} /> : null}
        </span>
        <span className="field-hint">
          <Hint field={field} />
        </span>
      </div>
      <div className="policy-control">
        {children}
        {problems.map((problem) => (
          <span key={problem.en} className="field-error">
            {pick(problem)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** What is wrong with the value, below it. */
export function RowProblem({ problems }: ControlProps) {
  const { pick } = useLanguage()
  return <FieldError className="field-error">{problems.map(pick).join(' ')}</FieldError>
}

function Name({ field }: { readonly field: PolicyField }) {
  return <>{useLanguage().pick(field.label)}</>
}

function Hint({ field }: { readonly field: PolicyField }) {
  return <>{useLanguage().pick(field.hint)}</>
}

function Changed({ field, reset }: Pick<ControlProps, 'field' | 'reset'>) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  return (
    <>
      <span className="chip is-present">{t('policy.changed')}</span>
      <Button
        className="icon-button is-small"
        aria-label={t('policy.reset', { name: pick(field.label) })}
        onPress={reset}
      >
        <Undo2 aria-hidden="true" />
      </Button>
    </>
  )
}
