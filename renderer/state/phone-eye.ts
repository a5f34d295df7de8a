import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Whether the phone's camera is open in this window: the app only offers it, nobody records it. */
export const phoneEyeStore = createStore<{ readonly open: boolean }>()(() => ({ open: false }))

export function usePhoneEye(): boolean {
  return useStore(phoneEyeStore, (s) => s.open)
}

export function openEye(): void {
  phoneEyeStore.setState({ open: true })
}

export function closeEye(): void {
  if (phoneEyeStore.getState().open) phoneEyeStore.setState({ open: false })
}
