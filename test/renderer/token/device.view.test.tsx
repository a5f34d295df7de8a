import { useRef } from 'react'
import { describe, expect, it } from 'vitest'
import { paletteOf, renderDevice } from '../../../firmware/device.ts'
import { COLOUR } from '../../../firmware/lcd/screen.ts'
import { DeviceView } from '../../../renderer/token/DeviceView.tsx'
import { Lcd } from '../../../renderer/token/Lcd.tsx'
import { activate } from '../../host/support/walk.ts'
import { LANGUAGES, mount, type OpenBench, openBench, told } from '../support/mount.tsx'

/** The canvas on which the firmware's pixels are painted, not the camera's picture behind it. */
function lcdCanvas(container: Element): HTMLCanvasElement {
  const canvas = container.querySelector('canvas.lcd-pixels')
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no LCD')
  return canvas
}

/** The pixels of a canvas as `red,green,blue,alpha`. */
function pixelsOf(canvas: HTMLCanvasElement): readonly string[] {
  const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
  const data = image?.data ?? new Uint8ClampedArray()
  return Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 4).join())
}

/** What the firmware draws for the first token of the bench now, in the same form. */
function drawnByFirmware({ world }: OpenBench): readonly string[] {
  const { tokens, now } = world()
  const [token] = tokens
  if (token === undefined) throw new Error('no token')
  const palette = paletteOf(token)
  const { pixels } = renderDevice(token, now)
  return Array.from(pixels, (index) =>
    index === COLOUR.viewfinder ? '0,0,0,0' : [...(palette[index] ?? []), 255].join(),
  )
}

describe('the LCD', () => {
  it.each([1, 2, 3])('shows the firmware’s pixels, each a square, at zoom %i', async (zoom) => {
    const bench = await openBench()
    await activate(bench.bridge, 'scan-mail')
    const lcd = { width: 320, height: 240 }
    const view = <Lcd index={0} lcd={lcd} cssWidth={(320 * zoom) / window.devicePixelRatio} />
    const { container } = await mount(view)
    const canvas = lcdCanvas(container)
    await expect.poll(() => pixelsOf(canvas)).toEqual(drawnByFirmware(bench))
    expect([canvas.width, canvas.height]).toEqual([320, 240])
    const { width, height, left, top } = canvas.getBoundingClientRect()
    const density = window.devicePixelRatio
    expect([width * density, height * density]).toEqual([320 * zoom, 240 * zoom])
    expect([left * density, top * density].map((at) => Math.abs(at - Math.round(at)))).toEqual([
      0, 0,
    ])
    expect(getComputedStyle(canvas).imageRendering).toBe('pixelated')
  })

  it.each(LANGUAGES)('says in words what it shows, or that it is dark (%s)', async (language) => {
    const bench = await openBench({ language })
    const screen = await mount(<Lcd index={0} lcd={{ width: 320, height: 240 }} cssWidth={320} />)
    const words = screen.getByRole('status', { name: told('token.screen') })
    await expect.element(words).toHaveTextContent(told('token.screen-off'))
    const hands = await activate(bench.bridge, 'scan-mail')
    await expect
      .poll(() => words.element().textContent?.replace(/\D/g, ''))
      .toContain(hands.digits())
  })
})

function Whole() {
  const room = useRef<HTMLDivElement>(null)
  return (
    <div ref={room} className="token-room" style={{ width: 500, height: 800 }}>
      <DeviceView index={0} room={room} />
    </div>
  )
}

describe.each(LANGUAGES)('a button of the token (%s)', (language) => {
  it('goes down and up with the finger, and the ring shows how long it is held', async () => {
    const bench = await openBench({ language })
    const screen = await mount(<Whole />)
    const key = screen.getByRole('button', { name: told('token.key.centre') }).element()
    const finger = { pointerId: 7, button: 0, bubbles: true, isPrimary: true }
    // A pointer that no hand holds cannot be captured.
    key.setPointerCapture = () => undefined
    key.dispatchEvent(new PointerEvent('pointerdown', finger))
    await expect.poll(() => screen.container.querySelector('.hold-ring')).not.toBeNull()
    expect(key.className).toContain('is-down')
    key.dispatchEvent(new PointerEvent('pointerup', finger))
    await expect.poll(() => screen.container.querySelector('.hold-ring')).toBeNull()
    expect(key.className).not.toContain('is-down')
    expect(bench.given).toEqual([
      { kind: 'key-down', token: 0, key: 'centre' },
      { kind: 'key-up', token: 0, key: 'centre' },
    ])
  })

  it('is pressed by a mouse and by the keyboard alike', async () => {
    const bench = await openBench({ language })
    const screen = await mount(<Whole />)
    await screen.getByRole('button', { name: told('token.key.left') }).click()
    const right = screen.getByRole('button', { name: told('token.key.right') }).element()
    for (const type of ['keydown', 'keyup']) {
      right.dispatchEvent(new KeyboardEvent(type, { key: ' ', bubbles: true }))
    }
    expect(bench.given).toEqual([
      { kind: 'key-down', token: 0, key: 'left' },
      { kind: 'key-up', token: 0, key: 'left' },
      { kind: 'key-down', token: 0, key: 'right' },
      { kind: 'key-up', token: 0, key: 'right' },
    ])
  })
})
