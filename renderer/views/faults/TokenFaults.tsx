import { KeyRound, PlugZap } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CameraToken } from '../../../firmware/camera-token/state.ts'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { cameraTokenOf, useSelected } from '../../state/selected-device.ts'
import { codeOf } from '../../state/tray.ts'
import { CELLS } from '../token/cells.ts'
import { ClockFault } from './ClockFault.tsx'
import { FaultGroup, FaultLine } from './FaultGroup.tsx'
import { TornWrite } from './TornWrite.tsx'

/** What can befall the token in the hand. */
export function TokenFaults() {
  const { t } = useTranslation()
  const selected = useSelected()
  const token = typeof selected === 'number' ? selected : null
  const name = useSnapshot((s) => {
    const device = token === null ? undefined : s.world.tokens[token]
    return device === undefined ? null : codeOf(device)
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
        {CELLS.map(({ percent, Icon }) => (
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
