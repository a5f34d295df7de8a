import { Checkbox, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../draft.ts'
import { type ControlProps, GroupRow } from './row.tsx'

/** Where a night that is switched on begins and ends at first [S2-54]. */
const FIRST = { from: { hour: 2, minute: 6 }, until: { hour: 8, minute: 10 } } as const

/** `{hour: 2, minute: 6}` as a time field has it, `02:06`; empty for anything else. */
function clockText(time: unknown): string {
  if (!isRecord(time)) return ''
  const { hour, minute } = time
  if (typeof hour !== 'number' || typeof minute !== 'number') return ''
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A time field's text; what is no time is for the schema to refuse. */
function timeIn(text: string): unknown {
  const [hour, minute] = text.split(':').map(Number)
  return hour === undefined || minute === undefined ? text : { hour, minute }
}

const ENDS = ['from', 'until'] as const

/** Two times of the day, or none. */
export function NightControl(props: ControlProps) {
  const { t } = useTranslation()
  const { field, value, change } = props
  const night = isRecord(value) ? value : null
  return (
    <GroupRow props={props}>
      <Checkbox
        className="checkbox"
        isSelected={night !== null}
        onChange={(on) => change(on ? FIRST : null)}
        data-testid={`policy-${field.path}`}
      >
        <span className="checkbox-box" aria-hidden="true" />
        {t('policy.night.on')}
      </Checkbox>
      {night === null ? null : (
        <div className="policy-options">
          {ENDS.map((end) => (
            <TextField
              key={end}
              className="policy-time"
              value={clockText(night[end])}
              onChange={(text) =>
                change({ from: night.from, until: night.until, [end]: timeIn(text) })
              }
            >
              <Label>{t(`policy.night.${end}`)}</Label>
              <Input className="input" type="time" data-testid={`policy-${field.path}-${end}`} />
            </TextField>
          ))}
        </div>
      )}
    </GroupRow>
  )
}
