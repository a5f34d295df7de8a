import {
  CircleCheck,
  CornerDownRight,
  Lightbulb,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Advice, advise } from '../../../lab/coach.ts'
import { useSnapshot } from '../../state/bench.ts'
import { glossKeyOf } from '../../state/gloss.ts'

const ICONS = {
  next: Lightbulb,
  warning: TriangleAlert,
  done: CircleCheck,
} satisfies Record<Advice['tone'], LucideIcon>

/** What to do next, in one sentence, and what the token's English text says. */
export function Coach({ strip = false }: { strip?: boolean }) {
  const { t } = useTranslation()
  const world = useSnapshot((s) => s.world)
  const advice = advise(world)
  const gloss = glossKeyOf(world.tokens[0])
  const Icon = ICONS[advice.tone]
  return (
    <section
      className={`coach is-${advice.tone}${strip ? ' is-strip' : ''}`}
      aria-label={t('ui.coach')}
      data-testid="coach"
      data-advice={advice.key}
    >
      <div className="coach-advice" aria-live="polite">
        <Icon className="coach-sign" aria-hidden="true" />
        <div>
          <span className="coach-at">{t(`ui.coach-at.${advice.at}`)}</span>
          <p>{t(`coach.${advice.key}`, advice.params)}</p>
        </div>
      </div>
      {gloss === null || strip ? null : (
        <p className="coach-gloss">
          <CornerDownRight className="coach-gloss-sign" aria-hidden="true" />
          <span>
            <span className="coach-at">{t('ui.gloss')}</span>
            {t(gloss)}
          </span>
        </p>
      )}
    </section>
  )
}
