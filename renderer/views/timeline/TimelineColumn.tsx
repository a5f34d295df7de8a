import { ListFilter, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../firmware/device.ts'
import { useSnapshot } from '../../state/bench.ts'
import { closeFind, openFind, timelineUiStore, useTimelineUi } from '../../state/timeline/ui.ts'
import { IconButton } from '../bar/IconButton.tsx'
import { Coach } from './Coach.tsx'
import { FindBox } from './FindBox.tsx'
import { LaneFilter } from './LaneFilter.tsx'
import { TimelineList } from './TimelineList.tsx'
import { useRows } from './use-rows.ts'
import { useSpeech } from './use-speech.ts'

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
