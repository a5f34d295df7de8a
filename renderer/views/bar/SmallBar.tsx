import { useTranslation } from 'react-i18next'
import { ClockPanel } from './ClockPanel.tsx'
import { NextDeadline } from './NextDeadline.tsx'
import { SoundSwitch } from './SoundSwitch.tsx'

/** The clock alone, for small windows. */
export function SmallBar() {
  const { t } = useTranslation()
  return (
    <section className="bar is-small" aria-label={t('bar.title')}>
      <ClockPanel />
      <NextDeadline />
      <SoundSwitch />
    </section>
  )
}
