import { FileClock, FolderOpen, Save } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { SessionFileInfo } from '../../host/link/host-link.ts'
import type { RecentFile } from '../../host/link/program.ts'
import { bridgeInUse, useSnapshot } from '../bench/snapshot.ts'
import { useOwnInstitutions } from '../institutions/own-institutions.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { hourMinute, shortDay, spanOf } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { SearchBox } from '../ui/SearchBox.tsx'
import { openDialog } from '../ui/window.ts'
import { chooseSession, openNamed, openRecent } from './session-files.ts'

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
    <DialogFrame name="sessions" title={t('sessions.title')} size="wide">
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
    </DialogFrame>
  )
}

/** The recordings of the data folder, newest first. */
function SessionTable(props: {
  readonly sessions: readonly SessionFileInfo[]
  readonly running: string
}) {
  const { t } = useTranslation()
  const { sessions, running } = props
  if (sessions.length === 0) return <p className="empty">{t('sessions.none')}</p>
  return (
    <table className="sessions-table" data-testid="sessions-list">
      <thead>
        <tr>
          {(['begun', 'institution', 'inputs', 'span', 'branches'] as const).map((column) => (
            <th key={column} scope="col" className={`is-${column}`}>
              {t(`sessions.column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('sessions.column.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.name} session={session} isRunning={session.name === running} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: { readonly session: SessionFileInfo; readonly isRunning: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { session, isRunning } = props
  const { name, begun, problem } = session
  return (
    <tr data-testid={`session-${name}`}>
      <th scope="row">
        <span className="sessions-begun">
          {begun === 0 ? '—' : `${shortDay(language, begun)} ${hourMinute(language, begun)}`}
        </span>
        <span className="sessions-name">{name}</span>
      </th>
      {problem === null ? (
        <Facts session={session} />
      ) : (
        <td colSpan={4} className="sessions-problem">
          {t(`sessions.problem.${problem}`)}
        </td>
      )}
      <td className="sessions-open">
        {isRunning ? (
          <RunningState />
        ) : (
          <Button
            className="button"
            isDisabled={problem !== null}
            aria-label={t('sessions.open-named', { name })}
            onPress={() => void openNamed(name)}
            data-testid={`session-open-${name}`}
          >
            {t('sessions.open')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Of the session that runs it is also told what its replay said. */
function RunningState() {
  const { t } = useTranslation()
  const verdict = useSnapshot((s) => s.session.verdict)
  return (
    <span className="chip is-present">
      {t(verdict === null ? 'sessions.running' : `sessions.running-${verdict.kind}`)}
    </span>
  )
}

function Facts({ session }: { readonly session: SessionFileInfo }) {
  const { t } = useTranslation()
  const { unit, count } = spanOf(session.last - session.start)
  return (
    <>
      <td>{useInstitutionName(session.institution)}</td>
      <td className="is-number">{session.inputs}</td>
      <td className="is-number">{t(`files.span.${unit}`, { count })}</td>
      <td className="is-number">{session.branches}</td>
    </>
  )
}

function useInstitutionName(id: string): string {
  const { pick } = useLanguage()
  const own = useOwnInstitutions()
  const policy = policyOf(id) ?? own.find((one) => one.id === id)
  return policy === undefined || policy === null ? id : `${policy.label} ${pick(policy.bankName)}`
}

/** Files from elsewhere, the latest first; each is opened again by one click. */
function RecentFiles(props: {
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
