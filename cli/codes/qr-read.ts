import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  prepareZXingModule,
  type ReaderOptions,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { QrReadOptions } from '../commands/qr-options.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readBytes } from '../files.ts'
import { explain } from './explain.ts'

/** As the app looks at still pictures; symbols that were found but not read are told, too. */
const OPTIONS = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: true,
  returnErrors: true,
  maxNumberOfSymbols: 16,
  textMode: 'Plain',
} satisfies ReaderOptions

/** `tokkun qr read`: one line a code; 1 when a picture holds none that can be read. */
export async function readQr(
  context: Context,
  files: readonly string[],
  options: QrReadOptions,
): Promise<ExitCode> {
  await loadReader()
  let worst: ExitCode = EXIT.ok
  for (const file of files) {
    const code = await readOne(context, file, options.explain === true)
    worst = worst < code ? code : worst
  }
  return worst
}

/** The reader's program lies in its package; it is never fetched from anywhere. */
async function loadReader(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = await readFile(path)
  const wasmBinary = new Uint8Array(bytes).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

async function readOne(context: Context, file: string, inWords: boolean): Promise<ExitCode> {
  const bytes = await readBytes(context.io.cwd, file)
  if (!bytes.ok) return context.stop(bytes.error, EXIT.io)
  if (!isPicture(bytes.value)) return context.stop(named(file, NO_PICTURE), EXIT.failed)
  const seen = await readBarcodes(new Uint8Array(bytes.value), OPTIONS).catch(() => null)
  if (seen === null || seen.some(isNoPicture)) {
    return context.stop(named(file, NO_PICTURE), EXIT.failed)
  }
  const read = seen.filter(({ isValid, bytes: content }) => isValid && content.length > 0)
  for (const { bytes: content } of read) {
    const text = asText(content)
    context.print(inWords ? explain(text) : text)
  }
  if (read.length > 0) return EXIT.ok
  return context.stop(named(file, seen.length > 0 ? UNREADABLE : NOTHING), EXIT.failed)
}

/** The reader's own way to say that the file is torn: a result that is no symbol of any kind. */
function isNoPicture({ isValid, format }: ReadResult): boolean {
  return !isValid && String(format) === ''
}

/** PNG's and JPEG's first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes
  return (a === 0x89 && b === 0x50 && c === 0x4e) || (a === 0xff && b === 0xd8 && c === 0xff)
}

/** UTF-8 where it is, one character a byte otherwise. */
function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

function named(file: string, { ja, en }: Bilingual): Bilingual {
  return { ja: `${file}: ${ja}`, en: `${file}: ${en}` }
}

const NO_PICTURE: Bilingual = {
  ja: 'PNG・JPEG の画像として読めません。',
  en: 'this is no PNG or JPEG picture that can be read.',
}
const UNREADABLE: Bilingual = {
  ja: '2次元コードらしきものはありますが、読み取れません。欠け、ぼけ、汚れを確かめ、大きく写してください。',
  en: 'there is a 2-D code, but it cannot be read: look for missing parts, blur or dirt, or take it larger.',
}
const NOTHING: Bilingual = {
  ja: '2次元コードが見つかりません。四隅と周りの余白まで写っているか確かめてください。',
  en: 'there is no 2-D code in it; all corners and the white margin must be in the picture.',
}
