import { SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { inPast } from '../bench/present.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { toEnd } from '../timeline/history/seek.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { ClockPanel } from './ClockPanel.tsx'
import { NextDeadline } from './NextDeadline.tsx'
import { SoundSwitch } from './Switches.tsx'

/** The clock alone, for small windows. */
export function SmallBar() {
  const { t } = useTranslation()
  return (
    <section className="bar is-small" aria-label={t('bar.title')}>
      <ClockPanel />
      <NextDeadline />
      <BackToEnd />
      <SoundSwitch />
    </section>
  )
}

/** The way out of the past, where there is no room for the strip. */
function BackToEnd() {
  const { t } = useTranslation()
  const past = useSnapshot((s) => inPast(s.history))
  if (!past) return null
  return (
    <IconButton
      Icon={SkipForward}
      label={t('history.past.end')}
      testId="past-end"
      onPress={() => void toEnd()}
    />
  )
}
