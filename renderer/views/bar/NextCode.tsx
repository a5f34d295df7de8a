import { RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { spanOf } from '../../state/format.ts'
import { nextCodeAt, passToNextCode } from '../../state/next-code.ts'
import { useVirtualNow } from '../../state/virtual-time.ts'

/** While a code is shown: a used one is void, and nobody likes to wait a minute for the next. */
export function NextCode() {
  const { t } = useTranslation()
  const world = useSnapshot((s) => s.world)
  const now = useVirtualNow(500)
  const at = useMemo(() => nextCodeAt(world), [world])
  if (at === null) return null
  const span = spanOf(at - now)
  return (
    <TooltipTrigger delay={500}>
      <Button className="button deadline is-code" data-testid="next-code" onPress={passToNextCode}>
        <RefreshCw aria-hidden="true" />
        <span className="deadline-label">{t('bar.next-code')}</span>
        <span className="deadline-what">{t(`bar.span.${span.unit}`, { count: span.count })}</span>
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {t('bar.next-code-what')}
        <kbd>Shift+F9</kbd>
      </Tooltip>
    </TooltipTrigger>
  )
}
