import {
  BrowserWindow,
  type DesktopCapturerSource,
  desktopCapturer,
  type Session,
  screen,
  type WebFrameMain,
  webContents,
} from 'electron'
import type { ScreenSource } from '../host/link/program.ts'
import { asksBySystem, kindOf, pickSource } from './screen-choice.ts'

/** The screen as a camera: what there is to look at, and what each page has chosen. */
export interface Screens {
  list(): Promise<readonly ScreenSource[]>
  /** `page` is the id of the asking page's WebContents. */
  choose(page: number, id: string | null): void
  forget(page: number): void
}

/** Answers `getDisplayMedia` of the app's pages; without a choice with their own screen. */
export function setupScreens(session: Session): Screens {
  const chosen = new Map<number, string>()
  const systemAsks = asksBySystem(process.platform, process.env)

  async function pick(frame: WebFrameMain | null): Promise<DesktopCapturerSource | null> {
    const page = frame === null ? undefined : webContents.fromFrame(frame)
    return pickSource(await sources(), {
      chosen: (page && chosen.get(page.id)) ?? null,
      ownDisplay: displayOf(page),
      systemAsks,
    })
  }

  session.setDisplayMediaRequestHandler((request, callback) => {
    void pick(request.frame).then((source) => {
      try {
        // An empty answer refuses; Electron then throws here as well as in the page.
        callback(source === null ? {} : { video: source })
      } catch {
        // The page's own promise is rejected: that is the message.
      }
    })
  })

  return {
    async list() {
      if (systemAsks) return []
      return (await sources()).map((source) => {
        return { id: source.id, name: source.name, kind: kindOf(source) }
      })
    },
    choose(page, id) {
      if (id === null) chosen.delete(page)
      else chosen.set(page, id)
    },
    forget: (page) => chosen.delete(page),
  }
}

/** Names and ids only: pictures of every window would cost a second and are not shown. */
async function sources(): Promise<readonly DesktopCapturerSource[]> {
  const thumbnailSize = { width: 0, height: 0 }
  try {
    return await desktopCapturer.getSources({ types: ['screen', 'window'], thumbnailSize })
  } catch {
    // The system does not let us look (macOS without the user's consent).
    return []
  }
}

/** Id of the display that shows a page's window. */
function displayOf(page: Electron.WebContents | undefined): string {
  const window = page === undefined ? null : BrowserWindow.fromWebContents(page)
  return window === null ? '' : String(screen.getDisplayMatching(window.getBounds()).id)
}
