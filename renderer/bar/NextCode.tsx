import { RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { upcoming } from '../../lab/clock.ts'
import type { World } from '../../lab/world.ts'
import type { Millis } from '../../protocol/time.ts'
import { order } from '../bench/send.ts'
import { snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow } from '../bench/virtual-time.ts'
import { spanOf } from '../ui/format.ts'

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

/** When the first of the shown codes will be another one; null: none is shown. */
function nextCodeAt(world: World): Millis | null {
  return upcoming(world).find(({ what }) => what === 'code-changes')?.at ?? null
}

/** Lets time pass until the next code is there; false: none is shown. */
export function passToNextCode(): boolean {
  const at = nextCodeAt(snapshotNow().world)
  if (at === null) return false
  void order({ kind: 'pass-to', at })
  return true
}
