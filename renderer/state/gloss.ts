import type { Device } from '../../firmware/device.ts'
import { useSnapshot } from './bench.ts'
import { useSelected } from './selected-device.ts'

/** Key of what the token's present screen means, for people who do not read its English. */
export function glossKeyOf(device: Device | undefined): string | null {
  if (device?.kind !== 'camera-token') return null
  const mode = device.run?.mode.name
  return mode === undefined ? null : `gloss.${mode}`
}

/** The same for the device that this window shows large. */
export function useGlossKey(): string | null {
  const selected = useSelected()
  return useSnapshot((s) =>
    typeof selected === 'number' ? glossKeyOf(s.world.tokens[selected]) : null,
  )
}
