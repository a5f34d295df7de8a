import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

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

/** A sentence that says what happened, where, and what to do about it. */
interface Toast {
  readonly id: number
  readonly tone: 'error' | 'info'
  /** Key of the locales. */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

/** At most so many at a time: older ones make room. Assumption: more would hide the token. */
const LIMIT = 3

const toastStore = createStore<{
  readonly toasts: readonly Toast[]
  readonly next: number
}>()(() => ({ toasts: [], next: 1 }))

/** Shows a toast; the same sentence is not shown twice at once. */
export function addToast(toast: Omit<Toast, 'id'>): void {
  toastStore.setState(({ toasts, next }) => ({
    toasts: [...toasts.filter((t) => t.key !== toast.key), { ...toast, id: next }].slice(-LIMIT),
    next: next + 1,
  }))
}

/** Takes a toast away. */
function removeToast(id: number): void {
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((t) => t.id !== id) }))
}

/** Takes away every toast about one subject (`camera.`): it is being mended, or is over. */
export function clearToasts(prefix: string): void {
  toastStore.setState(({ toasts }) => ({
    toasts: toasts.filter((t) => !t.key.startsWith(prefix)),
  }))
}
