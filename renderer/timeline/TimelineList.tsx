import { Bookmark, GitBranch } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../../lab/journal/records.ts'
import { snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import { calendarDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { type Fork, forksOn, marksOn, useBranchName } from './history/branches.ts'
import { historyStore, inputsAt, rowAt } from './history/history.ts'
import { seek, seekTo } from './history/seek.ts'
import { useRowWindow } from './row-window.ts'
import type { Speech } from './rows/row-text.ts'
import type { Row } from './rows/timeline.ts'
import { TimelineRow } from './TimelineRow.tsx'
import type { Rows } from './use-rows.ts'

/** Rewinds to just after a row. */
function goToRow(row: Row): void {
  const { rows } = historyStore.getState().line
  void seekTo(inputsAt(rows, rowAt(rows, row.n), snapshotNow().history.end))
}

/** The row that an arrow key leads to, from the one shown as present; null: the key is not ours. */
function rowByKey(key: string, rows: readonly Row[], present: number): Row | null | undefined {
  const here = rows[present]
  switch (key) {
    case 'ArrowDown':
      return rows[present + 1] ?? null
    case 'ArrowUp':
      // All that came of one input is one step.
      return here === undefined ? null : (rows[rowAt(rows, here.n - 1)] ?? null)
    case 'Home':
      return rows[0] ?? null
    case 'End':
      return rows.at(-1) ?? null
    default:
      return undefined
  }
}

/** What happened, oldest first; only what is in sight is drawn. */
export function TimelineList(props: { rows: Rows; speech: Speech; foundAt: number | null }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { rows, speech, foundAt } = props
  const { shown, present, wanted } = rows
  const ended = useSnapshot((s) => s.history.place.inputs >= s.history.end)
  const notes = useNotes(shown)
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const { list, from, to, above, below, away, toEnd } = useRowWindow(ids, foundAt ?? present)
  const follow = useRef(false)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const row = rowByKey(event.key, shown, present)
    if (row === undefined) return
    event.preventDefault()
    follow.current = true
    if (row !== null) goToRow(row)
  }
  const presentId = shown[present]?.id
  // The focus goes along, as soon as the row is drawn.
  useEffect(() => {
    if (!follow.current || presentId === undefined) return
    const row = [...(list.current?.querySelectorAll('[data-row]') ?? [])].find(
      (element) => element instanceof HTMLElement && element.dataset.row === presentId,
    )
    const button = row?.querySelector('button')
    button?.focus({ preventScroll: true })
    if (button !== null && button !== undefined) follow.current = false
  })

  const presentN = shown[present]?.n
  return (
    <div className="timeline-room">
      <ol
        className="timeline"
        data-testid="timeline"
        ref={list}
        aria-label={t('timeline.title')}
        onKeyDown={onKeyDown}
      >
        <li aria-hidden="true" style={{ height: above }} className="timeline-gap" />
        {shown.slice(from, to).map((row, i) => {
          const index = from + i
          const day = calendarDay(language, row.at)
          const before = shown[index - 1]
          const newDay = before !== undefined && calendarDay(language, before.at) !== day
          const noted = notes.get(row.id)
          return (
            <li
              key={row.id}
              data-row={row.id}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
            >
              {newDay ? <p className="timeline-day">{day}</p> : null}
              <TimelineRow
                row={row}
                speech={speech}
                tense={tenseOf(row, presentN, index, present, ended)}
                wanted={wanted}
                found={index === foundAt}
                tabbable={index === (foundAt ?? Math.max(0, present))}
                onGo={goToRow}
              />
              {noted === undefined ? null : <RowNotes {...noted} />}
            </li>
          )
        })}
        <li aria-hidden="true" style={{ height: below }} className="timeline-gap" />
      </ol>
      {away && ended ? (
        <button type="button" className="button timeline-newest" onClick={toEnd}>
          {t('timeline.newest')}
        </button>
      ) : null}
    </div>
  )
}

/** At the end nothing is marked as present: there the list is simply what happened. */
function tenseOf(
  row: Row,
  presentN: number | undefined,
  index: number,
  present: number,
  ended: boolean,
): 'past' | 'present' | 'future' {
  if (ended) return 'past'
  if (index > present) return 'future'
  return row.n === presentN ? 'present' : 'past'
}

/** What the user put beside a row: bookmarks, and the branches that leave after it. */
function RowNotes(props: { marks: readonly Mark[]; forks: readonly Fork[] }) {
  const { t } = useTranslation()
  const nameOf = useBranchName()
  return (
    <div className="row-notes">
      {props.marks.map(({ id, place, text }) => (
        <button
          key={`mark-${id}`}
          type="button"
          className="row-note is-mark"
          data-testid={`row-mark-${id}`}
          title={t('history.marks.go')}
          onClick={() => void seek(place)}
        >
          <Bookmark aria-hidden="true" />
          <span>{text === '' ? t('history.marks.unnamed') : text}</span>
        </button>
      ))}
      {props.forks.map(({ branch }) => (
        <button
          key={`fork-${branch.id}`}
          type="button"
          className="row-note is-fork"
          data-testid={`row-fork-${branch.id}`}
          title={t('history.branches.show')}
          onClick={() => void seek({ branch: branch.id, inputs: branch.inputs })}
        >
          <GitBranch aria-hidden="true" />
          <span>{nameOf(branch)}</span>
        </button>
      ))}
    </div>
  )
}

interface Notes {
  readonly marks: readonly Mark[]
  readonly forks: readonly Fork[]
}

const NONE: Notes = { marks: [], forks: [] }

/** Bookmarks and forks of the branch, by the id of the row that they stand after. */
function useNotes(rows: readonly Row[]): ReadonlyMap<string, Notes> {
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
