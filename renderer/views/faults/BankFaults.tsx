import { Landmark, TimerOff } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { ClockFault } from './ClockFault.tsx'
import { FaultGroup, FaultLine } from './FaultGroup.tsx'

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
