import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { removeToast, type Toast, toastStore } from '../state/toasts.ts'

/** How long a toast stays, ms. Assumption: long enough to read two sentences twice. */
const SHOWN_MS = 12_000

/** Sentences about what went wrong, above everything, one below the other. */
export function Toasts() {
  const { t } = useTranslation()
  const toasts = useStore(toastStore, (s) => s.toasts)
  return (
    <section className="toasts" aria-label={t('ui.messages')} aria-live="assertive">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  const Icon = toast.tone === 'error' ? CircleAlert : Info
  useEffect(() => {
    const timer = setTimeout(() => removeToast(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast.id])
  return (
    <div className={`toast is-${toast.tone}`} data-testid="toast" data-key={toast.key}>
      <Icon aria-hidden="true" />
      <p>{t(toast.key, toast.params)}</p>
      <button
        type="button"
        className="icon-button"
        aria-label={t('ui.dismiss')}
        onClick={() => removeToast(toast.id)}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  )
}
