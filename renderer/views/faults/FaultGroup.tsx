import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

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
