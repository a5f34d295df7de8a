import { Play, Square } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runScenarios, stopRun, useScenarios } from '../../state/scenarios.ts'

/** Runs the scenarios in sight, or those ticked among them; while they run, stops them. */
export function RunMany(props: { readonly wanted: readonly string[]; readonly isTicked: boolean }) {
  const { t } = useTranslation()
  const running = useScenarios((s) => s.running)
  const { wanted, isTicked } = props
  // One button for both, so that the focus stays where it was.
  return (
    <Button
      className={running === null ? 'button is-primary' : 'button'}
      isDisabled={running === null && wanted.length === 0}
      onPress={() => (running === null ? void runScenarios(wanted) : stopRun())}
      data-testid={running === null ? 'scenarios-run-all' : 'scenarios-stop'}
    >
      {running === null ? <Play aria-hidden="true" /> : <Square aria-hidden="true" />}
      {running === null
        ? t(isTicked ? 'scenarios.run-ticked' : 'scenarios.run-all', { count: wanted.length })
        : t('scenarios.stop', { done: running.done, total: running.total })}
    </Button>
  )
}
