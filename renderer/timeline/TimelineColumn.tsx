import { ListFilter, Search } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../firmware/device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { Coach } from '../coach/Coach.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { FindBox } from './FindBox.tsx'
import { closeFind, LANES, openFind, timelineUiStore, toggleLane, useTimelineUi } from './shown.ts'
import { TimelineList } from './TimelineList.tsx'
import { LANE_ICONS } from './TimelineRow.tsx'
import { useRows, useSpeech } from './use-rows.ts'

/** Which button, if any, there is to press at the beginning. */
function onDesk(tokens: readonly Device[]): 'camera' | 'fob' | 'none' {
  if (tokens.some(({ kind }) => kind === 'camera-token')) return 'camera'
  return tokens.length > 0 ? 'fob' : 'none'
}

/** What happened, oldest first, and what to do next. */
export function TimelineColumn() {
  const { t } = useTranslation()
  const speech = useSpeech()
  const rows = useRows(speech)
  const end = useSnapshot((s) => s.history.end)
  const tokens = useSnapshot((s) => s.world.tokens)
  const finding = useTimelineUi((s) => s.finding)
  const filtering = useTimelineUi((s) => s.filtering)
  const hidden = useTimelineUi((s) => s.hidden)
  const [found, setFound] = useState<number | null>(null)
  // Fewer hits than before: another lane was left out.
  const hit = found === null ? null : Math.min(found, rows.hits.length - 1)
  const foundAt = finding && hit !== null ? (rows.hits[hit] ?? null) : null
  return (
    <aside className="log-column" aria-label={t('timeline.title')}>
      <div className="log-head">
        <div className="log-title">
          <h2 className="column-title">{t('timeline.title')}</h2>
          <span className="log-tools">
            <IconButton
              Icon={ListFilter}
              label={t('history.filter.title')}
              testId="timeline-filter"
              pressed={filtering || hidden.length > 0}
              onPress={() => timelineUiStore.setState({ filtering: !filtering })}
            />
            <IconButton
              Icon={Search}
              label={t('history.find.title')}
              testId="timeline-find"
              shortcut="Ctrl+F"
              pressed={finding}
              onPress={finding ? closeFind : openFind}
            />
          </span>
        </div>
        {filtering ? <LaneFilter /> : null}
        {finding ? <FindBox rows={rows} found={hit} onFound={setFound} /> : null}
      </div>
      {rows.shown.length === 0 ? (
        <p className="timeline-empty" data-testid="timeline-empty">
          {end > 0 && hidden.length > 0
            ? t('history.filter.none')
            : t(`timeline.empty.${onDesk(tokens)}`)}
        </p>
      ) : (
        <TimelineList rows={rows} speech={speech} foundAt={foundAt} />
      )}
      <Coach />
    </aside>
  )
}

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
