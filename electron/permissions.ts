import { BrowserWindow, desktopCapturer, type Session, screen, type WebFrameMain } from 'electron'
import { mayUse } from './permission-rules.ts'

/** Webcam, screen and clipboard for our own pages; nothing for anyone else. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    callback(mayUse({ permission, from: details.requestingUrl, media }))
  })
  session.setPermissionCheckHandler((_contents, permission, from, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType]
    return mayUse({ permission, from, media })
  })
  session.setDisplayMediaRequestHandler((request, callback) => {
    void pickScreen(request.frame).then((source) => {
      try {
        // An empty answer refuses; Electron then throws here as well as in the page.
        callback(source === null ? {} : { video: source })
      } catch {
        // The page's own promise is rejected: that is the message.
      }
    })
  })
}

/** The screen that shows the asking window; where the system does not tell, the first one. */
async function pickScreen(
  frame: WebFrameMain | null,
): Promise<Electron.DesktopCapturerSource | null> {
  const size = { width: 0, height: 0 }
  try {
    const sources = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: size })
    const own = ownDisplay(frame)
    const same = sources.find((source) => source.display_id === own)
    return same ?? sources[0] ?? null
  } catch {
    return null
  }
}

/** Id of the display that shows the asking window. */
function ownDisplay(frame: WebFrameMain | null): string {
  const url = frame?.url
  const window = BrowserWindow.getAllWindows().find((w) => w.webContents.mainFrame.url === url)
  if (window === undefined) return ''
  return String(screen.getDisplayMatching(window.getBounds()).id)
}
