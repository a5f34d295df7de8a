import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { allCalls, channelOf } from '../host/link/calls.ts'
import { isOwnUrl } from './own-pages.ts'
import { mayCall, type Service } from './service.ts'

/** Puts the service on the channels of the calls. */
export function setupIpc(service: Service): void {
  for (const call of allCalls()) {
    ipcMain.handle(channelOf(call), async (event, payload: unknown) => {
      if (!isFromOwnPage(event)) throw new Error('forbidden')
      return service[call](payload, event.sender.id)
    })
  }
}

function isFromOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (frame === null) return false
  return mayCall({
    isOwnPage: isOwnUrl(frame.url),
    isTop: frame === event.sender.mainFrame,
  })
}
