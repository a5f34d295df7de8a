import { ChevronDown } from 'lucide-react'
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { chooseSource, useCamera } from '../../state/camera.ts'

/** Which of the computer's webcams is the token's eye. */
export function WebcamChoice() {
  const { t } = useTranslation()
  const devices = useCamera((s) => s.status?.devices ?? null)
  const inUse = useCamera((s) => s.status?.deviceId ?? s.deviceId ?? null)
  if (devices === null || devices.length === 0) return null
  return (
    <Select
      className="select"
      value={inUse ?? devices[0]?.id ?? null}
      onChange={(id) => {
        if (typeof id === 'string') chooseSource('webcam', id)
      }}
      data-testid="webcam-device"
    >
      <Label className="visually-hidden">{t('camera.which-webcam')}</Label>
      <Button className="button select-button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={devices}>
          {(device) => (
            <ListBoxItem className="listbox-item" id={device.id} textValue={device.label}>
              {device.label || t('camera.unnamed-webcam')}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
