import { ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'

/** One of several webcams or screens. */
export interface Choice {
  readonly id: string
  readonly label: string
}

/** Which of several things the token's eye looks through or at. */
export function SourceSelect(props: {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly testId: string
}) {
  return (
    <Select
      className="select"
      value={props.chosen}
      onChange={(id) => {
        if (typeof id === 'string') props.onChoose(id)
      }}
      data-testid={props.testId}
    >
      <Label className="visually-hidden">{props.label}</Label>
      <Button className="button select-button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={props.choices}>
          {({ id, label }) => (
            <ListBoxItem className="listbox-item" id={id} textValue={label}>
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
