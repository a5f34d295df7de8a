import { CircleAlert, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSnapshot } from '../state/bench.ts'
import { noticeStore, unsavedRead } from '../state/session-files.ts'
import { openDialog } from '../state/ui.ts'

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
