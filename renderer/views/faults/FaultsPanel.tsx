import { CheckCheck, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { useCameraFaults } from '../../state/camera-faults.ts'
import { closeFaults, faultCount, putAllRight } from '../../state/faults.ts'
import { BankFaults } from './BankFaults.tsx'
import { CameraFaultGroup } from './CameraFaultGroup.tsx'
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
