import type { TokkunBridge } from '../host/link/calls.ts'
import type { MenuCommand, WindowView } from '../host/link/program.ts'
import { forkedBetween, seekStore } from './bench/present.ts'
import { order } from './bench/send.ts'
import { benchStore } from './bench/snapshot.ts'
import { cameraStore, followToken, lookAtPicture } from './camera/camera.ts'
import { listenToKeys } from './keyboard.ts'
import { chooseSession, reportOpened, sameAgain } from './sessions/session-files.ts'
import { followSounds } from './sound/sounds.ts'
import { addToast } from './ui/Toasts.tsx'
import { openDialog, showPcTab } from './ui/window.ts'

/** What a window gets after its first picture: keys, menu commands and the token's camera. */
export async function equip(bridge: TokkunBridge, view: WindowView): Promise<void> {
  listenToKeys()
  followSession()
  followSounds()
  if (view === 'bench') bridge.desktop?.onSessionOpened(reportOpened)
  // One window is enough to let the clock run.
  if (view === 'bench') followForks()
  bridge.onMenu((command) => obey(bridge, command))
  if (view === 'bank') return
  // Beside other programs there is no page to hold the token over.
  if (view === 'token') cameraStore.setState({ wish: null })
  try {
    await followToken()
  } catch {
    addToast({ tone: 'error', key: 'camera.error.worker-failed', params: {} })
  }
}

function obey(bridge: TokkunBridge, command: MenuCommand): void {
  switch (command) {
    case 'new-session':
    case 'sessions':
    case 'save-session':
    case 'scenarios':
    case 'evidence':
    case 'automation':
    case 'institutions':
    case 'tokens-file':
    case 'about':
    case 'help':
    case 'shortcuts':
      openDialog(command)
      return
    case 'same-again':
      void sameAgain()
      return
    case 'open-session':
      void chooseSession()
      return
    case 'open-picture':
      void choosePicture(bridge)
      return
    default:
      command satisfies never
  }
}

/** Asks for a picture file by the system's dialog; the page decodes it. */
async function choosePicture(bridge: TokkunBridge): Promise<void> {
  const file = await bridge.openPicture()
  if (file === null) return
  if ('error' in file) {
    const key = file.error === 'too-large' ? 'too-big' : 'not-a-picture'
    addToast({ tone: 'error', key: `camera.error.${key}`, params: {} })
    return
  }
  await lookAtPicture(new Blob([Uint8Array.from(file.bytes)]))
}

/** Another session begins: its customer sits before the bank's page. */
function followSession(): void {
  benchStore.subscribe(({ snapshot }, before) => {
    if (before.snapshot === null || snapshot === null) return
    if (snapshot.session.name !== before.snapshot.session.name) showPcTab('bank')
  })
}

/**
 * Lets the clock run again when an input begins a new branch, if it ran when the user went back:
 * a rewinding stops it, and a token that is used again would never switch itself off.
 */
export function followForks(): () => void {
  return benchStore.subscribe(({ snapshot }, { snapshot: before }) => {
    if (snapshot === null || before === null || !forkedBetween(before, snapshot)) return
    const { speed } = seekStore.getState()
    seekStore.setState({ speed: 0 })
    if (speed !== 0 && snapshot.clock.speed === 0) void order({ kind: 'speed', speed })
  })
}
