import type { Bilingual } from '../../protocol/bilingual.ts'
import type { MessageError } from '../../protocol/message/header.ts'
import { type Message, parseMessage } from '../../protocol/message/parse.ts'
import { fromText } from '../../protocol/message/text.ts'
import { readOtpauth } from '../../protocol/otpauth.ts'
import { MINUTE_MS, millis } from '../../protocol/time.ts'
import { showMoment } from '../moment.ts'

/** What a 2-D code is, in words; nothing of what is sealed in it. */
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
