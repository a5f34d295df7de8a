import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n.ts'
import { snapshotNow, useSnapshot } from '../../../state/bench.ts'
import { timeOfDay } from '../../../state/format.ts'
import { historyStore, useLine } from '../../../state/history/history.ts'
import { xOf } from '../../../state/history/lanes.ts'
import { seekChange, seekTo, step, toEnd, usePlace } from '../../../state/history/seek.ts'
import { Flags } from './Flags.tsx'
import { LaneDrawing } from './LaneDrawing.tsx'
import { LANE_HEIGHT, STRIP_HEIGHT } from './lane-sizes.ts'
import { useElementWidth } from './use-element-width.ts'

/** Virtual time after so many inputs of the branch. */
function timeAt(inputs: number): number {
  const entry = historyStore.getState().line.entries[inputs - 1]
  return entry?.at ?? snapshotNow().session.setup.start
}

function obeyKey(key: string): boolean {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      void step(-1)
      return true
    case 'ArrowRight':
    case 'ArrowUp':
      void step(1)
      return true
    case 'PageDown':
      void seekChange(-1)
      return true
    case 'PageUp':
      void seekChange(1)
      return true
    case 'Home':
      void seekTo(0)
      return true
    case 'End':
      void toEnd()
      return true
    default:
      return false
  }
}

/** The lanes with a thumb on them: drag it, press anywhere, or use the keys of a slider. */
export function Scrubber() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { end, place: shown } = useSnapshot((s) => s.history)
  const { inputs } = usePlace(shown)
  const fetched = useLine((line) => line.entries.length)
  const track = useRef<HTMLDivElement>(null)
  const width = useElementWidth(track)
  const [hover, setHover] = useState<number | null>(null)
  const [dragging, setDragging] = useState(false)

  const inputsUnder = ({ clientX }: PointerEvent): number => {
    const left = track.current?.getBoundingClientRect().left ?? 0
    const share = width === 0 ? 0 : (clientX - left) / width
    return Math.round(Math.min(1, Math.max(0, share)) * end)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragging(true)
    void seekTo(inputsUnder(event))
  }
  const onPointerMove = (event: PointerEvent) => {
    const under = inputsUnder(event)
    setHover(under)
    if (dragging) void seekTo(under)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (obeyKey(event.key)) event.preventDefault()
  }
  const words = (at: number) =>
    t('history.moment', { time: timeOfDay(language, timeAt(at)), at, of: end })
  const x = xOf(inputs, end, width)
  return (
    <div className="scrubber">
      <div className="scrubber-lanes" aria-hidden="true" style={{ lineHeight: `${LANE_HEIGHT}px` }}>
        <span>{t('timeline.lane.customer')}</span>
        <span>{t('timeline.lane.token')}</span>
        <span>{t('timeline.lane.bank')}</span>
      </div>
      <div
        ref={track}
        role="slider"
        tabIndex={0}
        className={dragging ? 'scrubber-track is-dragging' : 'scrubber-track'}
        aria-label={t('history.scrubber')}
        aria-valuemin={0}
        aria-valuemax={end}
        aria-valuenow={inputs}
        aria-valuetext={words(inputs)}
        aria-busy={fetched < end}
        data-testid="scrubber"
        style={{ height: STRIP_HEIGHT }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        onPointerLeave={() => setHover(null)}
        onKeyDown={onKeyDown}
      >
        <LaneDrawing width={width} end={end} />
        {inputs < end ? <div className="scrubber-future" style={{ left: x }} /> : null}
        <Flags width={width} end={end} />
        <div className="scrubber-thumb" style={{ left: x }} />
        {hover === null || end === 0 ? null : (
          <div className="scrubber-tip" style={{ left: xOf(hover, end, width) }}>
            {words(hover)}
          </div>
        )}
      </div>
    </div>
  )
}
