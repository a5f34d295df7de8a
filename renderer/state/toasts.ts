import { createStore } from 'zustand/vanilla'

/** A sentence that says what happened, where, and what to do about it. */
export interface Toast {
  readonly id: number
  readonly tone: 'error' | 'info'
  /** Key of the locales. */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

/** At most so many at a time: older ones make room. Assumption: more would hide the token. */
const LIMIT = 3

export const toastStore = createStore<{
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
export function removeToast(id: number): void {
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((t) => t.id !== id) }))
}

/** Takes away every toast about one subject (`camera.`): it is being mended, or is over. */
export function clearToasts(prefix: string): void {
  toastStore.setState(({ toasts }) => ({
    toasts: toasts.filter((t) => !t.key.startsWith(prefix)),
  }))
}
