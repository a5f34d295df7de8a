import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../firmware/device.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { calendarDay } from '../../state/format.ts'
import { rowsOf } from '../../state/timeline.ts'
import { Coach } from './Coach.tsx'
import { TimelineRow } from './TimelineRow.tsx'
import { useStickyEnd } from './use-sticky-end.ts'

/** Which button, if any, there is to press at the beginning. */
function onDesk(tokens: readonly Device[]): 'camera' | 'fob' | 'none' {
  if (tokens.some(({ kind }) => kind === 'camera-token')) return 'camera'
  return tokens.length > 0 ? 'fob' : 'none'
}

/** What happened, oldest first, and what to do next. */
export function TimelineColumn() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const events = useSnapshot((s) => s.events)
  const policy = useSnapshot((s) => s.world.bank.policy)
  const tokens = useSnapshot((s) => s.world.tokens)
  const rows = useMemo(() => rowsOf(events, policy), [events, policy])
  const { list, toEnd, away } = useStickyEnd(rows)
  return (
    <aside className="log-column" aria-label={t('timeline.title')}>
      <h2 className="column-title">{t('timeline.title')}</h2>
      <div className="timeline-room">
        <ol className="timeline" data-testid="timeline" ref={list} aria-label={t('timeline.title')}>
          {rows.length === 0 ? (
            <li className="timeline-empty">{t(`timeline.empty.${onDesk(tokens)}`)}</li>
          ) : null}
          {rows.map((row, index) => {
            const day = calendarDay(language, row.at)
            const before = rows[index - 1]
            const sameDay = before === undefined || calendarDay(language, before.at) === day
            return (
              <Fragment key={row.id}>
                {sameDay ? null : <li className="timeline-day">{day}</li>}
                <TimelineRow
                  row={row}
                  device={row.token === null ? null : (tokens[row.token]?.kind ?? null)}
                  several={tokens.length > 1}
                />
              </Fragment>
            )
          })}
        </ol>
        {away ? (
          <button type="button" className="button timeline-newest" onClick={toEnd}>
            {t('timeline.newest')}
          </button>
        ) : null}
      </div>
      <Coach />
    </aside>
  )
}
