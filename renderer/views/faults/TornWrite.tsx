import { useState } from 'react'
import { Button, Group, Input, NumberField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SLOT_BYTES } from '../../../firmware/camera-token/flash.ts'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { FaultLine } from './FaultGroup.tsx'

/** In the middle of a slot: neither nothing nor nearly all of it. */
const USUAL = 200

/** Arms the tearing of this token's next flash write. */
export function TornWrite({ token }: { token: number }) {
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
