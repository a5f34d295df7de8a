import { createStore } from 'zustand/vanilla'
import type { SessionExport } from '../../host/link/host-link.ts'
import { SESSION_FILE_LIMIT, type SessionOpened } from '../../host/link/program.ts'
import { order } from '../bench/send.ts'
import { bridgeInUse, snapshotNow } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'
import { closeDialog, uiStore } from '../ui/window.ts'

/**
 * Names of sessions: the one that was opened in this window last, the one whose verdict was read,
 * and the one of which it was read that the disk refuses it.
 */
export const noticeStore = createStore<{
  readonly opened: string | null
  readonly read: string | null
  readonly unsaved: string | null
}>()(() => ({ opened: null, read: null, unsaved: null }))

/** The notice about this session's replay was read. */
export function verdictRead(session: string): void {
  noticeStore.setState({ read: session })
}

/** The notice that this session is not on the disk was read. */
export function unsavedRead(session: string): void {
  noticeStore.setState({ unsaved: session })
}

/** The session on the bench was opened here: what its replay said is told. */
function announce(): void {
  noticeStore.setState({ opened: snapshotNow().session.name, read: null })
}

/** Opens a recording of the data folder. */
export async function openNamed(name: string): Promise<void> {
  if (!(await order({ kind: 'open-session', name }))) return
  announce()
  closeDialog()
}

/** Whether a dropped or chosen file is a session's: by its ending, its kind has no name. */
export function isSessionFile(name: string): boolean {
  return /\.tokkun$/i.test(name)
}

/** Asks for a file by the system's dialog and opens it. */
export async function chooseSession(): Promise<void> {
  const { desktop } = bridgeInUse()
  if (desktop === null) return chooseInBrowser()
  const opened = await desktop.chooseSession().catch(() => null)
  if (opened !== null) reportOpened(opened)
}

/** Without a desktop program the browser's own dialog asks. */
function chooseInBrowser(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.tokkun'
  input.addEventListener('change', () => {
    const file = input.files?.item(0) ?? null
    if (file !== null) void openDropped(file)
  })
  input.click()
}

export async function openRecent(id: string): Promise<void> {
  const opened = await bridgeInUse().desktop?.openRecent(id)
  if (opened !== undefined) reportOpened(opened)
}

/** Opens a file that was dropped onto the window. The running session stays when it is refused. */
export async function openDropped(file: File): Promise<void> {
  const { name } = file
  if (file.size > SESSION_FILE_LIMIT) return reportOpened({ name, problem: 'too-large' })
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    reportOpened({ name, ack: await bridgeInUse().openSession({ name, bytes }) })
  } catch {
    reportOpened({ name, problem: 'unreadable' })
  }
}

/** Opens a text of ours as a session: the run of a scenario. */
export async function openText(name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  reportOpened({ name, ack: await bridgeInUse().openSession({ name, bytes }) })
}

/** Says what became of a file that was opened; the notice of its replay is another view's matter. */
export function reportOpened(opened: SessionOpened): void {
  const { name } = opened
  if ('problem' in opened) {
    addToast({ tone: 'error', key: `sessions.file.${opened.problem}`, params: { name } })
    return
  }
  const { ack } = opened
  if (!ack.ok) {
    const detail = ack.detail ?? ''
    const key = detail === '' ? '' : '-detail'
    addToast({
      tone: 'error',
      key: `sessions.refused.${known(ack.error)}${key}`,
      params: { name, detail },
    })
    return
  }
  announce()
  if (uiStore.getState().dialog !== 'interrupted') closeDialog()
}

/** Refusals that have a sentence of their own here; the others say that it could not be opened. */
function known(error: string): string {
  return error === 'journal-version' || error === 'journal-unreadable' ? error : 'other'
}

/** The same institution, seed and start once more, from the beginning. */
export function sameAgain(): Promise<boolean> {
  const { session } = snapshotNow()
  return order({ kind: 'new-session', setup: session.setup, paused: false })
}

export function exportOf(secrets: boolean): Promise<SessionExport> {
  return bridgeInUse().exportSession({ secrets })
}
