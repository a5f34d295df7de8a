import { lazy, Suspense, useRef } from 'react'
import { Device } from './Device.tsx'

// The first LCD frame does not wait for the controls below it.
const CameraPanel = lazy(async () => ({ default: (await import('./CameraPanel.tsx')).CameraPanel }))

/** The token and, below it, its camera. */
export function TokenColumn() {
  const room = useRef<HTMLDivElement>(null)
  return (
    <div className="token-column">
      <div className="token-room" ref={room}>
        <Device index={0} room={room} />
      </div>
      <div className="camera-room">
        <Suspense fallback={null}>
          <CameraPanel />
        </Suspense>
      </div>
    </div>
  )
}
