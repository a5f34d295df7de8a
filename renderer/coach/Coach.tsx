import {
  ArrowUpRight,
  CircleCheck,
  CornerDownRight,
  Lightbulb,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../firmware/device.ts'
import type { Advice } from '../../lab/coach/advice.ts'
import { advise } from '../../lab/coach/coach.ts'
import { useSelected } from '../bench/selected-device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { chooseDevice } from '../token/choose-device.ts'
import { useLanguage } from '../ui/i18n.ts'
import { goTo } from '../ui/window.ts'

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

/** Key of what the token's present screen means, for people who do not read its English. */
export function glossKeyOf(device: Device | undefined): string | null {
  if (device?.kind !== 'camera-token') return null
  const mode = device.run?.mode.name
  return mode === undefined ? null : `gloss.${mode}`
}

/** The same for the device that this window shows large. */
export function useGlossKey(): string | null {
  const selected = useSelected()
  return useSnapshot((s) =>
    typeof selected === 'number' ? glossKeyOf(s.world.tokens[selected]) : null,
  )
}
