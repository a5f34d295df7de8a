import { loadReader, symbolsIn } from '../../evidence/pictures/read-code.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { MessageError } from '../../protocol/message/header.ts'
import { type Message, parseMessage } from '../../protocol/message/parse.ts'
import { fromText } from '../../protocol/message/text.ts'
import { readOtpauth } from '../../protocol/otpauth.ts'
import { MINUTE_MS, millis } from '../../protocol/time.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readBytes } from '../files.ts'
import { showMoment } from '../moment.ts'

export interface QrReadOptions {
  readonly explain?: boolean
  readonly lang?: string
}

/** `tokkun qr read`: one line per code; 1 if a picture has none that can be read. */
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

/** UTF-8 if valid, otherwise one character per byte. */
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

/** Describes a 2-D code in words, without anything that is sealed in it. */
export function explain(text: string): Bilingual {
  const key = readOtpauth(text)
  if (key.ok) {
    const { issuer, account, code } = key.value
    const { algorithm, digits, periodSeconds } = code
    return {
      ja: `認証アプリの鍵（otpauth）: ${issuer} ${account}、${algorithm}、${digits} 桁、${periodSeconds} 秒`,
      en: `an authenticator's key (otpauth): ${issuer} ${account}, ${algorithm}, ${digits} digits, ${periodSeconds} s`,
    }
  }
  const bytes = fromText(text)
  const message = bytes.ok ? parseMessage(bytes.value) : bytes
  return message.ok ? explainMessage(message.value) : WRONG[message.error]
}

function explainMessage(message: Message): Bilingual {
  const { issuedAt, ttlMinutes, bankId } = message.header
  const from = millis(issuedAt * 1000)
  const until = millis(from + ttlMinutes * MINUTE_MS)
  const kind = KINDS[message.type]
  const whom = 'serial' in message ? message.serial : null
  const bank = bankId.toString(16).padStart(8, '0')
  return {
    ja: `${kind.ja}（種別 ${message.type}、銀行 ${bank}${whom === null ? '' : `、シリアル ${whom}`}、${showMoment(from)} 発行、${showMoment(until)} まで）`,
    en: `${kind.en} (type ${message.type}, bank ${bank}${whom === null ? '' : `, serial ${whom}`}, issued ${showMoment(from)}, good until ${showMoment(until)})`,
  }
}

const KINDS: Readonly<Record<Message['type'], Bilingual>> = {
  1: { ja: '利用開始の 1 枚目（メールのコード）', en: 'code 1 of an activation (the mail’s)' },
  2: { ja: '利用開始の 2 枚目（画面のコード）', en: 'code 2 of an activation (the page’s)' },
  3: { ja: 'ログイン・取引のコード', en: 'code of a login or transaction' },
  4: { ja: '利用停止のコード', en: 'code of a deactivation' },
}

const WRONG: Readonly<Record<MessageError, Bilingual>> = {
  'not-ours': {
    ja: 'ほかのコード（トークン用ではありません）',
    en: 'another code, not for a token',
  },
  length: {
    ja: 'トークン用だが長さが違います（E101）',
    en: 'for a token, but of a wrong length (E101)',
  },
  'version-or-type': {
    ja: 'トークン用だが、知らない版か種別です（E102）',
    en: 'for a token, but of an unknown version or type (E102)',
  },
  crc: { ja: 'トークン用だが壊れています（E103）', en: 'for a token, but damaged (E103)' },
}
