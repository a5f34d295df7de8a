import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { useLanguage } from '../ui/i18n.ts'
import { searched } from '../ui/SearchBox.tsx'
import { SearchedTable } from './SearchedTable.tsx'
import { SCREENS } from './screens.ts'

/** Which page of the mock bank is which screen of the institutions' own documents. */
export function ScreensTab() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [asked, setAsked] = useState('')
  const present = useSnapshot((s) => s.world.desk.browser.page)
  const listed = searched(SCREENS, asked, ({ page, source }) =>
    [page, source.ja, source.en].join(' '),
  )
  return (
    <>
      <p>{t('help.screens.what')}</p>
      <SearchedTable
        className="is-screens"
        label={t('help.screens.search')}
        asked={asked}
        onAsk={setAsked}
        testId="help-screens-search"
        heads={[
          t('help.screens.source'),
          t('help.screens.institutions'),
          t('help.screens.page'),
          t('help.screens.origin'),
        ]}
        count={listed.length}
      >
        {listed.map(({ page, source, institutions, claims }) => (
          <tr key={page} className={page === present.id ? 'is-present' : undefined}>
            <th scope="row">
              {pick(source)}
              {page === present.id ? (
                <span className="chip">{t('help.screens.present')}</span>
              ) : null}
            </th>
            <td>{institutions}</td>
            <td>
              <code>{page}</code>
            </td>
            <td>{t(claims.length === 0 ? 'help.screens.ours' : 'help.screens.theirs')}</td>
          </tr>
        ))}
      </SearchedTable>
    </>
  )
}
