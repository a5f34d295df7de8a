import type { Box } from './render.ts'

/** Gaussian blur of the pixels in `box`, in place; `sigma` in pixels. */
export function blur(grey: Float32Array, width: number, box: Box, sigma: number): void {
  if (sigma <= 0) return
  const reach = Math.ceil(sigma * 3)
  const kernel = new Float32Array(reach * 2 + 1)
  let sum = 0
  for (let k = -reach; k <= reach; k++) {
    const weight = Math.exp((-k * k) / (2 * sigma * sigma))
    kernel[k + reach] = weight
    sum += weight
  }
  for (let k = 0; k < kernel.length; k++) kernel[k] = (kernel[k] ?? 0) / sum
  const across = box.right - box.left
  const down = box.bottom - box.top
  for (let y = box.top; y < box.bottom; y++) line(grey, y * width + box.left, 1, across, kernel)
  for (let x = box.left; x < box.right; x++) line(grey, box.top * width + x, width, down, kernel)
}

/** Convolves one row or column; the ends are held. */
function line(
  grey: Float32Array,
  start: number,
  stride: number,
  count: number,
  kernel: Float32Array,
): void {
  const reach = (kernel.length - 1) / 2
  const held = new Float32Array(count + reach * 2)
  for (let i = 0; i < held.length; i++) {
    const at = Math.max(0, Math.min(count - 1, i - reach))
    held[i] = grey[start + at * stride] ?? 0
  }
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let k = 0; k < kernel.length; k++) sum += (held[i + k] ?? 0) * (kernel[k] ?? 0)
    grey[start + i * stride] = sum
  }
}

/** The picture moves by `length` pixels in a direction while it is taken; in place. */
export function smear(
  grey: Float32Array,
  width: number,
  box: Box,
  length: number,
  directionDeg: number,
): void {
  if (length <= 0) return
  const steps = Math.max(3, Math.ceil(length * 2))
  const cos = Math.cos((directionDeg * Math.PI) / 180)
  const sin = Math.sin((directionDeg * Math.PI) / 180)
  const from = grey.slice()
  const at = (x: number, y: number) => {
    const cx = Math.max(box.left, Math.min(box.right - 1, x))
    const cy = Math.max(box.top, Math.min(box.bottom - 1, y))
    return from[cy * width + cx] ?? 0
  }
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      let sum = 0
      for (let k = 0; k < steps; k++) {
        const way = (k / (steps - 1) - 0.5) * length
        const u = x + way * cos
        const v = y + way * sin
        const l = Math.floor(u)
        const t = Math.floor(v)
        const fx = u - l
        const fy = v - t
        sum +=
          (at(l, t) * (1 - fx) + at(l + 1, t) * fx) * (1 - fy) +
          (at(l, t + 1) * (1 - fx) + at(l + 1, t + 1) * fx) * fy
      }
      grey[y * width + x] = sum / steps
    }
  }
}
