import {
  ArrowUpRight,
  CircleCheck,
  CornerDownRight,
  Lightbulb,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Advice } from '../../../lab/coach/advice.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { chooseDevice } from '../../state/choose-device.ts'
import { useGlossKey } from '../../state/gloss.ts'
import { goTo } from '../../state/ui.ts'

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
  const { pick } = useLanguage()
  const gloss = useGlossKey()
  const Icon = ICONS[advice.tone]
  const words: Record<string, string> = { ...advice.params }
  for (const [name, text] of Object.entries(advice.texts ?? {})) words[name] = pick(text)
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
          <Place at={advice.at} />
          <p>{t(`coach.${advice.key}`, words)}</p>
        </div>
      </div>
      {gloss === null || advice.hideGloss === true ? null : (
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

/** What the advice is about: a button that brings the page, the mail, the counter or the phone up. */
function Place({ at }: { at: Advice['at'] }) {
  const { t } = useTranslation()
  const words = t(`ui.coach-at.${at}`)
  if (at === 'token') return <span className="coach-at">{words}</span>
  const go = () => {
    if (at === 'phone') chooseDevice('phone')
    goTo(at === 'page' ? 'bank' : at)
  }
  return (
    <button
      type="button"
      className="coach-at coach-go"
      data-testid="coach-go"
      title={t('ui.coach-go', { place: words })}
      onClick={go}
    >
      {words}
      <ArrowUpRight className="coach-go-sign" aria-hidden="true" />
    </button>
  )
}
