/** What the system tells about one screen or window. */
interface Capturable {
  readonly id: string
  readonly display_id: string
}

interface ScreenWish {
  /** The source that the person chose; null: the screen that the asking window is on. */
  readonly chosen: string | null
  /** Id of the display that shows the asking window; '' when unknown. */
  readonly ownDisplay: string
  /** The system asks the person itself and then tells one source only (Wayland's portal). */
  readonly systemAsks: boolean
}

/**
 * The source that a page gets to see, or null for none. A chosen source that is gone gives none:
 * whoever pointed at one window must not be shown a whole screen instead.
 */
export function pickSource<T extends Capturable>(
  sources: readonly T[],
  { chosen, ownDisplay, systemAsks }: ScreenWish,
): T | null {
  if (systemAsks) return sources[0] ?? null
  if (chosen !== null) return sources.find(({ id }) => id === chosen) ?? null
  const screens = sources.filter((source) => kindOf(source) === 'screen')
  return screens.find((source) => source.display_id === ownDisplay) ?? screens[0] ?? null
}

/** Electron's ids: `screen:…` or `window:…` (documentation of DesktopCapturerSource). */
export function kindOf({ id }: Pick<Capturable, 'id'>): 'screen' | 'window' {
  return id.startsWith('screen:') ? 'screen' : 'window'
}

/** Whether Chromium captures through Wayland's portal: then every look at the list is a question. */
export function asksBySystem(platform: string, env: NodeJS.ProcessEnv): boolean {
  // The same two variables that Chromium looks at (webrtc, DesktopCapturer::IsRunningUnderWayland).
  const session = env.XDG_SESSION_TYPE?.startsWith('wayland') ?? false
  return platform === 'linux' && session && Boolean(env.WAYLAND_DISPLAY)
}
