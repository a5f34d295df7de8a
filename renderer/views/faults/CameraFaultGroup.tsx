import { Camera } from 'lucide-react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { CAMERA_FAULTS, type CameraFault } from '../../camera/faults/types.ts'
import { setCameraFault, useCameraFaults } from '../../state/camera-faults.ts'
import { CameraHintLine } from '../token/CameraHintLine.tsx'
import { FaultGroup } from './FaultGroup.tsx'

/** What is wrong with the camera's picture, and what the camera says to it. */
export function CameraFaultGroup() {
  const { t } = useTranslation()
  return (
    <FaultGroup Icon={Camera} title={t('faults.camera.title')} name="camera">
      <div className="faults-sliders">
        {CAMERA_FAULTS.map((fault) => (
          <FaultSlider key={fault} fault={fault} />
        ))}
      </div>
      <CameraHintLine testId="faults-hint" />
      <p className="faults-what">{t('faults.camera.what')}</p>
    </FaultGroup>
  )
}

function FaultSlider({ fault }: { fault: CameraFault }) {
  const { t } = useTranslation()
  const percent = useCameraFaults((faults) => faults[fault])
  return (
    <Slider
      className={percent > 0 ? 'slider is-on' : 'slider'}
      minValue={0}
      maxValue={100}
      step={5}
      value={percent}
      onChange={(value) => setCameraFault(fault, value)}
      data-testid={`camera-fault-${fault}`}
    >
      <Label>{t(`faults.camera.${fault}`)}</Label>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <SliderOutput className="slider-output">{() => `${percent}%`}</SliderOutput>
    </Slider>
  )
}
