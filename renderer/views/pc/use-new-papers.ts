import { useEffect, useRef, useState } from 'react'
import { useSnapshot } from '../../state/bench.ts'
import { useUi } from '../../state/ui.ts'

/** How many papers have come by parcel since the papers were last looked at in this session. */
export function useNewPapers(): number {
  const count = useSnapshot((s) => s.world.desk.papers.length)
  const session = useSnapshot((s) => s.session.name)
  const looking = useUi((s) => s.tab === 'papers')
  const [seen, setSeen] = useState(count)
  const of = useRef(session)
  useEffect(() => {
    // What lies on the desk when a session begins is not news.
    if (looking || of.current !== session) setSeen(count)
    of.current = session
  }, [looking, session, count])
  return Math.max(0, count - seen)
}
