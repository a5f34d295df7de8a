import { Keyboard } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../bank/page.ts'
import { markOf } from '../../../bank/site/frame.ts'
import { send } from '../../bench/send.ts'
import { useSnapshot } from '../../bench/snapshot.ts'
import { useLanguage } from '../../ui/i18n.ts'
import { useTyped } from '../../ui/use-typed.ts'
import { SoftKeyboard } from './SoftKeyboard.tsx'

/** One row of a form: label with its mark where required, field, hint, and what is wrong with it. */
export function BankField({ field, requiredMark }: { field: Field; requiredMark: string }) {
  const { pick } = useLanguage()
  const [value, type] = useField(field.name)
  const id = useId()
  const { error, hint } = field
  const described = [hint === null ? '' : `${id}-hint`, error === null ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={error === null ? 'bank-field' : 'bank-field is-wrong'}>
      <label htmlFor={id} className="bank-label">
        <RequiredMark label={pick(field.label)} mark={field.required ? requiredMark : null} />
      </label>
      <div className="bank-entry">
        <BankEntry
          field={field}
          value={value}
          onType={type}
          common={{
            id,
            'data-testid': `field-${field.name}`,
            'aria-invalid': error !== null,
            'aria-describedby': described === '' ? undefined : described,
            'aria-required': field.required,
          }}
        />
        {error === null ? null : (
          <p className="bank-error" id={`${id}-error`}>
            {pick(error)}
          </p>
        )}
        {hint === null ? null : (
          <p className="bank-hint" id={`${id}-hint`}>
            {pick(hint)}
          </p>
        )}
      </div>
    </div>
  )
}

/** A field of the bank's page: its text, and how to type into it. */
export function useField(name: string): [value: string, type: (value: string) => void] {
  const taken = useSnapshot((s) => s.world.desk.browser.fields[name] ?? '')
  return useTyped(taken, (value) => send({ kind: 'type', field: name, value }))
}

/** Marks in brackets stand before the label, as 【必須】 does; a sign such as ※ after it. */
function standsBefore(mark: string): boolean {
  return mark.startsWith('【')
}

/** A field's label, with the bank's own mark where the field is required. */
function RequiredMark({ label, mark }: { label: string; mark: string | null }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  if (mark === null) return <span>{label}</span>
  const before = standsBefore(mark)
  const sign = (
    <span
      className={before ? 'bank-required' : 'bank-required is-after'}
      title={t('bank.required')}
    >
      <span aria-hidden="true">{pick(markOf(mark))}</span>
      <span className="visually-hidden">{t('bank.required')}</span>
    </span>
  )
  return (
    <span>
      {before ? sign : null}
      {label}
      {before ? null : sign}
    </span>
  )
}

/** What a ticked checkbox holds; an empty field is unticked. */
export const TICKED = 'on'

interface BankEntryProps {
  readonly field: Field
  readonly value: string
  readonly onType: (value: string) => void
  /** What every kind of field carries: name, label and what describes it. */
  readonly common: {
    readonly id: string
    readonly 'data-testid': string
    readonly 'aria-invalid': boolean
    readonly 'aria-describedby': string | undefined
    readonly 'aria-required': boolean
  }
}

/** What the customer types into, ticks or chooses from. */
function BankEntry({ field, value, onType, common }: BankEntryProps) {
  const { pick } = useLanguage()
  switch (field.type) {
    case 'checkbox':
      return (
        <input
          {...common}
          type="checkbox"
          checked={value !== ''}
          onChange={(event) => onType(event.target.checked ? TICKED : '')}
        />
      )
    case 'select':
      return (
        <select
          {...common}
          className="bank-input bank-select"
          value={value}
          onChange={(event) => onType(event.target.value)}
        >
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {pick(option.label)}
            </option>
          ))}
        </select>
      )
    case 'text':
    case 'password':
    case 'code':
      return <TextEntry field={field} value={value} onType={onType} common={common} />
    default:
      return field.type satisfies never
  }
}

function TextEntry({ field, value, onType, common }: BankEntryProps) {
  const { t } = useTranslation()
  const [keyboard, showKeyboard] = useState(false)
  const offered = field.type === 'password' && field.keyboard === true
  return (
    <>
      <div className="bank-entry-line">
        <input
          {...common}
          className={field.type === 'code' ? 'bank-input is-code' : 'bank-input'}
          type={field.type === 'password' ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
        {field.type === 'code' && field.digits !== null ? (
          <DigitGroups value={value} digits={field.digits} />
        ) : null}
        {offered ? (
          <button
            type="button"
            className="soft-keyboard-open"
            aria-expanded={keyboard}
            data-testid={`keyboard-${field.name}`}
            onClick={() => showKeyboard(!keyboard)}
          >
            <Keyboard aria-hidden="true" />
            {t('bank.keyboard')}
          </button>
        ) : null}
      </div>
      {offered && keyboard ? (
        <SoftKeyboard value={value} onType={onType} onClose={() => showKeyboard(false)} />
      ) : null}
    </>
  )
}

/** What counts as a digit while typing: half-width and full-width ones. */
const DIGIT = /[0-9０-９]/g

/** How many of the expected digits stand in the field, in groups of four as the LCD shows them. */
function DigitGroups({ value, digits }: { value: string; digits: number }) {
  const { t } = useTranslation()
  const typed = value.match(DIGIT)?.length ?? 0
  const groups = Array.from({ length: Math.ceil(digits / 4) }, (_, group) =>
    Array.from({ length: Math.min(4, digits - group * 4) }, (_, i) => group * 4 + i),
  )
  return (
    <span className={typed > digits ? 'digit-groups is-over' : 'digit-groups'}>
      <span className="digit-dots" aria-hidden="true">
        {groups.map((places) => (
          <span key={places[0]} className="digit-group">
            {places.map((place) => (
              <i key={place} className={place < typed ? 'is-typed' : undefined} />
            ))}
          </span>
        ))}
      </span>
      <span className="digit-count">{t('bank.digits', { typed, digits })}</span>
    </span>
  )
}
