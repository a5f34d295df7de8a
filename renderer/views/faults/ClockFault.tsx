import { Clock } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { type ClockOwner, clockNow } from '../../state/device-clock.ts'
import { signed } from '../../state/format.ts'
import { DeviceClock } from '../token/DeviceClock.tsx'
import { FaultLine } from './FaultGroup.tsx'

/** Somebody's own clock: how wrong it is, and where it is set. */
export function ClockFault({ owner, what }: { owner: ClockOwner; what: string }) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useSnapshot((s) => s.world)
  const clock = clockNow(owner)
  if (clock === null) return null
  const seconds = Math.round(clock.offsetSeconds)
  const off = seconds !== 0 || clock.driftSecondsPerDay !== 0
  return (
    <FaultLine label={t('faults.clock')} what={what} on={off}>
      <Button
        ref={button}
        className="button"
        onPress={() => setOpen(true)}
        data-testid={`fault-clock-${owner}`}
      >
        <Clock aria-hidden="true" />
        {off ? t('faults.clock-off', { offset: signed(seconds) }) : t('faults.clock-right')}
      </Button>
      {open ? <DeviceClock device={owner} anchor={button} onClose={() => setOpen(false)} /> : null}
    </FaultLine>
  )
}
