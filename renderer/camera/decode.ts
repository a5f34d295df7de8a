import jsQR from 'jsqr'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { type Area, aimArea, crop, doubled, type Pixels } from './pixels.ts'

/** Which pass gave the text. */
export type CodeReader = 'zxing' | 'zxing-2x' | 'zxing-whole' | 'jsqr'

/** A 2-D code that was read. */
export interface CodeRead {
  /** One character a byte, at most 4,296. */
  readonly text: string
  readonly by: CodeReader
}

/** `live`: one of many frames, time is short. `still`: a picture or a screen, everything is tried. */
export type DecodeMode = 'live' | 'still'

export interface Decoder {
  /** Which readers there are: jsQR alone where WebAssembly was refused. */
  readonly readers: 'zxing+jsqr' | 'jsqr'
  /**
   * Reads the 2-D code in a picture; null if there is none that can be read. `frameNo` counts the
   * frames of a live source: it spaces out the slow passes.
   */
  decode(image: Pixels, mode: DecodeMode, frameNo: number): Promise<CodeRead | null>
  /** Symbols that zxing finds in the aim frame without being able to read them: for hints. */
  unread(image: Pixels): Promise<readonly ZxingSight[]>
}

/** Every so many live frames the whole frame is looked at (15 ms a pass, measured). Assumption: often enough for a code that is not aimed at. */
const WHOLE_EVERY = 4

/** Every so many live frames jsQR has a look at the aim frame (some 100 ms a pass, measured). Assumption: rare enough to keep the picture smooth. */
const JSQR_EVERY = 8

/** A still picture larger than this is not looked at in double size, to save memory. Pixels. Assumption: a picture that large shows its codes large enough. */
const MAX_DOUBLED = 5_000_000

/** A still picture larger than this is not given to jsQR, which would take seconds. Pixels. Assumption: nobody waits that long. */
const MAX_JSQR = 9_000_000

/** Makes a decoder: zxing-wasm from the given program with jsQR behind it, or jsQR alone. */
export async function createDecoder(options: {
  readonly zxing: ZxingSource | null
}): Promise<Decoder> {
  const zxing = options.zxing === null ? null : await loadZxing(options.zxing)
  return {
    readers: zxing === null ? 'jsqr' : 'zxing+jsqr',
    decode: (image, mode, frameNo) => {
      if (image.width < 1 || image.height < 1) return Promise.resolve(null)
      return mode === 'live' ? live(zxing, image, frameNo) : still(zxing, image)
    },
    unread: async (image) => {
      if (zxing === null) return []
      const seen = await zxing.look(crop(image, aimArea(image.width, image.height)), 'quick')
      return seen.filter((s) => s.text === null)
    },
  }
}

async function live(
  zxing: ZxingReader | null,
  image: Pixels,
  frameNo: number,
): Promise<CodeRead | null> {
  const aim = crop(image, aimArea(image.width, image.height))
  if (zxing === null) return said(readJsqr(aim), 'jsqr')
  return (
    said(first(await zxing.look(aim, 'quick')), 'zxing') ??
    said(first(await zxing.look(doubled(aim), 'quick')), 'zxing-2x') ??
    (frameNo % WHOLE_EVERY === 0
      ? said(first(await zxing.look(image, 'quick')), 'zxing-whole')
      : null) ??
    (frameNo % JSQR_EVERY === JSQR_EVERY - 1 ? said(readJsqr(aim), 'jsqr') : null)
  )
}

async function still(zxing: ZxingReader | null, image: Pixels): Promise<CodeRead | null> {
  const size = image.width * image.height
  if (zxing !== null) {
    const whole = said(first(await zxing.look(image, 'hard')), 'zxing-whole')
    if (whole !== null) return whole
    if (size <= MAX_DOUBLED) {
      const twice = said(first(await zxing.look(doubled(image), 'hard')), 'zxing-2x')
      if (twice !== null) return twice
    }
  }
  return size <= MAX_JSQR ? said(readJsqr(image), 'jsqr') : null
}

function first(sights: readonly ZxingSight[]): string | null {
  return sights.find((s) => s.text !== null)?.text ?? null
}

function said(text: string | null, by: CodeReader): CodeRead | null {
  return text === null ? null : { text, by }
}

/** The program of the reader: the bytes of zxing_reader.wasm, or how to find that file. */
type ZxingSource =
  | { readonly wasmBinary: ArrayBuffer }
  | { readonly locateFile: (name: string) => string }

/** What zxing saw: a text, or only the place of a symbol that it could not read. */
interface ZxingSight {
  readonly text: string | null
  readonly place: Area
}

interface ZxingReader {
  /** Everything in the picture, symbols that were found but not read included; nearest to the middle first. */
  look(image: Pixels, effort: 'quick' | 'hard'): Promise<readonly ZxingSight[]>
}

/**
 * Loads zxing-wasm from the given source; null where WebAssembly is refused (a strict CSP) or the
 * program is damaged. Never falls back on the package's network address.
 */
async function loadZxing(source: ZxingSource): Promise<ZxingReader | null> {
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
        text: result.isValid && result.bytes.length > 0 ? textOfBytes(result.bytes) : null,
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

/** What jsQR says of a picture: of its answer only the bytes are believed. */
type JsqrAnswer = { readonly binaryData: readonly number[] } | null

/**
 * The text of an answer of jsQR, or null. jsQR gives "reads" without a single byte, which are none;
 * and its string is guesswork about character sets, so the text is made from the bytes.
 */
export function trusted(answer: JsqrAnswer): string | null {
  if (answer === null || answer.binaryData.length === 0) return null
  return textOfBytes(answer.binaryData)
}

/** One pass of jsQR, plain JavaScript: slow (a cluttered 1280×720 frame takes some 240 ms) but needs no WebAssembly. */
function readJsqr(image: Pixels): string | null {
  return trusted(jsQR(image.data, image.width, image.height, { inversionAttempts: 'attemptBoth' }))
}

/** No symbol holds more alphanumeric characters (ISO/IEC 18004, version 40-L). */
export const MAX_TEXT = 4296

/**
 * The bytes of a symbol as text, one character a byte (ISO/IEC 8859-1, the standard's default), so
 * that both readers give the same text for the same symbol. Capped at 4,296 characters.
 */
export function textOfBytes(bytes: ArrayLike<number>): string {
  let text = ''
  const end = Math.min(bytes.length, MAX_TEXT)
  for (let i = 0; i < end; i++) text += String.fromCharCode((bytes[i] ?? 0) & 0xff)
  return text
}
