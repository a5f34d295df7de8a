import { encode } from 'fast-png'
import { type Device, paletteOf, renderDevice } from '../../firmware/device.ts'
import type { Rgb, Screen } from '../../firmware/lcd/screen.ts'
import type { Millis } from '../../protocol/time.ts'

/**
 * A device's LCD at `now` as a PNG; every pixel becomes `scale` × `scale` pixels, without
 * smoothing.
 */
export function lcdPng(device: Device, now: Millis, scale = 1): Uint8Array {
  return screenPng(renderDevice(device, now), paletteOf(device), scale)
}

/** A rendered screen as a PNG of true colours. `scale` is a whole number from 1. */
export function screenPng(screen: Screen, palette: readonly Rgb[], scale = 1): Uint8Array {
  const width = screen.width * scale
  const height = screen.height * scale
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / scale) * screen.width
    for (let x = 0; x < width; x++) {
      const colour = palette[screen.pixels[row + Math.floor(x / scale)] ?? 0]
      if (colour !== undefined) data.set(colour, (y * width + x) * 3)
    }
  }
  return encode({ width, height, data, channels: 3, depth: 8 })
}
