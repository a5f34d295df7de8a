import { Zap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { useCameraFaults } from '../../state/camera-faults.ts'
import { faultCount, toggleFaults } from '../../state/faults.ts'
import { useUi } from '../../state/ui.ts'
import { IconButton } from './IconButton.tsx'

/** Opens the panel of faults; while anything is out of order everyone sees how many. */
export function FaultsButton() {
  const { t } = useTranslation()
  const open = useUi((s) => s.faultsOpen)
  const cameras = useCameraFaults((faults) => faults)
  const count = useSnapshot((s) => faultCount(s.world, cameras))
  return (
    <span className="faults-button">
      <IconButton
        Icon={Zap}
        label={count === 0 ? t('faults.open') : t('faults.open-on', { count })}
        testId="faults"
        pressed={open}
        onPress={toggleFaults}
      />
      {count === 0 ? null : (
        <span className="badge faults-badge" aria-hidden="true" data-testid="faults-count">
          {count}
        </span>
      )}
    </span>
  )
}
