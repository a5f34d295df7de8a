import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface ChoiceProps<T extends string> {
  /** Read out before the choices; also the start of their test ids. */
  readonly label: string
  readonly name: string
  readonly all: readonly T[]
  readonly chosen: T
  readonly text: (one: T) => string
  readonly onChoose: (one: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, name, all, chosen, text, onChoose } = props
  return (
    <ToggleButtonGroup
      className="segments faults-choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const found = all.find((one) => keys.has(one))
        if (found !== undefined && found !== chosen) onChoose(found)
      }}
    >
      {all.map((one) => (
        <ToggleButton key={one} id={one} data-testid={`${name}-${one}`}>
          {text(one)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
