import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useLanguage } from '../i18n.ts'
import { useSnapshot } from '../state/bench.ts'
import { openDialog, useUi } from '../state/ui.ts'
import { BankAlone } from './BankAlone.tsx'
import { Bench } from './Bench.tsx'
import { PictureDrop } from './PictureDrop.tsx'
import { Toasts } from './Toasts.tsx'
import { TokenAlone } from './TokenAlone.tsx'

const Dialogs = lazy(async () => ({ default: (await import('../dialogs/Dialogs.tsx')).Dialogs }))

/** One window: the view that its address names, and what lies above every view. */
export function App() {
  const { language } = useLanguage()
  const view = useUi((s) => s.view)
  const dialog = useUi((s) => s.dialog)
  const interrupted = useSnapshot((s) => s.interrupted !== null)

  useEffect(() => {
    if (interrupted && view === 'bench') openDialog('interrupted')
  }, [interrupted, view])

  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      {view === 'bench' ? <Bench /> : view === 'token' ? <TokenAlone /> : <BankAlone />}
      {view === 'bank' ? null : <PictureDrop />}
      <Suspense fallback={null}>{dialog === null ? null : <Dialogs />}</Suspense>
      <Toasts />
    </I18nProvider>
  )
}
