import { useTranslation } from 'react-i18next'

/** What counts as a digit while typing: half-width and full-width ones. */
const DIGIT = /[0-9０-９]/g

/** How many of the expected digits stand in the field, in groups of four as the LCD shows them. */
export function DigitGroups({ value, digits }: { value: string; digits: number }) {
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
