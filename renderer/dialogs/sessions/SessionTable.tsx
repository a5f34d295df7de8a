import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import type { SessionFileInfo } from '../../../host/link/host-link.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { hourMinute, shortDay, spanOf } from '../../state/format.ts'
import { useOwnInstitutions } from '../../state/institutions.ts'
import { openNamed } from '../../state/session-files.ts'

/** The recordings of the data folder, newest first. */
export function SessionTable(props: {
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
