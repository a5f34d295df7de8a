import { aimArea, crop, doubled, type Pixels } from './crop.ts'
import { readJsqr } from './readers-jsqr.ts'
import { loadZxing, type ZxingReader, type ZxingSight, type ZxingSource } from './readers-zxing.ts'

/** Which pass gave the text. */
export type Reader = 'zxing' | 'zxing-2x' | 'zxing-whole' | 'jsqr'

/** A 2-D code that was read. */
export interface Read {
  /** One character a byte, at most 4,296. */
  readonly text: string
  readonly by: Reader
}

/** `live`: one of many frames, time is short. `still`: a picture or a screen, everything is tried. */
export type Mode = 'live' | 'still'

export interface Decoder {
  /** Which readers there are: jsQR alone where WebAssembly was refused. */
  readonly readers: 'zxing+jsqr' | 'jsqr'
  /**
   * Reads the 2-D code in a picture; null if there is none that can be read. `frameNo` counts the
   * frames of a live source: it spaces out the slow passes.
   */
  decode(image: Pixels, mode: Mode, frameNo: number): Promise<Read | null>
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
): Promise<Read | null> {
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

async function still(zxing: ZxingReader | null, image: Pixels): Promise<Read | null> {
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

function said(text: string | null, by: Reader): Read | null {
  return text === null ? null : { text, by }
}
