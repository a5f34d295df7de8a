import { memo, useMemo } from 'react'
import { useLine } from '../../../state/history/history.ts'
import { lanePicture, STRIP_LANES, strokes } from '../../../state/history/lanes.ts'
import { LANE_HEIGHT, STRIP_HEIGHT, TIME_HEIGHT } from './lane-sizes.ts'

/** The marks of everything that happened, on its lane. Pixels for eyes: the list says the same in words. */
export const LaneDrawing = memo(function LaneDrawing(props: { width: number; end: number }) {
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
      height={STRIP_HEIGHT}
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
