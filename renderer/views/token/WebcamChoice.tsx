import { useTranslation } from 'react-i18next'
import { chooseSource, useCamera } from '../../state/camera.ts'
import { SourceSelect } from './SourceSelect.tsx'

/** Which of the computer's webcams is the token's eye. */
export function WebcamChoice() {
  const { t } = useTranslation()
  const devices = useCamera((s) => s.status?.devices ?? null)
  const inUse = useCamera((s) => s.status?.deviceId ?? s.deviceId ?? null)
  if (devices === null || devices.length === 0) return null
  return (
    <SourceSelect
      label={t('camera.which-webcam')}
      choices={devices.map(({ id, label }) => ({ id, label: label || t('camera.unnamed-webcam') }))}
      chosen={inUse ?? devices[0]?.id ?? null}
      onChoose={(id) => chooseSource('webcam', id)}
      testId="webcam-device"
    />
  )
}
