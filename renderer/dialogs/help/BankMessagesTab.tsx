import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { found } from './find.ts'
import { bankMessages } from './messages.ts'
import { SearchedTable } from './SearchedTable.tsx'

/** What each message of the bank says, by the code that a customer reads out. */
export function BankMessagesTab() {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const [asked, setAsked] = useState('')
  const policy = useSnapshot((s) => s.world.bank.policy)
  const customer = useSnapshot((s) => s.world.bank.customers[0])
  const now = useSnapshot((s) => s.world.now)
  const all = useMemo(
    () => (customer === undefined ? [] : bankMessages({ policy, customer, now })),
    [policy, customer, now],
  )
  const listed = found(all, asked, ({ code, text }) => [code, text.ja, text.en].join(' '))
  return (
    <>
      <p>{t('help.bank-messages.what')}</p>
      <SearchedTable
        className="is-bank-messages"
        label={t('help.bank-messages.search')}
        asked={asked}
        onAsk={setAsked}
        testId="help-bank-messages-search"
        heads={[t('help.bank-messages.code'), t('help.bank-messages.text')]}
        count={listed.length}
      >
        {listed.map(({ code, text }) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>
              {pick(text)}
              <small lang={language === 'ja' ? 'en' : 'ja'}>
                {language === 'ja' ? text.en : text.ja}
              </small>
            </td>
          </tr>
        ))}
      </SearchedTable>
    </>
  )
}
