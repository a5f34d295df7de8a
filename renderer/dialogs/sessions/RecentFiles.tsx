import { FileClock } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RecentFile } from '../../../host/link/program.ts'
import { useLanguage } from '../../i18n.ts'
import { hourMinute, shortDay } from '../../state/format.ts'
import { openRecent } from '../../state/session-files.ts'

/** Files from elsewhere, the latest first; each is opened again by one click. */
export function RecentFiles(props: {
  readonly files: readonly RecentFile[]
  readonly onForget: () => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <section className="recent" aria-label={t('sessions.recent')}>
      <header>
        <h3>{t('sessions.recent')}</h3>
        <Button className="button is-plain" onPress={props.onForget} data-testid="recent-forget">
          {t('sessions.forget')}
        </Button>
      </header>
      <ul>
        {props.files.map(({ id, name, folder, used }) => (
          <li key={id}>
            <Button
              className="recent-file"
              onPress={() => void openRecent(id)}
              data-testid={`recent-${name}`}
            >
              <FileClock aria-hidden="true" />
              <strong>{name}</strong>
              <span className="quiet">{folder}</span>
              <span className="quiet">
                {shortDay(language, used)} {hourMinute(language, used)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
