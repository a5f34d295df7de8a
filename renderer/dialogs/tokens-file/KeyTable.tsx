import { useTranslation } from 'react-i18next'
import type { PskcKey } from '../../../protocol/pskc/key.ts'
import { useLanguage } from '../../i18n.ts'
import { calendarDay } from '../../state/format.ts'

/** Most rows that are drawn: a file may hold thousands. Assumption: nobody reads so many here. */
const MOST_ROWS = 200

/** The keys of a file without their secrets. `known`: serials that the bank has already. */
export function KeyTable(props: {
  readonly keys: readonly PskcKey[]
  readonly known: ReadonlySet<string>
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { keys, known } = props
  return (
    <table className="help-table files-table" data-testid="files-keys">
      <thead>
        <tr>
          {['serial', 'maker', 'code', 'expires', 'state'].map((column) => (
            <th key={column} scope="col">
              {t(`files.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.slice(0, MOST_ROWS).map(({ serial, manufacturer, code, expires }) => (
          <tr key={serial}>
            <th scope="row">{serial}</th>
            <td>{manufacturer}</td>
            <td>
              {t('files.code', {
                digits: code.digits,
                seconds: code.periodSeconds,
                algorithm: code.algorithm.toUpperCase(),
              })}
            </td>
            <td>{expires === null ? t('files.no-expiry') : calendarDay(language, expires)}</td>
            <td>{t(known.has(serial) ? 'files.state.known' : 'files.state.new')}</td>
          </tr>
        ))}
        {keys.length > MOST_ROWS ? (
          <tr>
            <td colSpan={5}>{t('files.more', { count: keys.length - MOST_ROWS })}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
