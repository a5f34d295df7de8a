import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mail } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { calendarDay, hourMinute, shortDay } from '../../state/format.ts'
import { Blocks } from './Blocks.tsx'

/** The customer's mailbox: newest first, and the mail that is open. */
export function Mailbox() {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const mailbox = useSnapshot((s) => s.world.desk.mailbox)
  const open = useSnapshot((s) => s.world.desk.openMail)
  const now = useSnapshot((s) => s.world.now)
  const reading = mailbox.find(({ mail }) => mail.id === open)?.mail ?? null

  if (mailbox.length === 0) {
    return (
      <div className="mail-empty">
        <Inbox aria-hidden="true" />
        <p>{t('mail.empty')}</p>
      </div>
    )
  }
  const today = calendarDay(language, now)
  return (
    <div className="mail">
      <ul className="mail-list" aria-label={t('mail.list')}>
        {mailbox.toReversed().map(({ mail, read }) => (
          <li key={mail.id}>
            <button
              type="button"
              className={`mail-item${read ? '' : ' is-unread'}${mail.id === open ? ' is-open' : ''}`}
              aria-current={mail.id === open}
              data-testid={`mail-item-${mail.id}`}
              onClick={() => void send({ kind: 'open-mail', mail: mail.id })}
            >
              <span className="mail-from">{mail.from}</span>
              <time className="mail-time">
                {calendarDay(language, mail.at) === today
                  ? hourMinute(language, mail.at)
                  : shortDay(language, mail.at)}
              </time>
              <span className="mail-subject">
                {read ? null : <span className="visually-hidden">{t('mail.unread')} </span>}
                {pick(mail.subject)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {reading === null ? (
        <div className="mail-empty">
          <Inbox aria-hidden="true" />
          <p>{t('mail.choose')}</p>
        </div>
      ) : (
        <Reading mail={reading} />
      )}
    </div>
  )
}

function Reading({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  return (
    <article className="mail-reading" key={mail.id} data-testid={`mail-${mail.template}`}>
      <header>
        <h1>{pick(mail.subject)}</h1>
        <dl>
          <div>
            <dt>{t('mail.from')}</dt>
            <dd>{mail.from}</dd>
          </div>
          <div>
            <dt>{t('mail.to')}</dt>
            <dd>{mail.to}</dd>
          </div>
          <div>
            <dt>{t('mail.at')}</dt>
            <dd>
              {calendarDay(language, mail.at)} {hourMinute(language, mail.at)}
            </dd>
          </div>
        </dl>
      </header>
      <Blocks blocks={mail.blocks} page={`mail-${mail.id}`} />
    </article>
  )
}
