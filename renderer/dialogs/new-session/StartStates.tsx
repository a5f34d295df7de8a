import { useEffect, useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../../bank/policy/schema.ts'
import type { Preset } from '../../../scenario/presets/presets.ts'
import { useLanguage } from '../../i18n.ts'

/**
 * Start states (開始状態) that an institution knows; several are reached one after the other, in
 * the order of the list. Their ways are much code, and only this dialog needs their names.
 */
export function StartStates(props: {
  readonly policy: Policy | undefined
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const { policy, chosen, onChange } = props
  const [all, setAll] = useState<readonly Preset[]>([])
  useEffect(() => {
    void import('../../../scenario/presets/presets.ts').then(({ PRESETS }) => setAll(PRESETS))
  }, [])
  const offered = policy === undefined ? [] : all.filter((preset) => preset.fits(policy))
  const valid = offered.map(({ id }) => id).filter((id) => chosen.includes(id))
  return (
    <CheckboxGroup
      className="start-states"
      value={valid}
      onChange={(ids) => onChange(all.map(({ id }) => id).filter((id) => ids.includes(id)))}
      data-testid="start-states"
    >
      <Label>{t('new-session.states')}</Label>
      <div className="start-states-list">
        {offered.map(({ id, label, explains }) => (
          <Checkbox key={id} value={id} className="checkbox" data-testid={`preset-${id}`}>
            <span className="checkbox-box" aria-hidden="true" />
            <span>
              {pick(label)}
              <span className="quiet">{pick(explains)}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
