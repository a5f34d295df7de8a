import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { BenchWindow } from './BenchWindow.tsx'
import { useSnapshot } from './bench/snapshot.ts'
import { FileDrop } from './FileDrop.tsx'
import { UnsavedNotice, VerdictNotice } from './sessions/SessionNotices.tsx'
import { TokenColumn } from './token/TokenColumn.tsx'
import { useLanguage } from './ui/i18n.ts'
import { Toasts } from './ui/Toasts.tsx'
import { closeDialog, openDialog, uiStore, useUi } from './ui/window.ts'

const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }))

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
      {view === 'bench' ? <BenchWindow /> : view === 'token' ? <TokenWindow /> : <BankWindow />}
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

const SmallBar = lazy(async () => ({ default: (await import('./bar/SmallBar.tsx')).SmallBar }))

/** The window that holds only the token: small, on top of whatever else is on the screen. */
function TokenWindow() {
  return (
    <div className="alone token-alone">
      <TokenColumn />
      <Suspense fallback={<div className="bar" />}>
        <SmallBar />
      </Suspense>
    </div>
  )
}

const PcColumn = lazy(async () => ({ default: (await import('./pc/PcColumn.tsx')).PcColumn }))

/** The window for the second monitor: only the customer's PC, its codes large for a real webcam. */
function BankWindow() {
  return (
    <div className="alone bank-alone">
      <Suspense fallback={null}>
        <PcColumn />
      </Suspense>
    </div>
  )
}

/** Shown when the page was opened outside the app: it has no bench to show. */
export function NoHost() {
  const { t } = useTranslation()
  return <p className="no-host">{t('errors.no-bridge')}</p>
}
