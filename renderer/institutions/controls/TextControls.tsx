import { Input, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../draft.ts'
import { type ControlProps, GroupRow, RowLabel, RowProblem } from './row.tsx'

/** One line of text; where there may be none, an empty line is none. */
export function TextControl(props: ControlProps) {
  const { field, value, change, problems } = props
  if (field.type.kind !== 'text') return null
  const { maxLength, optional } = field.type
  return (
    <TextField
      className="policy-row"
      value={typeof value === 'string' ? value : ''}
      onChange={(text) => change(optional && text === '' ? null : text)}
      isInvalid={problems.length > 0}
      validationBehavior="aria"
    >
      <RowLabel {...props} />
      <div className="policy-control">
        <Input
          className={maxLength <= 12 ? 'input is-short' : 'input'}
          maxLength={maxLength + 20}
          spellCheck="false"
          data-testid={`policy-${field.path}`}
        />
        <RowProblem {...props} />
      </div>
    </TextField>
  )
}

/** Several texts, one on each line. */
export function TextsControl(props: ControlProps) {
  const { field, value, change, problems } = props
  const lines = Array.isArray(value) ? value.map(String) : []
  return (
    <TextField
      className="policy-row"
      value={lines.join('\n')}
      onChange={(text) => change(text === '' ? [] : text.split('\n').map((line) => line.trim()))}
      isInvalid={problems.length > 0}
      validationBehavior="aria"
    >
      <RowLabel {...props} />
      <div className="policy-control">
        <TextArea
          className="input is-area"
          rows={Math.max(2, lines.length)}
          maxLength={2000}
          spellCheck="false"
          data-testid={`policy-${field.path}`}
        />
        <RowProblem {...props} />
      </div>
    </TextField>
  )
}

const LANGUAGES = ['ja', 'en'] as const

/** A text in both languages. */
export function BilingualControl(props: ControlProps) {
  const { t } = useTranslation()
  const { field, value, change } = props
  if (field.type.kind !== 'bilingual') return null
  const { maxLength } = field.type
  const texts = isRecord(value) ? value : {}
  return (
    <GroupRow props={props}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          className="policy-language"
          value={String(texts[language] ?? '')}
          onChange={(text) => change({ ja: texts.ja, en: texts.en, [language]: text })}
        >
          <Label>{t(`policy.language.${language}`)}</Label>
          <Input
            className="input"
            maxLength={maxLength + 20}
            lang={language}
            data-testid={`policy-${field.path}-${language}`}
          />
        </TextField>
      ))}
    </GroupRow>
  )
}
