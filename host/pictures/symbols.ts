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

/**
 * Larger pictures are not unpacked: a pixel takes 4 bytes, some times over. Assumption: no camera
 * of a desk or a phone gives larger ones; the token's camera in the window has the same limit.
 */
const MOST_PIXELS = 50_000_000

/** As the app looks at still pictures; symbols that were found but not read are told, too. */
const OPTIONS = {
  tryHarder: true,
  tryInvert: true,
  tryDownscale: true,
  returnErrors: true,
  maxNumberOfSymbols: 16,
  textMode: 'Plain',
} satisfies ReaderOptions

/**
 * Loads the reader's program, which is never fetched from anywhere. `pages`: the renderer's build,
 * where a packed program keeps it; null: none. Once before the first `symbolsIn`.
 */
export async function loadReader(pages: string | null): Promise<void> {
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

/**
 * Every symbol in a PNG or JPEG, whether it could be read or not; QR codes unless told, all kinds
 * for none. The error: it is no such picture, or one too large (then its size). Never rejects.
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
    // The header was a picture's, the rest was not: the reader then names no kind of code.
    return found.some(isNoSymbol) ? err('') : ok(found)
  } catch {
    return err('')
  }
}

function isNoSymbol(result: ReadResult): boolean {
  return !result.isValid && String(result.format) === ''
}
