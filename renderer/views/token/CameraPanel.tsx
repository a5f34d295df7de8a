import { Hand, ImageUp, type LucideIcon, Monitor, Webcam } from 'lucide-react'
import { Button, FileTrigger, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { chooseSource, type LiveSource, lookAtPicture, useCamera } from '../../state/camera.ts'
import { useUi } from '../../state/ui.ts'
import { CameraHintLine } from './CameraHintLine.tsx'
import { DeskControls } from './DeskControls.tsx'
import { ScreenChoice } from './ScreenChoice.tsx'
import { WebcamChoice } from './WebcamChoice.tsx'

const SOURCES: readonly { source: LiveSource; Icon: LucideIcon }[] = [
  { source: 'desk', Icon: Hand },
  { source: 'webcam', Icon: Webcam },
  { source: 'screen', Icon: Monitor },
]

function isSource(key: unknown): key is LiveSource {
  return SOURCES.some(({ source }) => source === key)
}

/** Which eye the token looks through, and what it says about what it sees. */
export function CameraPanel() {
  const { t } = useTranslation()
  const wish = useCamera((s) => s.wish)
  const on = useCamera((s) => s.on)
  const view = useUi((s) => s.view)
  const offered = SOURCES.filter(({ source }) => view === 'bench' || source !== 'desk')

  return (
    <section className={on ? 'camera is-on' : 'camera'} aria-label={t('camera.title')}>
      <div className="camera-sources">
        <ToggleButtonGroup
          className="segments"
          aria-label={t('camera.source')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={wish === null ? [] : [wish]}
          onSelectionChange={(keys) => {
            const [key] = keys
            if (isSource(key)) chooseSource(key)
          }}
        >
          {offered.map(({ source, Icon }) => (
            <ToggleButton key={source} id={source} data-testid={`camera-${source}`}>
              <Icon aria-hidden="true" />
              {t(`camera.${source}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <FileTrigger
          acceptedFileTypes={['image/*']}
          onSelect={(files) => {
            const file = files?.item(0)
            if (file) void lookAtPicture(file)
          }}
        >
          <Button className="button" data-testid="camera-picture">
            <ImageUp aria-hidden="true" />
            {t('camera.picture')}
          </Button>
        </FileTrigger>
      </div>
      <CameraHintLine />
      {wish === 'desk' ? <DeskControls /> : null}
      {wish === 'webcam' ? <WebcamChoice /> : null}
      {wish === 'screen' ? <ScreenChoice /> : null}
    </section>
  )
}
