import { useId } from 'react'
import type { PhoneBlock } from '../../../firmware/phone-app/state.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'
import { useTyped } from '../../state/typed.ts'

interface PhoneFieldProps {
  readonly field: Extract<PhoneBlock, { kind: 'field' }>
  readonly onEnter: () => void
}

/** A field of the phone's screen: every keystroke is an input. */
export function PhoneField({ field, onEnter }: PhoneFieldProps) {
  const { pick } = useLanguage()
  const id = useId()
  const [value, type] = useTyped(field.value, (typed) =>
    send({ kind: 'phone-type', field: field.name, value: typed }),
  )
  return (
    <div className="phone-field">
      <label htmlFor={id}>{pick(field.label)}</label>
      <input
        id={id}
        data-testid={`phone-field-${field.name}`}
        type={field.type === 'password' ? 'password' : 'text'}
        inputMode={field.type === 'text' ? 'text' : 'numeric'}
        className={field.type === 'text' ? undefined : 'is-digits'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          // The Enter that ends a conversion by the input method is not the phone's.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
        }}
      />
    </div>
  )
}
