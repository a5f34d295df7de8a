import { useMemo } from 'react'
import type { Mark } from '../../../lab/journal/records.ts'
import { useSnapshot } from '../../state/bench.ts'
import { rowAt } from '../../state/history/rows.ts'
import { type Fork, forksOn, marksOn } from '../../state/history/tree.ts'
import type { Row } from '../../state/timeline/row.ts'

interface Notes {
  readonly marks: readonly Mark[]
  readonly forks: readonly Fork[]
}

const NONE: Notes = { marks: [], forks: [] }

/** Bookmarks and forks of the branch, by the id of the row that they stand after. */
export function useNotes(rows: readonly Row[]): ReadonlyMap<string, Notes> {
  const branch = useSnapshot((s) => s.history.place.branch)
  const branches = useSnapshot((s) => s.history.branches)
  const marks = useSnapshot((s) => s.history.marks)
  return useMemo(() => {
    const notes = new Map<string, Notes>()
    const at = (inputs: number, change: (before: Notes) => Notes) => {
      const row = rows[Math.max(0, rowAt(rows, inputs))]
      if (row !== undefined) notes.set(row.id, change(notes.get(row.id) ?? NONE))
    }
    for (const mark of marksOn(branch, marks, branches)) {
      at(mark.place.inputs, (before) => ({ ...before, marks: [...before.marks, mark] }))
    }
    for (const fork of forksOn(branch, branches)) {
      at(fork.at, (before) => ({ ...before, forks: [...before.forks, fork] }))
    }
    return notes
  }, [rows, branch, branches, marks])
}
