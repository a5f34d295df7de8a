import type { TrayItem } from '../../state/tray.ts'

/** The three kinds of things on the desk, as small outlines of themselves. */
export function DeviceIcon({ kind }: { kind: TrayItem['kind'] }) {
  return (
    <svg className="device-icon" viewBox="0 0 24 24" aria-hidden="true">
      {kind === 'camera-token' ? (
        <>
          <rect x="4" y="2" width="16" height="20" rx="3.5" />
          <rect className="device-icon-lcd" x="6.5" y="5" width="11" height="8" rx="1" />
          <circle cx="8" cy="17.5" r="1" />
          <circle cx="12" cy="17.5" r="1" />
          <circle cx="16" cy="17.5" r="1" />
        </>
      ) : null}
      {kind === 'key-fob' ? (
        <>
          <path d="M12 2.2c4.4 0 7 3 7 7.6v6.4c0 3.4-2.8 5.6-7 5.6s-7-2.2-7-5.6V9.8c0-4.6 2.6-7.6 7-7.6z" />
          <circle cx="12" cy="5.6" r="1.3" />
          <rect className="device-icon-lcd" x="7.5" y="9" width="9" height="4" rx="0.8" />
          <circle cx="12" cy="17.3" r="1.5" />
        </>
      ) : null}
      {kind === 'phone' ? (
        <>
          <rect x="6" y="2" width="12" height="20" rx="2.5" />
          <path d="M10.5 19.2h3" />
        </>
      ) : null}
    </svg>
  )
}
