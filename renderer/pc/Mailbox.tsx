import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mail } from '../../bank/page.ts'
import type { World } from '../../lab/world.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { calendarDay, hourMinute, shortDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { PageBlocks } from './bank/PageBlocks.tsx'

type Folder = World['desk']['mailbox']

/** The customer's mailbox with its two folders, and the mail that is open. */
export function Mailbox() {
  const { t } = useTranslation()
  const mailbox = useSnapshot((s) => s.world.desk.mailbox)
  const junk = useSnapshot((s) => s.world.desk.junk)
  const open = useSnapshot((s) => s.world.desk.openMail)
  const [inJunk, setInJunk] = useState(false)
  const folder = inJunk ? junk : mailbox
  const reading = folder.find(({ mail }) => mail.id === open)?.mail ?? null

  if (mailbox.length === 0 && junk.length === 0) {
    return (
      <div className="mail-empty">
        <Inbox aria-hidden="true" />
        <p>{t('mail.empty')}</p>
      </div>
    )
  }
  return (
    <div className="mail">
      <div className="mail-folder">
        <fieldset className="mail-folders" aria-label={t('mail.folders')}>
          <button
            type="button"
            aria-pressed={!inJunk}
            data-testid="folder-inbox"
            onClick={() => setInJunk(false)}
          >
            {t('mail.inbox')}
          </button>
          <button
            type="button"
            aria-pressed={inJunk}
            data-testid="folder-junk"
            onClick={() => setInJunk(true)}
          >
            {t('mail.junk')}
            <Unread folder={junk} />
          </button>
        </fieldset>
        <MailList folder={folder} open={open} />
      </div>
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

function Unread({ folder }: { folder: Folder }) {
  const { t } = useTranslation()
  const count = folder.filter(({ read }) => !read).length
  if (count === 0) return null
  return (
    <span className="badge">
      {count}
      <span className="visually-hidden">{t('pc.unread')}</span>
    </span>
  )
}

/** The mails of a folder, newest first. */
function MailList({ folder, open }: { folder: Folder; open: number | null }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const now = useSnapshot((s) => s.world.now)
  const today = calendarDay(language, now)
  if (folder.length === 0) return <p className="mail-nothing">{t('mail.nothing')}</p>
  return (
    <ul className="mail-list" aria-label={t('mail.list')}>
      {folder.toReversed().map(({ mail, read }) => (
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
      <PageBlocks blocks={mail.blocks} page={`mail-${mail.id}`} />
    </article>
  )
}
