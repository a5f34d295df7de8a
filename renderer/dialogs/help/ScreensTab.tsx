import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { SearchBox } from '../SearchBox.tsx'
import { holds } from './find.ts'
import { SCREENS } from './screens.ts'

/** Which page of the mock bank is which screen of the institutions' own documents. */
export function ScreensTab() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [asked, setAsked] = useState('')
  const present = useSnapshot((s) => s.world.desk.browser.page)
  const found = SCREENS.filter(({ page, source, claims }) =>
    holds([page, source.ja, source.en, ...claims].join(' '), asked),
  )
  return (
    <>
      <p>{t('help.screens.what')}</p>
      <SearchBox
        label={t('help.screens.search')}
        value={asked}
        onChange={setAsked}
        testId="help-screens-search"
      />
      <table className="help-table is-screens">
        <thead>
          <tr>
            <th scope="col">{t('help.screens.source')}</th>
            <th scope="col">{t('help.screens.institutions')}</th>
            <th scope="col">{t('help.screens.page')}</th>
            <th scope="col">{t('help.screens.claims')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ page, source, institutions, claims }) => (
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
              <td>{claims.length === 0 ? t('help.screens.ours') : <Claims claims={claims} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet" role="status">
        {t('help.found', { count: found.length })}
      </p>
    </>
  )
}

/** Ids that do not break in the middle. */
function Claims({ claims }: { readonly claims: readonly string[] }) {
  return claims.map((claim) => (
    <span key={claim} className="claim">
      {claim}{' '}
    </span>
  ))
}
