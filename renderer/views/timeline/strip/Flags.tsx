import { Bookmark, GitBranch } from 'lucide-react'
import { useMemo } from 'react'
import { useSnapshot } from '../../../state/bench.ts'
import { xOf } from '../../../state/history/lanes.ts'
import { forksOn, marksOn } from '../../../state/history/tree.ts'

/** Bookmarks and forks above the lanes. Signs only: their buttons are in the list and the menus. */
export function Flags({ width, end }: { width: number; end: number }) {
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
