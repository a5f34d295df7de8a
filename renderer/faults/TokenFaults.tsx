import { KeyRound, PlugZap } from 'lucide-react'
import { useState } from 'react'
import { Button, Group, Input, NumberField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SLOT_BYTES } from '../../firmware/camera-token/flash.ts'
import type { CameraToken } from '../../firmware/camera-token/state.ts'
import { cameraTokenOf, useSelected } from '../bench/selected-device.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { BATTERY_CHARGES, nameOfDevice } from '../token/device-states.ts'
import { ClockFault, FaultGroup, FaultLine } from './FaultGroup.tsx'

/** What can befall the token in the hand. */
export function TokenFaults() {
  const { t } = useTranslation()
  const selected = useSelected()
  const token = typeof selected === 'number' ? selected : null
  const name = useSnapshot((s) => {
    const device = token === null ? undefined : s.world.tokens[token]
    return device === undefined ? null : nameOfDevice(device)
  })
  const camera = useSnapshot((s) => cameraTokenOf(s, token))
  if (token === null || name === null) {
    return (
      <FaultGroup Icon={KeyRound} title={t('faults.token.title')} name="token">
        <p className="quiet">{t('faults.token.none')}</p>
      </FaultGroup>
    )
  }
  return (
    <FaultGroup Icon={KeyRound} title={t('faults.token.title')} note={name} name="token">
      {camera === null ? null : <Cells token={token} camera={camera} />}
      <ClockFault owner={token} what={t('faults.token.clock-what')} />
      {camera === null ? null : (
        <>
          <TornWrite key={token} token={token} />
          <FaultLine
            label={t('faults.token.power-cut')}
            what={t('faults.token.power-cut-what')}
            on={false}
          >
            <Button
              className="button"
              onPress={() => void send({ kind: 'power-cut', token })}
              data-testid="fault-power-cut"
            >
              <PlugZap aria-hidden="true" />
              {t('faults.token.pull')}
            </Button>
          </FaultLine>
        </>
      )}
    </FaultGroup>
  )
}

function Cells({ token, camera }: { token: number; camera: CameraToken }) {
  const { t } = useTranslation()
  const left = Math.round(camera.battery)
  return (
    <FaultLine
      label={t('faults.token.cells', { percent: left })}
      what={t('faults.token.cells-what')}
      on={camera.battery < camera.model.lowBatteryPercent}
    >
      <div className="faults-buttons">
        {BATTERY_CHARGES.map(({ percent, Icon }) => (
          <Button
            key={percent}
            className="button"
            aria-label={t('tray.cells', { percent })}
            onPress={() => void send({ kind: 'cells', token, percent })}
            data-testid={`fault-cells-${percent}`}
          >
            <Icon aria-hidden="true" />
            {percent}%
          </Button>
        ))}
      </div>
    </FaultLine>
  )
}

/** In the middle of a slot: neither nothing nor nearly all of it. */
const USUAL = 200

/** Arms the tearing of this token's next flash write. */
function TornWrite({ token }: { token: number }) {
  const { t } = useTranslation()
  const armed = useSnapshot(
    (s) => s.world.faults.tornWrites.find((torn) => torn.token === token)?.byte ?? null,
  )
  const [byte, setByte] = useState(armed ?? USUAL)
  return (
    <FaultLine
      label={t('faults.token.torn')}
      what={t('faults.token.torn-what', { most: SLOT_BYTES })}
      on={armed !== null}
    >
      <div className="faults-buttons">
        <NumberField
          className="faults-number"
          aria-label={t('faults.token.torn-byte')}
          value={armed ?? byte}
          minValue={0}
          maxValue={SLOT_BYTES}
          step={1}
          isDisabled={armed !== null}
          isWheelDisabled
          onChange={(value) => {
            if (Number.isFinite(value)) setByte(value)
          }}
        >
          <Group className="stepper">
            <Button slot="decrement">−</Button>
            <Input data-testid="torn-byte" />
            <Button slot="increment">+</Button>
          </Group>
        </NumberField>
        <Button
          className={armed === null ? 'button' : 'button is-chosen'}
          aria-pressed={armed !== null}
          onPress={() =>
            void send({ kind: 'torn-write', token, byte: armed === null ? byte : null })
          }
          data-testid="torn-arm"
        >
          {armed === null ? t('faults.token.arm') : t('faults.token.disarm')}
        </Button>
      </div>
    </FaultLine>
  )
}
