import { type ComponentType, memo } from 'react'
import type { PolicyField, PolicyFieldType } from '../../bank/policy/fields.ts'
import type { PolicyPath } from '../../bank/policy/schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { BooleanControl, ChoiceControl, ChoicesControl } from './controls/ChoiceControls.tsx'
import { NightControl } from './controls/NightControl.tsx'
import { NumberControl } from './controls/NumberControl.tsx'
import type { ControlProps } from './controls/row.tsx'
import { BilingualControl, TextControl, TextsControl } from './controls/TextControls.tsx'

const CONTROLS: Readonly<Record<PolicyFieldType['kind'], ComponentType<ControlProps>>> = {
  number: NumberControl,
  boolean: BooleanControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  text: TextControl,
  texts: TextsControl,
  bilingual: BilingualControl,
  'time-span': NightControl,
}

/** One field of the table; drawn anew only when its own value or problem changes. */
export const FieldRow = memo(function FieldRow(props: {
  readonly field: PolicyField
  readonly value: unknown
  readonly changed: boolean
  readonly problems: readonly Bilingual[]
  readonly change: (path: PolicyPath, value: unknown) => void
  readonly reset: (path: PolicyPath) => void
}) {
  const { field, value, changed, problems } = props
  const Control = CONTROLS[field.type.kind]
  return (
    <div id={rowId(field.path)} className="policy-field">
      <Control
        field={field}
        value={value}
        changed={changed}
        problems={problems}
        change={(next) => props.change(field.path, next)}
        reset={() => props.reset(field.path)}
      />
    </div>
  )
})

/** The element of a field's row, for whoever brings it into view. */
export function rowId(path: PolicyPath): string {
  return `policy-row-${path}`
}
