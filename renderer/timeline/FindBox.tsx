import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { closeFind, timelineUiStore, useTimelineUi } from './shown.ts'
import type { Rows } from './use-rows.ts'

interface FindBoxProps {
  readonly rows: Rows
  /** Which of the hits the search stands on; null: none yet. */
  readonly found: number | null
  readonly onFound: (hit: number | null) => void
}

/** The hit that a search meets first: the nearest one at or after the moment shown, else the last. */
function firstHit({ hits, present }: Rows): number | null {
  if (hits.length === 0) return null
  const next = hits.findIndex((index) => index >= present)
  return next === -1 ? hits.length - 1 : next
}

/** Looks for words in what happened; goes from one hit to the next. */
export function FindBox({ rows, found, onFound }: FindBoxProps) {
  const { t } = useTranslation()
  const asked = useTimelineUi((s) => s.asked)
  const input = useRef<HTMLInputElement>(null)
  const { hits, wanted } = rows

  useEffect(() => input.current?.select(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another question starts anew
  useEffect(() => onFound(firstHit(rows)), [wanted])

  const go = (way: 1 | -1) => {
    if (hits.length === 0) return
    const from = found ?? (way === 1 ? -1 : 0)
    onFound((from + way + hits.length) % hits.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While kana become kanji, Enter and Esc are the input method's.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') closeFind()
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  const count =
    wanted === ''
      ? ''
      : t(hits.length === 0 ? 'history.find.none' : 'history.find.count', {
          at: (found ?? 0) + 1,
          of: hits.length,
        })
  return (
    <search className="find-box" aria-label={t('history.find.title')}>
      <input
        ref={input}
        className="input"
        type="text"
        value={asked}
        aria-label={t('history.find.words')}
        placeholder={t('history.find.words')}
        data-testid="find-words"
        onChange={(event) => timelineUiStore.setState({ asked: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <output className="find-count" data-testid="find-count">
        {count}
      </output>
      <IconButton
        Icon={ChevronUp}
        label={t('history.find.previous')}
        testId="find-previous"
        shortcut="Shift+Enter"
        onPress={() => go(-1)}
      />
      <IconButton
        Icon={ChevronDown}
        label={t('history.find.next')}
        testId="find-next"
        shortcut="Enter"
        onPress={() => go(1)}
      />
      <IconButton
        Icon={X}
        label={t('ui.close')}
        testId="find-close"
        shortcut="Esc"
        onPress={closeFind}
      />
    </search>
  )
}
