import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LANES, toggleLane, useTimelineUi } from '../../state/timeline/ui.ts'
import { LANE_ICONS } from './TimelineRow.tsx'

/** Which lanes the list shows. */
export function LaneFilter() {
  const { t } = useTranslation()
  const hidden = useTimelineUi((s) => s.hidden)
  return (
    <fieldset className="lane-filter" aria-label={t('history.filter.title')}>
      {LANES.map((lane) => {
        const Icon = LANE_ICONS[lane]
        return (
          <ToggleButton
            key={lane}
            className="lane-chip"
            isSelected={!hidden.includes(lane)}
            onChange={() => toggleLane(lane)}
            data-testid={`lane-${lane}`}
          >
            <Icon aria-hidden="true" />
            {t(`timeline.lane.${lane}`)}
          </ToggleButton>
        )
      })}
    </fieldset>
  )
}
