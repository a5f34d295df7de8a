import { type LucideIcon, Moon, Sun, SunMoon } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../host/link/program.ts'
import { change, useSettings } from '../../state/settings.ts'

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
      onSelectionChange={(keys) => void change({ language: keys.has('en') ? 'en' : 'ja' })}
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
        if (wish !== undefined) void change({ theme: wish.theme })
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
