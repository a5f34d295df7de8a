import { Search, X } from 'lucide-react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** A box that narrows a list down; Esc empties it. */
export function SearchBox(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly testId: string
}) {
  const { t } = useTranslation()
  return (
    <SearchField className="search" value={props.value} onChange={props.onChange}>
      <Label className="visually-hidden">{props.label}</Label>
      <Search aria-hidden="true" />
      <Input className="input" placeholder={props.label} data-testid={props.testId} />
      {props.value === '' ? null : (
        <Button className="icon-button" aria-label={t('ui.clear')}>
          <X aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  )
}
