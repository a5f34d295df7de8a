import { Clock, type LucideIcon } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { type ClockOwner, clockNow, DeviceClock } from '../token/DeviceClock.tsx'
import { signed } from '../ui/format.ts'

interface FaultGroupProps {
  readonly Icon: LucideIcon
  readonly title: string
  /** What it is about at the moment, beside the title. */
  readonly note?: string
  readonly name: string
  readonly children: ReactNode
}

/** What can go wrong with one thing of the bench. */
export function FaultGroup({ Icon, title, note, name, children }: FaultGroupProps) {
  return (
    <section className="faults-group" aria-label={title} data-testid={`faults-${name}`}>
      <h3>
        <Icon aria-hidden="true" />
        {title}
        {note === undefined ? null : <small>{note}</small>}
      </h3>
      {children}
    </section>
  )
}

/** One fault: its name, what it does in a sentence, and its controls. */
export function FaultLine(props: {
  readonly label: string
  readonly what: string
  readonly on: boolean
  readonly children: ReactNode
}) {
  const { label, what, on, children } = props
  return (
    <div className={on ? 'faults-line is-on' : 'faults-line'}>
      <p className="faults-name">
        <span className="faults-lamp" aria-hidden="true" />
        {label}
      </p>
      <div className="faults-controls">{children}</div>
      <p className="faults-what">{what}</p>
    </div>
  )
}

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
