import { lazy, type RefObject, Suspense, useRef } from 'react'
import { type DeviceId, useSelected } from '../bench/selected-device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { usePhoneEye } from '../camera/camera.ts'
import { DeviceView } from './DeviceView.tsx'

// The first LCD frame does not wait for what is around it, nor for the other kinds of devices.
const Tray = lazy(async () => ({ default: (await import('./Tray.tsx')).Tray }))
const CameraPanel = lazy(async () => ({
  default: (await import('../camera/CameraPanel.tsx')).CameraPanel,
}))
const Fob = lazy(async () => ({ default: (await import('./Fob.tsx')).Fob }))
const FobPanel = lazy(async () => ({ default: (await import('./Fob.tsx')).FobPanel }))
const EmptyDesk = lazy(async () => ({ default: (await import('./EmptyDesk.tsx')).EmptyDesk }))
const PhoneView = lazy(async () => ({
  default: (await import('../phone/PhoneView.tsx')).PhoneView,
}))

/** What lies on the desk, the selected device large, and below it what one does with it. */
export function TokenColumn() {
  const room = useRef<HTMLDivElement>(null)
  const selected = useSelected()
  return (
    <div className="token-column">
      <Suspense fallback={<div className="tray" />}>
        <Tray />
      </Suspense>
      <div className="token-room" ref={room}>
        <Suspense fallback={null}>
          <Hero device={selected} room={room} />
        </Suspense>
      </div>
      <Panel device={selected} />
    </div>
  )
}

interface HeroProps {
  readonly device: DeviceId | null
  readonly room: RefObject<HTMLDivElement | null>
}

function Hero({ device, room }: HeroProps) {
  const kind = useKind(device)
  if (device === null || kind === null) return <EmptyDesk />
  if (device === 'phone') return <PhoneView />
  return kind === 'key-fob' ? (
    <Fob key={device} index={device} room={room} />
  ) : (
    <DeviceView key={device} index={device} room={room} />
  )
}

/** A camera's eye, or the fob's other side. Its room is there before it: nothing jumps. */
function Panel({ device }: { device: DeviceId | null }) {
  const kind = useKind(device)
  const eye = usePhoneEye()
  if (typeof device === 'number' && kind === 'key-fob') {
    return (
      <div className="camera-room is-low">
        <Suspense fallback={null}>
          <FobPanel index={device} />
        </Suspense>
      </div>
    )
  }
  const looks = kind === 'camera-token' || (device === 'phone' && eye)
  if (!looks) return null
  return (
    <div className="camera-room">
      <Suspense fallback={null}>
        <CameraPanel />
      </Suspense>
    </div>
  )
}

function useKind(device: DeviceId | null): 'camera-token' | 'key-fob' | 'phone' | null {
  return useSnapshot((s) => {
    if (device === null || device === 'phone') return device
    return s.world.tokens[device]?.kind ?? null
  })
}
