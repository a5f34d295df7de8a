import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Snapshot } from '../../host/link/host-link.ts'
import type { ScreenSource } from '../../host/link/program.ts'
import { eyesOpen } from '../bench/present.ts'
import { cameraTokenOf, type DeviceId, deviceStore, selectedNow } from '../bench/selected-device.ts'
import { send } from '../bench/send.ts'
import { benchStore, bridgeInUse, snapshotNow } from '../bench/snapshot.ts'
import { addToast, clearToasts } from '../ui/Toasts.tsx'
import {
  anyCameraFault,
  type CameraFault,
  type CameraFaults,
  NO_CAMERA_FAULTS,
} from './faults/camera-faults.ts'
import { heldPoseStore, paneInUse, paneStore, putDown } from './held-token.ts'
import type { createScanner, PictureError, Unread } from './scanner.ts'

type Scanner = ReturnType<typeof createScanner>
type Status = ReturnType<Scanner['status']['getState']>
export type LiveSource = 'webcam' | 'desk' | 'screen'

interface CameraStore {
  /** Which eye the token is to look through; null: none chosen yet. */
  readonly wish: LiveSource | null
  readonly deviceId: string | undefined
  /** What the screen camera may look at; empty where the system asks by itself. */
  readonly screens: readonly ScreenSource[]
  /** null: the screen that this window is on. */
  readonly screenId: string | null
  /** Whether the selected device has its camera on. */
  readonly on: boolean
  readonly status: Status | null
}

export const cameraStore = createStore<CameraStore>()(() => ({
  wish: 'desk',
  deviceId: undefined,
  screens: [],
  screenId: null,
  on: false,
  status: null,
}))

export function useCamera<T>(select: (state: CameraStore) => T): T {
  return useStore(cameraStore, select)
}

let scanner: Scanner | null = null
let preview: HTMLCanvasElement | null = null

/** What looks now: the selected device while its camera is on. Others lie face down. */
function lookerNow(snapshot: Snapshot | null): DeviceId | null {
  const selected = selectedNow()
  if (selected === 'phone') return phoneEyeStore.getState().open ? 'phone' : null
  return cameraTokenOf(snapshot, selected)?.run?.mode.name === 'camera' ? selected : null
}

let looker: DeviceId | null = null

/** What was read goes to the device that looks. A phone closes its camera upon it. */
async function show(source: LiveSource | 'picture', text: string): Promise<void> {
  if (looker === null) return
  // What is only looked back upon reads nothing; a picture the user chose is an act of his.
  if (source !== 'picture' && !eyesOpen(snapshotNow())) return
  if (looker === 'phone') {
    closeEye()
    await send({ kind: 'phone-scan', text })
  } else {
    await send({ kind: 'scan', token: looker, source, text })
  }
}

/**
 * Loads the scanner and lets it follow the selected device: the camera runs exactly while its
 * firmware has it on. Returns how to stop.
 */
export async function followToken(): Promise<() => void> {
  const { createScanner: create } = await import('./scanner.ts')
  const made = create()
  scanner = made
  made.setPreview(preview)
  made.setFaults(cameraFaultsStore.getState())
  const stops = [
    made.onText((text, source) => void show(source, text)),
    made.status.subscribe((status) => onStatus(status)),
    cameraFaultsStore.subscribe((faults) => made.setFaults(faults)),
    heldPoseStore.subscribe(({ pose }) => made.setPose(pose)),
    // The pane comes and goes: folded away, loaded late, another window's width.
    paneStore.subscribe(({ pane }) => made.setScene(pane)),
    benchStore.subscribe(({ snapshot }) => follow(lookerNow(snapshot))),
    deviceStore.subscribe(() => follow(lookerNow(snapshotNow()))),
    phoneEyeStore.subscribe(() => follow(lookerNow(snapshotNow()))),
  ]
  made.setScene(paneInUse())
  cameraStore.setState({ status: made.status.getState() })
  follow(lookerNow(snapshotNow()))
  return () => {
    for (const stop of stops) stop()
    made.dispose()
    scanner = null
  }
}

function follow(now: DeviceId | null): void {
  if (looker === now) return
  looker = now
  const on = now !== null
  cameraStore.setState({ on })
  clearToasts('camera.')
  if (on) look()
  else {
    scanner?.stop()
    putDown()
  }
}

function look(): void {
  const { wish, deviceId } = cameraStore.getState()
  if (scanner === null || wish === null) return
  void scanner.use(wish, deviceId)
}

function onStatus(status: Status): void {
  const before = cameraStore.getState().status
  cameraStore.setState({ status })
  if (status.error !== null && status.error !== before?.error) {
    addToast({ tone: 'error', key: `camera.error.${status.error}`, params: {} })
  }
}

/** Chooses the eye; it opens at once if the token's camera is on. */
export function chooseSource(wish: LiveSource, deviceId?: string): void {
  clearToasts('camera.')
  cameraStore.setState({ wish, deviceId: deviceId ?? cameraStore.getState().deviceId })
  if (wish !== 'desk') putDown()
  if (wish === 'webcam') void scanner?.refreshDevices()
  if (wish === 'screen') void refreshScreens()
  if (cameraStore.getState().on) look()
}

/** Asks the shell what there is to look at. A window that was chosen and is gone is chosen no more. */
async function refreshScreens(): Promise<void> {
  const screens = await bridgeInUse()
    .screens()
    .catch(() => [])
  const { screenId } = cameraStore.getState()
  cameraStore.setState({ screens })
  if (screenId !== null && !screens.some(({ id }) => id === screenId)) await chooseScreen(null)
}

/** Chooses the screen or window to look at; it is looked at at once if the token's camera is on. */
export async function chooseScreen(screenId: string | null): Promise<void> {
  cameraStore.setState({ screenId })
  await bridgeInUse().chooseScreen(screenId)
  clearToasts('camera.')
  const { on, wish } = cameraStore.getState()
  if (on && wish === 'screen') look()
}

/** The canvas behind the LCD on which the live picture is drawn. */
export function setPreviewCanvas(canvas: HTMLCanvasElement | null): void {
  preview = canvas
  scanner?.setPreview(canvas)
}

/** Why the selected device cannot look. */
function blindKey(): string {
  const selected = selectedNow()
  if (selected === 'phone') return 'camera.start-phone-first'
  const token = cameraTokenOf(snapshotNow(), selected)
  return token === null ? 'camera.no-camera' : 'camera.start-first'
}

/** Why a picture was not read: what is wrong with the file, or with the camera. */
function unreadKey(error: PictureError | Unread): string {
  return typeof error === 'string' ? `camera.error.${error}` : `camera.hint.${error.hint}`
}

/** The device looks at a picture (opened, dropped or pasted). Needs its camera on, as in life. */
export async function lookAtPicture(blob: Blob): Promise<void> {
  if (!cameraStore.getState().on || scanner === null) {
    addToast({ tone: 'info', key: blindKey(), params: {} })
    return
  }
  const read = await scanner.readPicture(blob)
  if (read.ok) await show('picture', read.value)
  else addToast({ tone: 'error', key: unreadKey(read.error), params: {} })
}

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

/** What is wrong with this window's cameras: view state, as the cameras themselves are. */
export const cameraFaultsStore = createStore<CameraFaults>()(() => NO_CAMERA_FAULTS)

export function useCameraFaults<T>(select: (faults: CameraFaults) => T): T {
  return useStore(cameraFaultsStore, select)
}

/** Sets one fault, 0 to 100 %. */
export function setCameraFault(fault: CameraFault, percent: number): void {
  cameraFaultsStore.setState({ [fault]: percent })
}

/** A camera as it should be. */
export function clearCameraFaults(): void {
  if (anyCameraFault(cameraFaultsStore.getState())) cameraFaultsStore.setState(NO_CAMERA_FAULTS)
}
