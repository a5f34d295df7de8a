import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { isCameraOn } from '../../firmware/camera-token.ts'
import type { Snapshot } from '../../host/link.ts'
import type { createScanner } from '../camera/scanner.ts'
import { send } from './actions.ts'
import { benchStore, snapshotNow } from './bench.ts'
import { heldPoseStore, paneInUse, putDown } from './held-token.ts'
import { addToast, clearToasts } from './toasts.ts'

type Scanner = ReturnType<typeof createScanner>
type Status = ReturnType<Scanner['status']['getState']>
export type LiveSource = 'webcam' | 'desk' | 'screen'

interface CameraStore {
  /** Which eye the token is to look through; null: none chosen yet. */
  readonly wish: LiveSource | null
  readonly deviceId: string | undefined
  /** Whether the token's firmware has its camera on. */
  readonly on: boolean
  readonly status: Status | null
}

export const cameraStore = createStore<CameraStore>()(() => ({
  wish: 'desk',
  deviceId: undefined,
  on: false,
  status: null,
}))

export function useCamera<T>(select: (state: CameraStore) => T): T {
  return useStore(cameraStore, select)
}

let scanner: Scanner | null = null
let preview: HTMLCanvasElement | null = null

/** The bench's one token of this release. */
const TOKEN = 0

function tokenCameraOn(snapshot: Snapshot | null): boolean {
  const token = snapshot?.world.tokens[TOKEN]
  return token !== undefined && isCameraOn(token)
}

/**
 * Loads the scanner and lets it follow the token: the camera runs exactly while the firmware has
 * it on. Returns how to stop.
 */
export async function followToken(): Promise<() => void> {
  const { createScanner: create } = await import('../camera/scanner.ts')
  const made = create()
  scanner = made
  made.setPreview(preview)
  const stops = [
    made.onText((text, source) => void send({ kind: 'scan', token: TOKEN, source, text })),
    made.status.subscribe((status) => onStatus(status)),
    heldPoseStore.subscribe(({ pose }) => made.setPose(pose)),
    benchStore.subscribe(({ snapshot }) => follow(tokenCameraOn(snapshot))),
  ]
  cameraStore.setState({ status: made.status.getState() })
  follow(tokenCameraOn(snapshotNow()))
  return () => {
    for (const stop of stops) stop()
    made.dispose()
    scanner = null
  }
}

function follow(on: boolean): void {
  if (cameraStore.getState().on === on) return
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
  if (wish === 'desk') scanner.setScene(paneInUse())
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
  if (cameraStore.getState().on) look()
}

/** The canvas behind the LCD on which the live picture is drawn. */
export function setPreviewCanvas(canvas: HTMLCanvasElement | null): void {
  preview = canvas
  scanner?.setPreview(canvas)
}

/** The token looks at a picture (opened, dropped or pasted). Needs its camera on, as in life. */
export async function lookAtPicture(blob: Blob): Promise<void> {
  if (!cameraStore.getState().on || scanner === null) {
    addToast({ tone: 'info', key: 'camera.start-first', params: {} })
    return
  }
  const read = await scanner.readPicture(blob)
  if (read.ok) await send({ kind: 'scan', token: TOKEN, source: 'picture', text: read.value })
  else addToast({ tone: 'error', key: `camera.error.${read.error}`, params: {} })
}
