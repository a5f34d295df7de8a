import type { Bilingual } from '../../../protocol/bilingual.ts'
import { listed } from '../../../protocol/did-you-mean.ts'
import type { WorldEvent } from '../../types.ts'
import type { Stage } from '../bench/stage.ts'
import { allOf, listOf, type Seen, same } from './expectation.ts'

const NO_ENTRY: Bilingual = { ja: '記録なし', en: 'no entry' }

interface AuditAsked {
  readonly entry: string
  readonly user?: string | undefined
  readonly detail?: string | undefined
  readonly times?: number | undefined
}

/** Whether the bank's records since the last look hold what is asked for. */
export function auditIs({ hands, since }: Stage, value: string | string[] | AuditAsked): Seen {
  const entries = hands.events.slice(since).flatMap(auditOf)
  const each = entries.map(({ what, user }) => (user === null ? what : `${what} (${user})`))
  const seen = entries.length === 0 ? NO_ENTRY : same(listed(each))
  if (value === 'none') return { ok: entries.length === 0, expected: NO_ENTRY, seen }
  if (typeof value === 'string' || Array.isArray(value)) {
    return allOf(
      listOf(value).map((entry) => ({
        ok: entries.some(({ what }) => what === entry),
        expected: same(entry),
        seen,
      })),
    )
  }
  const { entry, user, detail, times } = value
  const found = entries.filter(
    (one) =>
      one.what === entry &&
      (user === undefined || one.user === user) &&
      (detail === undefined || one.detail.includes(detail)),
  )
  const good = times === undefined ? found.length > 0 : found.length === times
  const asked = [entry, user, detail].filter((one) => one !== undefined).join(' ')
  const often =
    times === undefined ? { ja: '', en: '' } : { ja: ` ${times}件`, en: ` ${times} times` }
  const expected = { ja: `${asked}${often.ja}`, en: `${asked}${often.en}` }
  return { ok: good, expected, seen }
}

function auditOf(event: WorldEvent) {
  return event.kind === 'audit' ? [event.entry] : []
}
