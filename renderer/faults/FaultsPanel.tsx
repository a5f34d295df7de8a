import { Camera, CheckCheck, Landmark, TimerOff, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import {
  Button,
  Label,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { CameraHintLine } from '../camera/CameraPanel.tsx'
import { setCameraFault, useCameraFaults } from '../camera/camera.ts'
import { CAMERA_FAULTS, type CameraFault } from '../camera/faults/camera-faults.ts'
import { ClockFault, FaultGroup, FaultLine } from './FaultGroup.tsx'
import { closeFaults, faultCount, putAllRight } from './faults.ts'
import { TokenFaults } from './TokenFaults.tsx'
import { MailFaults, NetworkFaults, PhoneFaults } from './WayFaults.tsx'

/**
 * Where things are put out of order on purpose. It lies over the bench's right side and asks
 * nothing: token, page and viewfinder stay in sight and in reach.
 */
export function FaultsPanel() {
  const { t } = useTranslation()
  const cameras = useCameraFaults((faults) => faults)
  const count = useSnapshot((s) => faultCount(s.world, cameras))
  const panel = useRef<HTMLElement>(null)
  // Whoever opened it by key goes on in it, and Esc closes it.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeFaults()
  }
  return (
    <aside
      className="faults"
      ref={panel}
      tabIndex={-1}
      aria-label={t('faults.title')}
      onKeyDown={onKeyDown}
      data-testid="faults-panel"
    >
      <header>
        <h2>{t('faults.title')}</h2>
        <Button
          className="button"
          isDisabled={count === 0}
          onPress={() => void putAllRight()}
          data-testid="faults-right"
        >
          <CheckCheck aria-hidden="true" />
          {t('faults.put-right')}
        </Button>
        <Button
          className="icon-button"
          aria-label={t('ui.close')}
          onPress={closeFaults}
          data-testid="faults-close"
        >
          <X aria-hidden="true" />
        </Button>
      </header>
      <div className="faults-body">
        <NetworkFaults />
        <MailFaults />
        <BankFaults />
        <TokenFaults />
        <PhoneFaults />
        <CameraFaultGroup />
      </div>
    </aside>
  )
}

/** What can go wrong at the bank itself. */
export function BankFaults() {
  const { t } = useTranslation()
  const open = useSnapshot(({ world: { bank, desk } }) =>
    bank.sessions.some(({ id }) => id === desk.browser.session),
  )
  return (
    <FaultGroup Icon={Landmark} title={t('faults.bank.title')} name="bank">
      <ClockFault owner="bank" what={t('faults.bank.clock-what')} />
      <FaultLine
        label={t('faults.bank.session')}
        what={open ? t('faults.bank.session-what') : t('faults.bank.no-session')}
        on={false}
      >
        <Button
          className="button"
          isDisabled={!open}
          onPress={() => void send({ kind: 'end-session' })}
          data-testid="fault-end-session"
        >
          <TimerOff aria-hidden="true" />
          {t('faults.bank.end-session')}
        </Button>
      </FaultLine>
    </FaultGroup>
  )
}

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
