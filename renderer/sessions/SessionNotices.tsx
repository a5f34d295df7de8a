import { BadgeCheck, CircleAlert, CircleHelp, FileWarning, TriangleAlert, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Verdict } from '../../lab/history/replay.ts'
import { order } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { openDialog } from '../ui/window.ts'
import { noticeStore, unsavedRead, verdictRead } from './session-files.ts'

/**
 * The disk refuses the session: it goes on in memory, and whoever works on it is told what to do.
 * Put away, it stays in the bar; with the next session it is said anew.
 */
export function UnsavedNotice() {
  const { t } = useTranslation()
  const name = useSnapshot((s) => s.session.name)
  const saved = useSnapshot((s) => s.session.saved)
  const read = useStore(noticeStore, (s) => s.unsaved)
  if (saved || read === name) return null
  return (
    <div className="notice is-bad" role="alert" data-testid="unsaved">
      <CircleAlert aria-hidden="true" />
      <div className="notice-text">
        <strong className="notice-title">{t('unsaved.title')}</strong>
        <p>{t('unsaved.what')}</p>
      </div>
      <Button
        className="button"
        onPress={() => openDialog('save-session')}
        data-testid="unsaved-save"
      >
        {t('session.save')}
      </Button>
      <Button
        className="icon-button"
        aria-label={t('ui.close')}
        onPress={() => unsavedRead(name)}
        data-testid="unsaved-close"
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  )
}

const SIGNS = {
  verified: BadgeCheck,
  damaged: FileWarning,
  diverged: TriangleAlert,
  unchecked: CircleHelp,
} as const satisfies Record<Verdict['kind'], unknown>

const TONES = {
  verified: 'good',
  damaged: 'warn',
  diverged: 'bad',
  unchecked: 'warn',
} as const satisfies Record<Verdict['kind'], string>

/** After a recording was opened: whether its replay went as it was recorded. */
export function VerdictNotice() {
  const name = useSnapshot((s) => s.session.name)
  const verdict = useSnapshot((s) => s.session.verdict)
  const { opened, read } = useStore(noticeStore)
  if (verdict === null || read === name) return null
  // Of a session that was only gone on with, no news is good news; damage was told at the offer.
  if (opened !== name && verdict.kind !== 'diverged') return null
  return <Notice name={name} verdict={verdict} />
}

function Notice({ name, verdict }: { readonly name: string; readonly verdict: Verdict }) {
  const { t } = useTranslation()
  const Sign = SIGNS[verdict.kind]
  return (
    <div
      className={`notice is-${TONES[verdict.kind]}`}
      role={verdict.kind === 'diverged' || verdict.kind === 'damaged' ? 'alert' : 'status'}
      data-testid="verdict"
      data-verdict={verdict.kind}
    >
      <Sign aria-hidden="true" />
      <div className="notice-text">
        <strong className="notice-title">{t(`verdict.${verdict.kind}.title`)}</strong>
        <p>{sentence(verdict, t)}</p>
      </div>
      {verdict.kind === 'diverged' ? (
        <Button
          className="button"
          onPress={() => void order({ kind: 'go-to', place: verdict.place })}
          data-testid="verdict-go"
        >
          {t('verdict.go')}
        </Button>
      ) : null}
      <Button
        className="icon-button"
        aria-label={t('ui.close')}
        onPress={() => verdictRead(name)}
        data-testid="verdict-close"
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  )
}

function sentence(verdict: Verdict, t: ReturnType<typeof useTranslation>['t']): string {
  switch (verdict.kind) {
    case 'verified': {
      const { inputs: count, checked } = verdict
      return t(checked < count ? 'verdict.verified.partly' : 'verdict.verified.what', {
        count,
        checked,
      })
    }
    case 'damaged': {
      const { line, inputs: count, checked } = verdict
      const why = t(`verdict.damaged.${verdict.why}`, { line })
      return `${why}${t('verdict.damaged.good', { count, checked })}`
    }
    case 'unchecked':
      return t('verdict.unchecked.what', { count: verdict.inputs })
    case 'diverged':
      return t(`verdict.diverged.${verdict.what}`, { n: verdict.place.inputs })
    default:
      return verdict satisfies never
  }
}
