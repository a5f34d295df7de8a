import { loadReader, symbolsIn } from '../../host/pictures/symbols.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readBytes } from '../files.ts'
import { explain } from './explain.ts'

export interface QrReadOptions {
  readonly explain?: boolean
  readonly lang?: string
}

/** `tokkun qr read`: one line a code; 1 when a picture holds none that can be read. */
export async function readQr(
  context: Context,
  files: readonly string[],
  options: QrReadOptions,
): Promise<ExitCode> {
  await loadReader(null)
  let worst: ExitCode = EXIT.ok
  for (const file of files) {
    const code = await readOne(context, file, options.explain === true)
    worst = worst < code ? code : worst
  }
  return worst
}

async function readOne(context: Context, file: string, inWords: boolean): Promise<ExitCode> {
  const bytes = await readBytes(context.io.cwd, file)
  if (!bytes.ok) return context.stop(bytes.error, EXIT.io)
  const seen = await symbolsIn(bytes.value)
  if (!seen.ok) return context.stop(named(file, NO_PICTURE), EXIT.failed)
  const read = seen.value.filter(({ isValid, bytes: content }) => isValid && content.length > 0)
  for (const { bytes: content } of read) {
    const text = asText(content)
    context.print(inWords ? explain(text) : text)
  }
  if (read.length > 0) return EXIT.ok
  return context.stop(named(file, seen.value.length > 0 ? UNREADABLE : NOTHING), EXIT.failed)
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
