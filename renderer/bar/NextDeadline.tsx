import { SkipForward } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { nextDeadline } from '../../lab/clock.ts'
import { order } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow } from '../bench/virtual-time.ts'
import { spanOf } from '../ui/format.ts'

/** Stands for the time in the sentence, so that the two can be told apart. */
const GAP = '\u0001'

/** What time alone brings next, and a button that lets it come at once. */
export function NextDeadline() {
  const { t } = useTranslation()
  const world = useSnapshot((s) => s.world)
  const now = useVirtualNow(500)
  const deadline = useMemo(() => nextDeadline(world), [world])
  const span = deadline === null ? null : spanOf(deadline.at - now)
  const [name = '', rest = ''] =
    deadline === null ? [] : t(`bar.deadline.${deadline.what}`, { span: GAP }).split(GAP)
  return (
    <TooltipTrigger delay={500}>
      <Button
        className="button deadline"
        data-testid="next-deadline"
        isDisabled={deadline === null}
        onPress={() => void order({ kind: 'next-deadline' })}
      >
        <SkipForward aria-hidden="true" />
        <span className="deadline-label">{t('bar.next-deadline')}</span>
        <span className={deadline?.what === 'auto-off' ? 'deadline-what is-near' : 'deadline-what'}>
          {span === null ? (
            t('bar.no-deadline')
          ) : (
            <>
              <span className="deadline-name">{name}</span>
              <span className="deadline-span">
                {t(`bar.span.${span.unit}`, { count: span.count })}
                {rest}
              </span>
            </>
          )}
        </span>
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {t('bar.next-deadline-what')}
        <kbd>F9</kbd>
      </Tooltip>
    </TooltipTrigger>
  )
}
