import { useTranslation } from 'react-i18next'

/** The camera's four eyes, in words. */
const CAMERAS = ['desk', 'webcam', 'screen', 'picture'] as const

/** Through which eye the token may look at a code. */
export function CameraTab() {
  const { t } = useTranslation()
  return (
    <dl className="help-list">
      {CAMERAS.map((name) => (
        <div key={name}>
          <dt>{t(`camera.${name}`)}</dt>
          <dd>{t(`help.camera.${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
