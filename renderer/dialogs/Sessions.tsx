import { FolderOpen, Save } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SessionFileInfo } from '../../host/link/host-link.ts'
import type { RecentFile } from '../../host/link/program.ts'
import { bridgeInUse, useSnapshot } from '../state/bench.ts'
import { chooseSession } from '../state/session-files.ts'
import { openDialog } from '../state/ui.ts'
import { Frame } from './Frame.tsx'
import { SearchBox } from './SearchBox.tsx'
import { RecentFiles } from './sessions/RecentFiles.tsx'
import { SessionTable } from './sessions/SessionTable.tsx'

/** 記録: the sessions of the data folder, and files from elsewhere that were opened lately. */
export function SessionsDialog() {
  const { t } = useTranslation()
  const running = useSnapshot((s) => s.session.name)
  const [sessions, setSessions] = useState<readonly SessionFileInfo[] | 'failed' | null>(null)
  const [recent, setRecent] = useState<readonly RecentFile[]>([])
  const [search, setSearch] = useState('')
  useEffect(() => {
    bridgeInUse()
      .sessions()
      .then(setSessions, () => setSessions('failed'))
    bridgeInUse()
      .desktop?.recentFiles()
      .then(setRecent, () => setRecent([]))
  }, [])
  const shown = useMemo(
    () =>
      sessions === null || sessions === 'failed'
        ? []
        : sessions.filter(({ name, institution }) =>
            `${name} ${institution}`.toLowerCase().includes(search.trim().toLowerCase()),
          ),
    [sessions, search],
  )

  return (
    <Frame name="sessions" title={t('sessions.title')} size="wide">
      <div className="dialog-body sessions">
        <p>{t('sessions.what')}</p>
        <div className="sessions-line">
          <SearchBox
            label={t('sessions.search')}
            value={search}
            onChange={setSearch}
            testId="sessions-search"
          />
          <Button
            className="button"
            onPress={() => openDialog('save-session')}
            data-testid="sessions-save"
          >
            <Save aria-hidden="true" />
            {t('sessions.save-running')}
          </Button>
          <Button
            className="button is-primary"
            onPress={() => void chooseSession()}
            data-testid="sessions-open"
          >
            <FolderOpen aria-hidden="true" />
            {t('sessions.open-file')}
          </Button>
        </div>
        {sessions === null ? <p className="empty">{t('sessions.reading')}</p> : null}
        {sessions === 'failed' ? (
          <p className="error-box" role="alert">
            {t('errors.host-gone')}
          </p>
        ) : null}
        {sessions !== null && sessions !== 'failed' ? (
          <SessionTable sessions={shown} running={running} />
        ) : null}
        {recent.length === 0 ? null : (
          <RecentFiles
            files={recent}
            onForget={() => {
              void bridgeInUse().desktop?.forgetRecents()
              setRecent([])
            }}
          />
        )}
      </div>
    </Frame>
  )
}
