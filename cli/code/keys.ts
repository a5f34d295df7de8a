import type { CodeSource } from '../../lab/code-sources.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { type OtpauthError, readOtpauth } from '../../protocol/otpauth.ts'
import { pskcProblem } from '../../protocol/pskc/problems.ts'
import { readPskc } from '../../protocol/pskc/read.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Millis } from '../../protocol/time.ts'
import { READ_SECRET_BYTES, SECRET_BYTES } from '../../protocol/totp.ts'

/** The keys in a key file (PSKC) or in lines of otpauth texts, as sources with a correct clock. */
export function readKeys(
  file: string,
  text: string,
  at: Millis,
): Result<readonly CodeSource[], Bilingual> {
  return text.trimStart().startsWith('<') ? pskc(file, text, at) : otpauth(file, text, at)
}

function pskc(file: string, text: string, own: Millis): Result<readonly CodeSource[], Bilingual> {
  const keys = readPskc(text)
  if (keys.ok)
    return ok(keys.value.map(({ serial, secret, code }) => ({ serial, secret, code, own })))
  const { line, column } = keys.error
  const { ja, en } = pskcProblem(keys.error)
  const at = `${file}:${line}:${column}: `
  return err({ ja: at + ja, en: at + en })
}

function otpauth(
  file: string,
  text: string,
  own: Millis,
): Result<readonly CodeSource[], Bilingual> {
  const sources: CodeSource[] = []
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const key = readOtpauth(line, READ_SECRET_BYTES)
    if (!key.ok) {
      const { ja, en } = OTPAUTH[key.error]
      return err({ ja: `${file}:${n + 1}:1: ${ja}`, en: `${file}:${n + 1}:1: ${en}` })
    }
    const { issuer, account, code } = key.value
    const secret = padded(key.value.secret)
    sources.push({ serial: issuer === '' ? account : `${issuer}: ${account}`, secret, code, own })
  }
  if (sources.length > 0) return ok(sources)
  return err({ ja: `${file}: 鍵がありません。`, en: `${file}: it holds no key.` })
}

/**
 * The same key for every HMAC (RFC 2104, section 2: a key shorter than a block is followed by
 * zeros), but long enough for the library.
 */
function padded(secret: Uint8Array): Uint8Array {
  if (secret.length >= SECRET_BYTES.min) return secret
  const long = new Uint8Array(SECRET_BYTES.min)
  long.set(secret)
  return long
}

const OTPAUTH: Readonly<Record<OtpauthError, Bilingual>> = {
  'not-otpauth': {
    ja: '鍵ファイル（PSKC）でも otpauth:// でもありません。',
    en: 'this is neither a key file (PSKC) nor an otpauth:// text.',
  },
  hotp: {
    ja: 'カウンタ方式（HOTP）の鍵です。時刻方式（TOTP）の鍵を使ってください。',
    en: 'this is a counter-based key (HOTP); use a time-based one (TOTP).',
  },
  'no-account': { ja: 'アカウント名がありません。', en: 'the account’s name is missing.' },
  'no-secret': { ja: '秘密鍵がありません。', en: 'the secret is missing.' },
  'bad-base32': { ja: '秘密鍵が Base32 ではありません。', en: 'the secret is not Base32.' },
  'secret-length': {
    ja: `秘密鍵の長さは ${READ_SECRET_BYTES.min}～${READ_SECRET_BYTES.max} バイトです。`,
    en: `a secret is ${READ_SECRET_BYTES.min} to ${READ_SECRET_BYTES.max} bytes long.`,
  },
  'bad-form': {
    ja: 'アルゴリズム、桁数、更新間隔のいずれかが使えません。',
    en: 'its algorithm, number of digits or period is none that the tokens have.',
  },
}
