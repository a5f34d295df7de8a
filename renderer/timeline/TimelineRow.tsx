import {
  Clock,
  Landmark,
  type LucideIcon,
  Mail,
  RectangleHorizontal,
  Smartphone,
  User,
} from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lane } from '../../lab/events.ts'
import { timeOfDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { piecesOf, rowText, type Speech } from './rows/row-text.ts'
import type { Row } from './rows/timeline.ts'

export const LANE_ICONS = {
  customer: User,
  token: RectangleHorizontal,
  phone: Smartphone,
  bank: Landmark,
  mail: Mail,
  clock: Clock,
} satisfies Record<Lane, LucideIcon>

/** How a row stands to the moment shown. */
type RowTense = 'past' | 'present' | 'future'

interface TimelineRowProps {
  readonly row: Row
  readonly speech: Speech
  readonly tense: RowTense
  /** What is searched for, folded. */
  readonly wanted: string
  /** The hit that the search stands on. */
  readonly found: boolean
  /** The Tab key comes to this row; the arrow keys go on from it. */
  readonly tabbable: boolean
  readonly onGo: (row: Row) => void
}

/** One line: when, who, what. A press rewinds to it. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { row, speech, tense, wanted, found, tabbable, onGo } = props
  const Icon = LANE_ICONS[row.lane]
  const present = tense === 'present'
  return (
    <button
      type="button"
      className={`timeline-row tone-${row.tone} lane-${row.lane} is-${tense}${found ? ' is-found' : ''}`}
      aria-current={present ? 'step' : undefined}
      tabIndex={tabbable ? 0 : -1}
      data-testid="timeline-row"
      data-n={row.n}
      onClick={() => onGo(row)}
    >
      <time>{timeOfDay(language, row.at)}</time>
      <span className="timeline-lane" title={t(`timeline.lane.${row.lane}`)}>
        <Icon aria-hidden="true" />
        <span className="visually-hidden">{t(`timeline.lane.${row.lane}`)}</span>
      </span>
      <span className="timeline-what">
        {row.key.startsWith('audit.') ? (
          <span className="timeline-mark">{t('timeline.bank-knows')}</span>
        ) : null}
        {speech.devices.length > 1 && row.token !== null ? (
          <span className="timeline-mark">{t('timeline.token', { number: row.token + 1 })}</span>
        ) : null}
        <Words text={rowText(row, speech)} wanted={wanted} />
        {row.byTime && row.lane !== 'clock' ? (
          <span className="timeline-by-time" title={t('timeline.by-time')}>
            <Clock aria-hidden="true" />
            <span className="visually-hidden">{t('timeline.by-time')}</span>
          </span>
        ) : null}
      </span>
    </button>
  )
})

function Words({ text, wanted }: { text: string; wanted: string }) {
  if (wanted === '') return text
  let at = 0
  return piecesOf(text, wanted).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.hit ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}
