import { Bookmark, GitBranch } from 'lucide-react'
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { snapshotNow, useSnapshot } from '../../bench/snapshot.ts'
import { timeOfDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/i18n.ts'
import { forksOn, marksOn } from '../history/branches.ts'
import { historyStore, useLine } from '../history/history.ts'
import { seekChange, seekStep, seekTo, toEnd, usePlace } from '../history/seek.ts'
import {
  LANE_HEIGHT,
  LANES_HEIGHT,
  lanePicture,
  STRIP_LANES,
  strokes,
  TIME_HEIGHT,
  xOf,
} from './lanes.ts'

/** Virtual time after so many inputs of the branch. */
function timeAt(inputs: number): number {
  const entry = historyStore.getState().line.entries[inputs - 1]
  return entry?.at ?? snapshotNow().session.setup.start
}

function obeyKey(key: string): boolean {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      void seekStep(-1)
      return true
    case 'ArrowRight':
    case 'ArrowUp':
      void seekStep(1)
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
        style={{ height: LANES_HEIGHT }}
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

/** The marks of everything that happened, on its lane. Pixels for eyes: the list says the same in words. */
const LaneDrawing = memo(function LaneDrawing(props: { width: number; end: number }) {
  const { width, end } = props
  const entries = useLine((line) => line.entries)
  const rows = useLine((line) => line.rows)
  const picture = useMemo(() => lanePicture(entries, rows, end, width), [entries, rows, end, width])
  // Few marks are drawn broad, so that they are seen; many must not cover each other.
  const few = end * 5 < width
  return (
    <svg
      className={few ? 'lane-drawing is-few' : 'lane-drawing'}
      width={width}
      height={LANES_HEIGHT}
      aria-hidden="true"
      shapeRendering="crispEdges"
    >
      {STRIP_LANES.map((lane, index) => (
        <g key={lane} className={`strip-lane is-${lane}`}>
          <line
            x1={0}
            x2={width}
            y1={(index + 0.5) * LANE_HEIGHT}
            y2={(index + 0.5) * LANE_HEIGHT}
          />
          {[...picture.lanes[lane]].map(([look, xs]) => (
            <path
              key={look}
              className={`look-${look}`}
              d={strokes(xs, index * LANE_HEIGHT + 2, LANE_HEIGHT - 4)}
            />
          ))}
        </g>
      ))}
      <path className="strip-time" d={strokes(picture.time, 3 * LANE_HEIGHT, TIME_HEIGHT)} />
    </svg>
  )
})

/** Bookmarks and forks above the lanes. Signs only: their buttons are in the list and the menus. */
function Flags({ width, end }: { width: number; end: number }) {
  const { place, branches, marks } = useSnapshot((s) => s.history)
  const flags = useMemo(
    () => marksOn(place.branch, marks, branches),
    [place.branch, marks, branches],
  )
  const forks = useMemo(() => forksOn(place.branch, branches), [place.branch, branches])
  return (
    <div className="scrubber-flags" aria-hidden="true">
      {forks.map(({ at, branch }) => (
        <span key={`f${branch.id}`} className="flag is-fork" style={{ left: xOf(at, end, width) }}>
          <GitBranch />
        </span>
      ))}
      {flags.map(({ id, place: { inputs } }) => (
        <span key={`m${id}`} className="flag is-mark" style={{ left: xOf(inputs, end, width) }}>
          <Bookmark />
        </span>
      ))}
    </div>
  )
}

/** Inner width of an element, CSS px; 0 before it is known. */
function useElementWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = of.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return width
}
