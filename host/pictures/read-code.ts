import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  prepareZXingModule,
  type ReaderOptions,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader'
import { err, ok, type Result } from '../../protocol/result.ts'
import { pictureSize } from './picture-size.ts'

/** A part of a picture, in its pixels. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Why a picture gives no text, and more to it: the size, the kind of code, where it lies. */
export interface ReadProblem {
  readonly code: 'not-a-picture' | 'no-code-in-picture' | 'code-unreadable' | 'another-kind-of-code'
  readonly detail: string
}

/** Reads the QR code in a picture's file. */
export interface CodeReader {
  /**
   * The text of the QR code in a PNG or JPEG, one character a byte; with a region, that of a code
   * whose middle lies in it. Never rejects.
   */
  read(file: Uint8Array, region: Region | null): Promise<Result<string, ReadProblem>>
}

/** Larger pictures are not unpacked: a pixel takes 4 bytes, some times over. Ours, as the camera's. */
const MOST_PIXELS = 50_000_000
/** No symbol holds more alphanumeric characters (ISO/IEC 18004, version 40-L). */
const MOST_TEXT = 4296

const QR = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: true,
  tryDownscale: true,
  returnErrors: true,
  maxNumberOfSymbols: 16,
  textMode: 'Plain',
} satisfies ReaderOptions

/** `pages`: the renderer's build, where a packed program keeps the reader; null: none. */
export function createCodeReader(pages: string | null): CodeReader {
  let loading: Promise<void> | null = null
  return {
    async read(file, region) {
      const size = pictureSize(file)
      if (size === null) return problem('not-a-picture')
      const { width, height } = size
      if (width * height > MOST_PIXELS || width === 0 || height === 0) {
        return problem('not-a-picture', `${width} × ${height}`)
      }
      loading ??= load(pages)
      await loading
      try {
        const found = await readBarcodes(file, QR)
        // The header was a picture's, the rest was not: the reader then names no kind of code.
        if (found.some(isNoSymbol)) return problem('not-a-picture')
        const seen = within(found, region)
        const text = seen.map(textOf).find((one) => one !== null)
        if (text !== undefined && text !== null) return ok(text)
        if (seen[0] !== undefined) return problem('code-unreadable', placeOf(seen[0]))
        // What else is there? Only to say why.
        const [other] = within(await readBarcodes(file, { ...QR, formats: [] }), region)
        if (other === undefined || !other.isValid) return problem('no-code-in-picture')
        return problem('another-kind-of-code', `${other.format}, ${placeOf(other)}`)
      } catch {
        return problem('not-a-picture')
      }
    },
  }
}

function problem(code: ReadProblem['code'], detail = ''): Result<string, ReadProblem> {
  return err({ code, detail })
}

async function load(pages: string | null): Promise<void> {
  const wasm = await readFile(await wasmPath(pages))
  const wasmBinary = new ArrayBuffer(wasm.length)
  new Uint8Array(wasmBinary).set(wasm)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

/** In the pages' build its name carries a hash; in a checkout it lies with its package. */
async function wasmPath(pages: string | null): Promise<string> {
  if (pages !== null) {
    const folder = join(pages, 'assets')
    const names = await readdir(folder).catch(() => [])
    const name = names.find((found) => /^zxing_reader.*\.wasm$/.test(found))
    if (name !== undefined) return join(folder, name)
  }
  return createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
}

function isNoSymbol(result: ReadResult): boolean {
  return !result.isValid && String(result.format) === ''
}

function within(results: readonly ReadResult[], region: Region | null): readonly ReadResult[] {
  if (region === null) return results
  return results.filter((result) => {
    const { x, y } = middleOf(result)
    const { x: left, y: top, width, height } = region
    return x >= left && y >= top && x <= left + width && y <= top + height
  })
}

function middleOf({ position }: ReadResult): { readonly x: number; readonly y: number } {
  const { topLeft, topRight, bottomLeft, bottomRight } = position
  return {
    x: (topLeft.x + topRight.x + bottomLeft.x + bottomRight.x) / 4,
    y: (topLeft.y + topRight.y + bottomLeft.y + bottomRight.y) / 4,
  }
}

function placeOf(result: ReadResult): string {
  const { x, y } = middleOf(result)
  return `x ${Math.round(x)}, y ${Math.round(y)}`
}

/** The symbol's bytes, one character each (ISO/IEC 8859-1), as the camera reads them; null: none. */
function textOf({ isValid, bytes }: ReadResult): string | null {
  if (!isValid || bytes.length === 0) return null
  return Array.from(bytes.subarray(0, MOST_TEXT), (byte) => String.fromCharCode(byte)).join('')
}
