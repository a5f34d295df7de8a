import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import type { Area, Pixels } from './crop.ts'
import { textOf } from './text.ts'

/** The program of the reader: the bytes of zxing_reader.wasm, or how to find that file. */
export type ZxingSource =
  | { readonly wasmBinary: ArrayBuffer }
  | { readonly locateFile: (name: string) => string }

/** What zxing saw: a text, or only the place of a symbol that it could not read. */
export interface ZxingSight {
  readonly text: string | null
  readonly place: Area
}

export interface ZxingReader {
  /** Everything in the picture, symbols that were found but not read included; nearest to the middle first. */
  look(image: Pixels, effort: 'quick' | 'hard'): Promise<readonly ZxingSight[]>
}

/**
 * Loads zxing-wasm from the given source; null where WebAssembly is refused (a strict CSP) or the
 * program is damaged. Never falls back on the package's network address.
 */
export async function loadZxing(source: ZxingSource): Promise<ZxingReader | null> {
  try {
    await prepareZXingModule({ overrides: { ...source }, fireImmediately: true })
  } catch {
    return null
  }
  return { look }
}

const QUICK = {
  formats: ['QRCode'],
  tryHarder: true,
  // A QR symbol is found in any rotation by its three corners.
  tryRotate: false,
  tryInvert: false,
  // A second try at a third of the size finds big, soft symbols.
  tryDownscale: true,
  returnErrors: true,
  maxNumberOfSymbols: 4,
  textMode: 'Plain',
} satisfies ReaderOptions

const HARD = { ...QUICK, tryInvert: true, maxNumberOfSymbols: 16 } satisfies ReaderOptions

async function look(image: Pixels, effort: 'quick' | 'hard'): Promise<readonly ZxingSight[]> {
  const results = await readBarcodes(asImageData(image), effort === 'quick' ? QUICK : HARD)
  const middle = { x: image.width / 2, y: image.height / 2 }
  return results
    .map((result): ZxingSight => {
      const { topLeft, topRight, bottomLeft, bottomRight } = result.position
      const xs = [topLeft.x, topRight.x, bottomLeft.x, bottomRight.x]
      const ys = [topLeft.y, topRight.y, bottomLeft.y, bottomRight.y]
      const x = Math.min(...xs)
      const y = Math.min(...ys)
      return {
        text: result.isValid && result.bytes.length > 0 ? textOf(result.bytes) : null,
        place: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
      }
    })
    .sort((a, b) => away(a.place, middle) - away(b.place, middle))
}

function away(place: Area, middle: { readonly x: number; readonly y: number }): number {
  return Math.hypot(place.x + place.width / 2 - middle.x, place.y + place.height / 2 - middle.y)
}

/** zxing-wasm reads only data, width and height; outside a browser there is no ImageData to make. */
function asImageData(image: Pixels) {
  return {
    data: image.data,
    width: image.width,
    height: image.height,
    colorSpace: 'srgb' as const,
  }
}
