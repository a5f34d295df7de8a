import { type LucideIcon, Moon, Sun, SunMoon, Volume2, VolumeX } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../host/link/program.ts'
import { changeSettings, useSettings } from '../bench/settings.ts'
import { switchSounds, useSounds } from '../sound/sounds.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** 日本語 or English, each named in its own language. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const language = useSettings((s) => s.language)
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t('bar.language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => void changeSettings({ language: keys.has('en') ? 'en' : 'ja' })}
    >
      <ToggleButton id="ja" data-testid="lang-ja" lang="ja">
        {t('bar.japanese')}
      </ToggleButton>
      <ToggleButton id="en" data-testid="lang-en" lang="en">
        {t('bar.english')}
      </ToggleButton>
    </ToggleButtonGroup>
  )
}

const THEMES = [
  { theme: 'system', Icon: SunMoon },
  { theme: 'light', Icon: Sun },
  { theme: 'dark', Icon: Moon },
] as const satisfies readonly { theme: Settings['theme']; Icon: LucideIcon }[]

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { t } = useTranslation()
  const theme = useSettings((s) => s.theme)
  return (
    <ToggleButtonGroup
      className="segments icon-segments"
      aria-label={t('bar.theme')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={(keys) => {
        const wish = THEMES.find((one) => keys.has(one.theme))
        if (wish !== undefined) void changeSettings({ theme: wish.theme })
      }}
    >
      {THEMES.map(({ theme: id, Icon }) => (
        <ToggleButton
          key={id}
          id={id}
          className="icon-button"
          data-testid={`theme-${id}`}
          aria-label={t(`bar.theme-${id}`)}
        >
          <Icon aria-hidden="true" />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

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
