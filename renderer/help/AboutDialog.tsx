import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../host/link/program.ts'
import { bridgeInUse } from '../bench/snapshot.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'

const PARTS = ['electron', 'chrome', 'node', 'platform'] as const

/** What this program is, which version, under which licence, and that its bank is invented. */
export function AboutDialog() {
  const { t } = useTranslation()
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    // Without an answer the dialog still tells what the program is.
    bridgeInUse()
      .appInfo()
      .then(setInfo, () => setInfo(null))
  }, [])
  return (
    <DialogFrame name="about" title={t('about.title')}>
      <div className="dialog-body">
        <p className="lead">
          <strong>{t('about.name')}</strong> {info?.version ?? ''}
        </p>
        <p>{t('about.what')}</p>
        <p>{t('about.fictional')}</p>
        <p>{t('about.licence')}</p>
        {info === null ? null : (
          <dl className="facts">
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{t(`about.part.${part}`)}</dt>
                <dd>{info[part]}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </DialogFrame>
  )
}
