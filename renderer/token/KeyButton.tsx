import { Circle, type LucideIcon, Triangle } from 'lucide-react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Key } from '../../firmware/camera-token/state.ts'
import type { Device } from '../../firmware/device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { heldStore, pressKey, releaseKey } from './held-keys.ts'

const ICONS = { left: Triangle, centre: Circle, right: Triangle } satisfies Record<Key, LucideIcon>
const KEY_CAPS = { left: 'F2', centre: 'F3', right: 'F4' } satisfies Record<Key, string>

function isPress(event: KeyboardEvent): boolean {
  return event.key === ' ' || event.key === 'Enter'
}

/** Whether the token itself has the button down: another window's finger may lie on it. */
function isDown(device: Device | undefined, key: Key): boolean {
  if (device === undefined) return false
  return device.kind === 'camera-token'
    ? device.keys[key] !== null
    : key === 'centre' && device.held !== null
}

interface KeyButtonProps {
  readonly index: number
  readonly name: Key
  readonly label: string
  /** What is drawn around the cap. */
  readonly children?: ReactNode
}

/**
 * One physical button. It only tells when the finger comes and goes: long or short is the
 * firmware's business.
 */
export function KeyButton({ index, name, label, children }: KeyButtonProps) {
  const fingers = useStore(heldStore, (s) => s.fingers[name].length)
  const heldInWorld = useSnapshot((s) => isDown(s.world.tokens[index], name))
  const Icon = ICONS[name]

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    // The finger may slide off: its lifting still reaches this button.
    event.currentTarget.setPointerCapture(event.pointerId)
    pressKey(name, `pointer-${event.pointerId}`)
  }
  const up = (event: PointerEvent) => releaseKey(name, `pointer-${event.pointerId}`)

  return (
    <div className={`key key-${name}`}>
      <button
        type="button"
        className={fingers > 0 || heldInWorld ? 'key-cap is-down' : 'key-cap'}
        aria-label={label}
        aria-keyshortcuts={KEY_CAPS[name]}
        data-testid={`key-${name}`}
        onPointerDown={down}
        onPointerUp={up}
        onPointerCancel={up}
        onLostPointerCapture={up}
        onKeyDown={(event) => {
          if (!isPress(event)) return
          event.preventDefault()
          if (!event.repeat) pressKey(name, 'focus')
        }}
        onKeyUp={(event) => {
          if (isPress(event)) releaseKey(name, 'focus')
        }}
        onBlur={() => releaseKey(name, 'focus')}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Icon className="key-sign" aria-hidden="true" />
      </button>
      {children}
      <span className="key-cap-name" aria-hidden="true">
        {KEY_CAPS[name]}
      </span>
    </div>
  )
}
