import type { Bilingual } from '../bilingual.ts'
import { CODE_DIGITS, PERIOD_SECONDS, SECRET_BYTES } from '../totp.ts'
import type { PskcError, PskcReason } from './key.ts'

/** What is wrong with a key file, as a sentence with line, column and the text found there. */
export function pskcProblem(error: PskcError): Bilingual {
  const { line, column, found } = error
  const { ja, en } = REASONS[error.reason]
  const what = found === undefined || found === '' ? { ja: '', en: '' } : quoted(found)
  return {
    ja: `${line} 行 ${column} 文字目：${ja}${what.ja}`,
    en: `Line ${line}, column ${column}: ${en}${what.en}`,
  }
}

function quoted(found: string): Bilingual {
  return { ja: `（「${found}」）`, en: ` ("${found}")` }
}

const REASONS: Readonly<Record<PskcReason, Bilingual>> = {
  'not-xml': {
    ja: 'XML として読めません。',
    en: 'This is not well-formed XML.',
  },
  doctype: {
    ja: 'DOCTYPE のある鍵ファイルは読み込めません。DOCTYPE を取り除いてください。',
    en: 'A key file with a DOCTYPE is not read. Take the DOCTYPE out.',
  },
  'too-large': {
    ja: 'ファイルが大きすぎます。分割してください。',
    en: 'The file is too large. Split it.',
  },
  'too-deep': {
    ja: '要素が深く入れ子になりすぎています。鍵ファイルか確かめてください。',
    en: 'The elements are nested too deeply. Check that this is a key file.',
  },
  'wrong-root': {
    ja: '最も外側の要素が KeyContainer ではありません。',
    en: 'The outermost element is not KeyContainer.',
  },
  'wrong-namespace': {
    ja: '名前空間が PSKC（RFC 6030）のものではありません。',
    en: 'The namespace is not that of PSKC (RFC 6030).',
  },
  'wrong-version': {
    ja: 'Version は 1.0 でなければなりません。',
    en: 'The Version must be 1.0.',
  },
  'no-key': {
    ja: '鍵（KeyPackage の Key）がありません。',
    en: 'There is no key (Key in a KeyPackage).',
  },
  encrypted: {
    ja: '値が暗号化されています。暗号化しないで（PlainValue で）書き出したファイルを使ってください。',
    en: 'The value is encrypted. Use a file that was exported in plain (PlainValue).',
  },
  hotp: {
    ja: 'カウンタ方式（HOTP）の鍵です。時刻方式（TOTP）の鍵を使ってください。',
    en: 'This is a counter-based key (HOTP). Use a time-based one (TOTP).',
  },
  'wrong-algorithm': {
    ja: '時刻方式（TOTP）の鍵ではありません。',
    en: 'This is not a time-based key (TOTP).',
  },
  'no-serial': {
    ja: 'シリアル番号（DeviceInfo の SerialNo）がありません。',
    en: 'There is no serial number (SerialNo in DeviceInfo).',
  },
  'bad-serial': {
    ja: 'シリアル番号は半角数字 8 桁以上 12 桁以内でなければなりません。',
    en: 'A serial number is 8 to 12 digits.',
  },
  'serial-twice': {
    ja: '同じシリアル番号の鍵が 2 つあります。',
    en: 'Two keys have the same serial number.',
  },
  'no-secret': {
    ja: '値（PlainValue）がありません。',
    en: 'There is no value (PlainValue).',
  },
  'bad-base64': {
    ja: '秘密鍵が Base64 ではありません。',
    en: 'The secret is not Base64.',
  },
  'secret-length': {
    ja: `秘密鍵の長さは ${SECRET_BYTES.min}～${SECRET_BYTES.max} バイトでなければなりません。バイト数：`,
    en: `A secret is ${SECRET_BYTES.min} to ${SECRET_BYTES.max} bytes. Bytes here:`,
  },
  'bad-suite': {
    ja: 'Suite は HMAC-SHA1、HMAC-SHA256、HMAC-SHA512 のいずれかでなければなりません。',
    en: 'The Suite must be HMAC-SHA1, HMAC-SHA256 or HMAC-SHA512.',
  },
  'bad-encoding': {
    ja: 'ワンタイムパスワードは検査数字のない十進数（DECIMAL）でなければなりません。',
    en: 'The codes must be decimal (DECIMAL), without a check digit.',
  },
  'bad-digits': {
    ja: `ワンタイムパスワードの桁数（Length）は ${CODE_DIGITS.min}～${CODE_DIGITS.max} でなければなりません。`,
    en: `The codes must be ${CODE_DIGITS.min} to ${CODE_DIGITS.max} digits long (Length).`,
  },
  'bad-period': {
    ja: `更新間隔（TimeInterval）は ${PERIOD_SECONDS.min}～${PERIOD_SECONDS.max} 秒でなければなりません。`,
    en: `The TimeInterval must be ${PERIOD_SECONDS.min} to ${PERIOD_SECONDS.max} seconds.`,
  },
  'bad-start': {
    ja: '開始時刻（Time）は 0 でなければなりません。',
    en: 'The Time must be 0.',
  },
  'bad-date': {
    ja: '有効期限（ExpiryDate）が日時の形ではありません。例：2030-09-30T08:00:00Z',
    en: 'The ExpiryDate is no date and time. Example: 2030-09-30T08:00:00Z',
  },
}
