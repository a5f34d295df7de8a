import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { CALLS, type Call } from './channels.ts'
import { isOwnUrl } from './own-pages.ts'
import { mayCall, type Service } from './service.ts'

/** Puts the service on its channels. */
export function setupIpc(service: Service): void {
  for (const call of Object.keys(CALLS).filter(isCall)) {
    ipcMain.handle(CALLS[call], async (event, payload: unknown) => {
      if (!isOurs(event)) throw new Error('forbidden')
      return service[call](payload, event.sender.id)
    })
  }
}

function isCall(name: string): name is Call {
  return name in CALLS
}

function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (frame === null) return false
  return mayCall({
    isOwnPage: isOwnUrl(frame.url),
    isTop: frame === event.sender.mainFrame,
  })
}
