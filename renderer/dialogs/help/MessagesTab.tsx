import { useTranslation } from 'react-i18next'

/** The device's messages, as their numbers and texts stand on the LCD, in order of number. */
const MESSAGES = [
  'E002',
  'E011',
  'E012',
  'E017',
  'E101',
  'E102',
  'E103',
  'E104',
  'E105',
  'E106',
  'E107',
  'E108',
  'E109',
  'E110',
  'E111',
] as const

/** What each message of the camera token means, and what to do then. */
export function MessagesTab() {
  const { t } = useTranslation()
  return (
    <table className="help-table">
      <thead>
        <tr>
          <th scope="col">{t('help.number')}</th>
          <th scope="col">{t('help.message')}</th>
          <th scope="col">{t('help.remedy')}</th>
        </tr>
      </thead>
      <tbody>
        {MESSAGES.map((number) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>{t(`help.messages.${number}.means`)}</td>
            <td>{t(`help.messages.${number}.remedy`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
