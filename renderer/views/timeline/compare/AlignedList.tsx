import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../../../lab/history/history.ts'
import { useLanguage } from '../../../i18n.ts'
import { timeOfDay } from '../../../state/format.ts'
import type { Row } from '../../../state/timeline/row.ts'
import { rowWords } from '../../../state/timeline/words.ts'
import { useSpeech } from '../use-speech.ts'
import type { Both } from './use-both-entries.ts'

/** More lines than this are not drawn. Assumption: nobody compares so many by eye. */
const LINES = 400

interface AlignedListProps {
  readonly both: Both | null
  readonly common: number
  /** Up to which input each side is shown above. */
  readonly reached: readonly [number, number]
}

/** What each side did since they parted: the same deeds beside each other. */
export function AlignedList({ both, common, reached }: AlignedListProps) {
  const { t } = useTranslation()
  if (both === null) return null
  const told = both.pairs.filter(
    ({ left, right }) =>
      (left !== null && both.left.has(left.n)) || (right !== null && both.right.has(right.n)),
  )
  return (
    <section className="compare-lists" aria-label={t('history.compare.deeds')}>
      <p className="quiet" data-testid="compare-differ">
        {both.differ === null
          ? t('history.compare.same-inputs')
          : t('history.compare.first', { at: both.differ, common })}
      </p>
      <ol className="compare-rows" data-testid="compare-rows">
        {told.slice(0, LINES).map(({ left, right }) => (
          <li
            key={`${left?.n ?? ''}/${right?.n ?? ''}`}
            className={left !== null && right !== null ? 'compare-row is-same' : 'compare-row'}
          >
            <Cell entry={left} rows={both.left} reached={reached[0]} />
            <Cell entry={right} rows={both.right} reached={reached[1]} />
          </li>
        ))}
      </ol>
      {told.length > LINES ? (
        <p className="quiet">{t('history.compare.more', { count: told.length - LINES })}</p>
      ) : null}
    </section>
  )
}

function Cell(props: {
  readonly entry: HistoryEntry | null
  readonly rows: ReadonlyMap<number, readonly Row[]>
  readonly reached: number
}) {
  const { language } = useLanguage()
  const speech = useSpeech()
  const { entry, rows, reached } = props
  const told = entry === null ? [] : (rows.get(entry.n) ?? [])
  if (entry === null || told.length === 0) return <div className="compare-cell" />
  return (
    <div className={`compare-cell has-deed${entry.n > reached ? ' is-future' : ''}`}>
      <time>{timeOfDay(language, entry.at)}</time>
      <p>
        {told.map((row) => (
          <Fragment key={row.id}>
            <span className={`tone-${row.tone}`}>{rowWords(row, speech)}</span>
            <br />
          </Fragment>
        ))}
      </p>
    </div>
  )
}
