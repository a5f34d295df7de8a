import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../bank/books/audit.ts'
import { EVENT_LIMIT } from '../../host/link/host-link.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { tellAudit } from '../../lab/telling/events.ts'
import { noteOf } from '../../lab/telling/notes.ts'
import type { Millis } from '../../protocol/time.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useLanguage } from '../ui/i18n.ts'
import { RecordTable, useMoment } from './RecordTable.tsx'

/** Everything the bank has written down, newest first: by user, and by any word of it. */
export function AuditRecords() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const moment = useMoment()
  const events = useSnapshot((s) => s.events)
  const policy = useSnapshot((s) => s.world.bank.policy)
  const customers = useSnapshot((s) => s.world.bank.customers)
  const [user, setUser] = useState('')
  const [text, setText] = useState('')
  const all = useMemo(() => auditLines(events), [events])
  const sentence = (entry: AuditEntry) =>
    pick(noteOf(tellAudit(entry, policy), { loginId: policy.wording.loginId, isKeyFob: false }))
  const lines = filtered(all, user === '' ? null : user, text, sentence)
  return (
    <>
      <div className="records-filter">
        <select
          className="input native-select"
          aria-label={t('records.by-user')}
          value={user}
          data-testid="audit-user"
          onChange={(event) => setUser(event.target.value)}
        >
          <option value="">{t('records.all-users')}</option>
          {customers.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
        <input
          className="input"
          type="search"
          placeholder={t('records.by-text')}
          aria-label={t('records.by-text')}
          value={text}
          data-testid="audit-text"
          onChange={(event) => setText(event.target.value)}
        />
        <span className="quiet" role="status">
          {t('records.shown', { shown: lines.length, all: all.length })}
        </span>
      </div>
      <RecordTable
        title={t('records.part.audit')}
        testId="records-table-audit"
        empty={t(all.length === 0 ? 'records.no-audit' : 'records.no-match')}
        columns={(['at', 'user', 'what', 'detail'] as const).map((name) =>
          t(`records.column.${name}`),
        )}
        rows={lines.map(({ id, at, entry }) => ({
          key: id,
          cells: [
            moment(at),
            entry.user ?? '—',
            sentence(entry),
            <code key="detail">{entry.detail}</code>,
          ],
        }))}
      />
      <p className="quiet" data-testid="audit-window">
        {events.length < EVENT_LIMIT
          ? t('records.whole')
          : t('records.window', { limit: EVENT_LIMIT })}
      </p>
    </>
  )
}

/** One of the bank's records with its moment. */
interface AuditLine {
  readonly id: string
  readonly at: Millis
  readonly entry: AuditEntry
}

/** The bank's records among the events, newest first. */
export function auditLines(events: readonly WorldEvent[]): readonly AuditLine[] {
  const seen = new Map<number, number>()
  return events
    .flatMap((event) => {
      if (event.kind !== 'audit') return []
      const { at, entry } = event
      const nth = seen.get(at) ?? 0
      seen.set(at, nth + 1)
      return [{ id: `${at}-${nth}`, at, entry }]
    })
    .toReversed()
}

/**
 * The lines about `user` (null: all) in which every word of `text` stands, in whatever letters:
 * in the sentence as it is read, in the detail, in the code or in the user's id.
 */
export function filtered(
  lines: readonly AuditLine[],
  user: string | null,
  text: string,
  sentence: (entry: AuditEntry) => string,
): readonly AuditLine[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return lines.filter(({ entry }) => {
    if (user !== null && entry.user !== user) return false
    const whole = plain(`${sentence(entry)} ${entry.detail} ${entry.what} ${entry.user ?? ''}`)
    return words.every((word) => whole.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
