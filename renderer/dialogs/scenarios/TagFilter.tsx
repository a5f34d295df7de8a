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
import { useTranslation } from 'react-i18next'
import { useTagName } from './use-tag-name.ts'

const ALL = '*'

/** Narrows the list down to one tag. */
export function TagFilter(props: {
  readonly tags: readonly string[]
  readonly chosen: string | null
  readonly onChange: (tag: string | null) => void
}) {
  const { t } = useTranslation()
  const tagName = useTagName()
  return (
    <Select
      className="select"
      value={props.chosen ?? ALL}
      onChange={(key) => props.onChange(key === ALL || key === null ? null : String(key))}
      isDisabled={props.tags.length === 0}
    >
      <Label className="visually-hidden">{t('scenarios.tag')}</Label>
      <Button className="button select-button" data-testid="scenarios-tag">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox">
          <ListBoxItem className="listbox-item" id={ALL}>
            {t('scenarios.all-tags')}
          </ListBoxItem>
          {props.tags.map((tag) => (
            <ListBoxItem key={tag} className="listbox-item" id={tag}>
              {tagName(tag)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
