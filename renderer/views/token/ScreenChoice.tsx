import { useTranslation } from 'react-i18next'
import { chooseScreen, useCamera } from '../../state/camera.ts'
import { SourceSelect } from './SourceSelect.tsx'

/** Stands for "the screen that this window is on", which has no id of its own. */
const OWN = 'own'

/** Which screen or window the token looks at. With one screen and no other window there is no choice. */
export function ScreenChoice() {
  const { t } = useTranslation()
  const screens = useCamera((s) => s.screens)
  const chosen = useCamera((s) => s.screenId)
  if (screens.length < 2) return null
  const choices = screens.map(({ id, name, kind }) => ({
    id,
    label: t(`camera.screen-${kind}`, { name }),
  }))
  return (
    <SourceSelect
      label={t('camera.which-screen')}
      choices={[{ id: OWN, label: t('camera.own-screen') }, ...choices]}
      chosen={chosen ?? OWN}
      onChoose={(id) => void chooseScreen(id === OWN ? null : id)}
      testId="screen-source"
    />
  )
}
