import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { choices, useOwnInstitutions } from '../../state/institutions.ts'
import { DeviceChips } from '../DeviceChips.tsx'

/** In which manner each institution works, and what a customer notices of it. */
export function InstitutionsTab() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const own = useOwnInstitutions()
  const setup = useSnapshot((s) => s.session.setup)
  return (
    <>
      <p>{t('help.institutions.what')}</p>
      <dl className="help-list">
        {choices(own, setup).map((policy) => (
          <div
            key={policy.id}
            data-testid={policy.id === setup.institution ? 'help-institution-present' : undefined}
          >
            <dt className="help-institution">
              <span className="choice-letter">{policy.label}</span>
              {pick(policy.bankName)}
              <DeviceChips kinds={policy.tokens} />
              {policy.id === setup.institution ? (
                <span className="chip is-present">{t('help.institutions.present')}</span>
              ) : null}
            </dt>
            <dd>{pick(policy.style)}</dd>
            <dd>
              {t('help.institutions.asked', {
                where: t(
                  `help.institutions.when.${policy.codeAtLogin ? 'login' : 'no'}-${policy.codeAtTransfer ? 'transfer' : 'no'}`,
                ),
                how: t(
                  `help.institutions.${policy.lockConsecutive ? 'consecutive' : 'altogether'}`,
                ),
                wrong: policy.lockAfter,
                unlock: policy.unlockBy
                  .map((who) => t(`help.institutions.unlock.${who}`))
                  .join(t('help.institutions.or')),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
