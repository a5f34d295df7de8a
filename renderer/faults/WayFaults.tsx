import { Cable, Mail, Smartphone } from 'lucide-react'
import {
  Button,
  Group,
  Input,
  Label,
  NumberField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { DELAY_LIMIT } from '../../lab/input-schema.ts'
import type { MailFault, NetworkState } from '../../lab/inputs.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { ClockFault, FaultGroup, FaultLine } from './FaultGroup.tsx'
import { USUAL_DELAY } from './faults.ts'

const STATES = ['up', 'cut-before', 'cut-after'] as const satisfies readonly NetworkState[]
const MAILS = ['none', 'delayed', 'lost', 'junked'] as const satisfies readonly MailFault[]

/** The line between the customer's PC and the bank. */
export function NetworkFaults() {
  const { t } = useTranslation()
  const state = useSnapshot((s) => s.world.faults.network)
  return (
    <FaultGroup Icon={Cable} title={t('faults.network.title')} name="network">
      <FaultLine
        label={t('faults.network.line')}
        what={t(`faults.network.what.${state}`)}
        on={state !== 'up'}
      >
        <FaultChoice
          label={t('faults.network.line')}
          name="network"
          all={STATES}
          chosen={state}
          text={(one) => t(`faults.network.${one}`)}
          onChoose={(one) => void send({ kind: 'network', state: one })}
        />
      </FaultLine>
    </FaultGroup>
  )
}

/** What becomes of the bank's mails. */
export function MailFaults() {
  const { t } = useTranslation()
  const { fault, minutes } = useSnapshot((s) => s.world.faults.mail)
  const late = useSnapshot((s) => s.world.faults.mailUnderWay.length)
  const give = (next: MailFault, after: number) =>
    void send({ kind: 'mail-fault', fault: next, minutes: next === 'delayed' ? after : 0 })
  return (
    <FaultGroup
      Icon={Mail}
      title={t('faults.mail.title')}
      {...(late === 0 ? {} : { note: t('faults.mail.late', { count: late }) })}
      name="mail"
    >
      <FaultLine
        label={t('faults.mail.sent-now')}
        what={t(`faults.mail.what.${fault}`)}
        on={fault !== 'none'}
      >
        <FaultChoice
          label={t('faults.mail.sent-now')}
          name="mail-fault"
          all={MAILS}
          chosen={fault}
          text={(one) => t(`faults.mail.${one}`)}
          onChoose={(one) => give(one, USUAL_DELAY)}
        />
        {fault === 'delayed' ? (
          <NumberField
            className="faults-number"
            value={minutes}
            minValue={1}
            maxValue={DELAY_LIMIT}
            step={1}
            isWheelDisabled
            onChange={(value) => {
              if (Number.isFinite(value) && value !== minutes) give('delayed', value)
            }}
          >
            <Label>{t('faults.mail.minutes')}</Label>
            <Group className="stepper">
              <Button slot="decrement">−</Button>
              <Input data-testid="mail-minutes" />
              <Button slot="increment">+</Button>
            </Group>
          </NumberField>
        ) : null}
      </FaultLine>
    </FaultGroup>
  )
}

/** The customer's phone. */
export function PhoneFaults() {
  const { t } = useTranslation()
  return (
    <FaultGroup Icon={Smartphone} title={t('faults.phone.title')} name="phone">
      <ClockFault owner="phone" what={t('faults.phone.clock-what')} />
    </FaultGroup>
  )
}

interface ChoiceProps<T extends string> {
  /** Read out before the choices; also the start of their test ids. */
  readonly label: string
  readonly name: string
  readonly all: readonly T[]
  readonly chosen: T
  readonly text: (one: T) => string
  readonly onChoose: (one: T) => void
}

/** One of a few, side by side. */
function FaultChoice<T extends string>(props: ChoiceProps<T>) {
  const { label, name, all, chosen, text, onChoose } = props
  return (
    <ToggleButtonGroup
      className="segments faults-choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const found = all.find((one) => keys.has(one))
        if (found !== undefined && found !== chosen) onChoose(found)
      }}
    >
      {all.map((one) => (
        <ToggleButton key={one} id={one} data-testid={`${name}-${one}`}>
          {text(one)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
