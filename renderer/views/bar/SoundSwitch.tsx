import { Volume2, VolumeX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { switchSounds, useSounds } from '../../state/sounds.ts'
import { IconButton } from './IconButton.tsx'

/** Lets the token and its buttons be heard, or not. */
export function SoundSwitch() {
  const { t } = useTranslation()
  const on = useSounds()
  return (
    <IconButton
      Icon={on ? Volume2 : VolumeX}
      label={t(on ? 'bar.sound-off' : 'bar.sound-on')}
      testId="sounds"
      onPress={() => switchSounds(!on)}
    />
  )
}
