import { Check } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** One line of text that is being changed in its place: Enter or the button saves it. */
export function TextForm({
  text,
  limit,
  label,
  placeholder,
  testId,
  onSave,
}: {
  text: string
  /** Characters at most. */
  limit: number
  label: string
  placeholder?: string
  testId: string
  /** With the text, trimmed. */
  onSave: (text: string) => void
}) {
  const { t } = useTranslation()
  const [value, setValue] = useState(text)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(value.trim())
  }
  return (
    <form className="history-rename" onSubmit={save}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the user has just asked to change it
        autoFocus
        className="input"
        value={value}
        maxLength={limit}
        placeholder={placeholder}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="submit" className="icon-button" aria-label={t('history.save')}>
        <Check aria-hidden="true" />
      </Button>
    </form>
  )
}
