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

/** A part of a picture, in its pixels. */
interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Why a picture gives no text, with details: the size, the kind of code, its position. */
interface ReadProblem {
  readonly code: 'not-a-picture' | 'no-code-in-picture' | 'code-unreadable' | 'another-kind-of-code'
  readonly detail: string
}

/** Reads the QR code in a picture's file. */
export interface CodeReader {
  /**
   * The text of the QR code in a PNG or JPEG, one character per byte; with a region, that of a code
   * whose centre lies in it. Never rejects.
   */
  read(file: Uint8Array, region: Region | null): Promise<Result<string, ReadProblem>>
}

/** No symbol holds more alphanumeric characters (ISO/IEC 18004, version 40-L). */
const MOST_TEXT = 4296

/** `pages`: the renderer's build, where a packed program keeps the reader; null: none. */
export function createCodeReader(pages: string | null): CodeReader {
  let loading: Promise<void> | null = null
  return {
    async read(file, region) {
      loading ??= loadReader(pages)
      await loading
      const found = await symbolsIn(file)
      if (!found.ok) return problem('not-a-picture', found.error)
      const seen = within(found.value, region)
      const text = seen.map(textOf).find((one) => one !== null)
      if (text !== undefined && text !== null) return ok(text)
      if (seen[0] !== undefined) return problem('code-unreadable', placeOf(seen[0]))
      // Looks for other kinds of codes, only to explain the failure.
      const all = await symbolsIn(file, [])
      const [other] = within(all.ok ? all.value : [], region)
      if (other === undefined || !other.isValid) return problem('no-code-in-picture')
      return problem('another-kind-of-code', `${other.format}, ${placeOf(other)}`)
    },
  }
}

function problem(code: ReadProblem['code'], detail = ''): Result<string, ReadProblem> {
  return err({ code, detail })
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

/**
 * Larger pictures are not decoded: a pixel takes 4 bytes, several times over. Assumption: no camera
 * makes larger ones; the token's camera in the window has the same limit.
 */
const MOST_PIXELS = 50_000_000

/**
 * The same options as for still pictures in the app; also reports symbols that were found but not
 * read.
 */
const OPTIONS = {
  tryHarder: true,
  tryInvert: true,
  tryDownscale: true,
  returnErrors: true,
  maxNumberOfSymbols: 16,
  textMode: 'Plain',
} satisfies ReaderOptions

/**
 * Loads the reader's program, which is never downloaded. `pages`: the renderer's build, where a
 * packed program keeps it; null: none. Call once before the first `symbolsIn`.
 */
export async function loadReader(pages: string | null): Promise<void> {
  const wasm = await readFile(await wasmPath(pages))
  const wasmBinary = new ArrayBuffer(wasm.length)
  new Uint8Array(wasmBinary).set(wasm)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

/** In the pages' build its name contains a hash; in a checkout it is in its package. */
async function wasmPath(pages: string | null): Promise<string> {
  if (pages !== null) {
    const folder = join(pages, 'assets')
    const names = await readdir(folder).catch(() => [])
    const name = names.find((found) => /^zxing_reader.*\.wasm$/.test(found))
    if (name !== undefined) return join(folder, name)
  }
  return createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
}

/**
 * Every symbol in a PNG or JPEG, whether it could be read or not; QR codes by default, all kinds
 * for an empty list. The error: not such a picture, or one too large (then its size). Never
 * rejects.
 */
export async function symbolsIn(
  file: Uint8Array,
  formats: ReaderOptions['formats'] = ['QRCode'],
): Promise<Result<readonly ReadResult[], string>> {
  const size = pictureSize(file)
  if (size === null) return err('')
  const { width, height } = size
  if (width * height > MOST_PIXELS || width === 0 || height === 0) {
    return err(`${width} × ${height}`)
  }
  try {
    const found = await readBarcodes(file, { ...OPTIONS, formats })
    // The header was a picture's, the rest was not: the reader then reports no kind of code.
    return found.some(isNoSymbol) ? err('') : ok(found)
  } catch {
    return err('')
  }
}

function isNoSymbol(result: ReadResult): boolean {
  return !result.isValid && String(result.format) === ''
}

/** A picture's kind and its size in pixels, from its header. */
interface PictureSize {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Reads the header of a PNG (ISO/IEC 15948, IHDR) or a JPEG (ITU-T T.81, the frame's SOF segment);
 * null for anything else. Checked before a picture is decoded: a few bytes may claim gigabytes.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG.every((byte, i) => bytes[i] === byte)) {
    if (bytes.length < 24) return null
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes, view) : null
}

function jpegSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      // A fill byte before the marker.
      at += 1
    } else if (isFrame(marker)) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      // TEM and RSTn have no length.
      at += 2
    } else {
      at += 2 + view.getUint16(at + 2)
    }
  }
  return null
}

/** SOF0 to SOF15, except DHT, JPG and DAC, which are among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
