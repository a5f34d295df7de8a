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
import { NEW_PAYEE, REGISTERED_PAYEES } from '../../../bank/transfer/payees.ts'
import type { Device } from '../../../firmware/device.ts'
import type { Lane } from '../../../lab/types.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { timeOfDay } from '../../state/format.ts'
import type { Row } from '../../state/timeline.ts'

const LANES = {
  customer: User,
  token: RectangleHorizontal,
  phone: Smartphone,
  bank: Landmark,
  mail: Mail,
  clock: Clock,
} satisfies Record<Lane, LucideIcon>

/** Parameters that are names of things and have words of their own in the locales. */
const NAMED = ['key', 'source', 'field', 'code', 'form', 'stranger'] as const

interface TimelineRowProps {
  readonly row: Row
  /** What kind of token the row is about; null: about none. */
  readonly device: Device['kind'] | null
  /** Several tokens came to the desk: each row says which one it means. */
  readonly several: boolean
}

/** One line: when, who, what. */
export const TimelineRow = memo(function TimelineRow({ row, device, several }: TimelineRowProps) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const loginId = useSnapshot((s) => s.world.bank.policy.wording.loginId)
  const Icon = LANES[row.lane]
  const words: Record<string, string> = { ...row.params }
  for (const name of NAMED) {
    const value = row.params[name]
    if (value === undefined) continue
    words[name] = t(`timeline.${name}.${value}`, { defaultValue: value })
  }
  if (row.key === 'type' && row.params.field === 'userId') words.field = pick(loginId)
  if (row.params.field === 'payee') {
    const payee = REGISTERED_PAYEES.find(({ id }) => id === row.params.value)
    if (payee !== undefined) words.value = pick(payee.label)
    if (row.params.value === NEW_PAYEE) words.value = t('timeline.new-payee')
  }
  // A key-fob has one button, and none in the middle.
  if (device === 'key-fob' && words.key !== undefined) words.key = t('timeline.key.only')
  // The codes of the bank's alerts stay on one line.
  if (row.params.alert !== undefined) words.alert = row.params.alert.replace('-', '\u2011')
  for (const [name, text] of Object.entries(row.texts)) words[name] = pick(text)
  const quiet = row.key.startsWith('audit.')
  return (
    <li className={`timeline-row tone-${row.tone} lane-${row.lane}`}>
      <time>{timeOfDay(language, row.at)}</time>
      <span className="timeline-lane" title={t(`timeline.lane.${row.lane}`)}>
        <Icon aria-hidden="true" />
        <span className="visually-hidden">{t(`timeline.lane.${row.lane}`)}</span>
      </span>
      <span className="timeline-what">
        {quiet ? <span className="timeline-mark">{t('timeline.bank-knows')}</span> : null}
        {several && row.token !== null ? (
          <span className="timeline-mark">{t('timeline.token', { number: row.token + 1 })}</span>
        ) : null}
        {t(`timeline.${row.key}`, words)}
      </span>
    </li>
  )
})
