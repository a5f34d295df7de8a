import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n.ts'
import { useSnapshot } from '../state/bench.ts'
import { closeDialog, openDialog, uiStore, useUi } from '../state/ui.ts'
import { BankAlone } from './BankAlone.tsx'
import { Bench } from './Bench.tsx'
import { FileDrop } from './FileDrop.tsx'
import { Toasts } from './Toasts.tsx'
import { TokenAlone } from './TokenAlone.tsx'
import { UnsavedNotice } from './UnsavedNotice.tsx'
import { VerdictNotice } from './VerdictNotice.tsx'

const Dialogs = lazy(async () => ({ default: (await import('../dialogs/Dialogs.tsx')).Dialogs }))

/** One window: the view that its address names, and what lies above every view. */
export function App() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const view = useUi((s) => s.view)
  const dialog = useUi((s) => s.dialog)
  const offered = useSnapshot((s) => s.interrupted?.name ?? null)

  useEffect(() => {
    document.title = view === 'bench' ? 'Tokkun' : `Tokkun – ${t(`ui.window.${view}`)}`
  }, [view, t])

  // Offered in every window, since the bench may not be among them; the answer of one is for all.
  useEffect(() => {
    if (offered !== null) openDialog('interrupted')
    else if (uiStore.getState().dialog === 'interrupted') closeDialog()
  }, [offered])

  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      {view === 'bench' ? <Bench /> : view === 'token' ? <TokenAlone /> : <BankAlone />}
      {view === 'bank' ? null : <FileDrop />}
      <Suspense fallback={null}>{dialog === null ? null : <Dialogs />}</Suspense>
      {view === 'bench' ? (
        <div className="notices">
          <UnsavedNotice />
          <VerdictNotice />
        </div>
      ) : null}
      <Toasts />
    </I18nProvider>
  )
}
