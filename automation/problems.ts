import * as z from 'zod'
import type { Ack } from '../host/link/host-link.ts'
import type { Bilingual } from '../protocol/bilingual.ts'

export const bilingualSchema = z.object({ ja: z.string(), en: z.string() })

/** Why a request was not done: the body of every answer that is no success. */
export interface Problem {
  readonly error: ProblemCode
  /** What is wrong and what to do. */
  readonly message: Bilingual
  /** Where: a path into the body (`steps[0].key`), a parameter, or a header; empty: the whole. */
  readonly where: string
  /** What could have been given instead. */
  readonly choices?: readonly string[]
}

/** Why a request was not done (`Problem`). */
export const problemSchema = z.object({
  error: z.string().describe('A code that stays the same over versions.'),
  message: bilingualSchema,
  where: z.string().describe('The place that is wrong: a path into the body, a parameter …'),
  choices: z.array(z.string()).readonly().optional().describe('What could stand there instead.'),
})

/** A refusal with its sentences; `detail` is set into them, `choices` are told with it. */
export function problem(
  error: ProblemCode,
  where = '',
  more: { readonly detail?: string; readonly choices?: readonly string[] } = {},
): Problem {
  const { detail = '', choices } = more
  // A function, because `$&` in a detail must not count as a replacement pattern.
  const set = (text: string): string => text.replace('{}', () => detail).trim()
  const { ja, en } = SENTENCES[error]
  const message = { ja: set(ja), en: set(en) }
  return choices === undefined ? { error, message, where } : { error, message, where, choices }
}

/** A refusal with a sentence written for its place. */
export function problemInWords(
  error: ProblemCode,
  detail: Bilingual,
  where: string,
  choices: readonly string[] = [],
): Problem {
  const ja = problem(error, where, { detail: detail.ja }).message.ja
  const told = problem(error, where, {
    detail: detail.en,
    ...(choices.length === 0 ? {} : { choices }),
  })
  return { ...told, message: { ja, en: told.message.en } }
}

/** A refusal by the host, as a problem. */
export function refusal(ack: Extract<Ack, { ok: false }>, where = ''): Problem {
  return problem(ack.error, where, ack.detail === undefined ? {} : { detail: ack.detail })
}

/** HTTP status of every refusal of the interface. */
export const STATUS = {
  'not-json': 400,
  'no-token': 401,
  'wrong-host': 403,
  'wrong-origin': 403,
  'no-such-route': 404,
  'no-such-token': 404,
  'no-such-mail': 404,
  'no-such-session': 404,
  'no-such-place': 404,
  'no-such-mark': 404,
  'no-such-preset': 404,
  'wrong-method': 405,
  'wrong-kind-of-token': 409,
  'no-such-tab': 409,
  'no-such-action': 409,
  'no-such-field': 409,
  'no-such-option': 409,
  'no-code-there': 409,
  'desk-full': 409,
  'nothing-to-wait-for': 409,
  'did-not-come': 409,
  'does-not-react': 409,
  'journal-version': 409,
  'journal-unreadable': 409,
  'too-large': 413,
  'wrong-content-type': 415,
  invalid: 422,
  'not-a-picture': 422,
  'no-code-in-picture': 422,
  'code-unreadable': 422,
  'another-kind-of-code': 422,
  'is-closing': 503,
  'a-bug': 500,
} as const

export type ProblemCode = keyof typeof STATUS

/** What is wrong and what to do, for each refusal; `{}` is where the detail goes. */
export const SENTENCES: Readonly<Record<ProblemCode, Bilingual>> = {
  'not-json': {
    ja: '本文が JSON として読めません。形式を確かめてください。{}',
    en: 'The body is not JSON. Check its form. {}',
  },
  'no-token': {
    ja: '認証トークンがありません、または違います。起動時に表示されたトークンを Authorization: Bearer … で送ってください。',
    en: 'The access token is missing or wrong. Send the one that was shown at the start as Authorization: Bearer …',
  },
  'wrong-host': {
    ja: 'Host ヘッダーがこのサーバーのものではありません。127.0.0.1 または localhost と正しいポートで呼んでください。',
    en: 'The Host header does not name this server. Call it as 127.0.0.1 or localhost with its port.',
  },
  'wrong-origin': {
    ja: '別のサイトのページからは使えません。',
    en: 'Pages of another site may not use this interface.',
  },
  'no-such-route': {
    ja: 'そのアドレスはありません。/api/v1/openapi.json に一覧があります。',
    en: 'There is no such address. /api/v1/openapi.json lists them all.',
  },
  'no-such-token': {
    ja: 'そのトークンは机の上にありません。choices にある番号を指定してください。',
    en: 'That token is not on the desk. Use one of the numbers in choices.',
  },
  'no-such-mail': {
    ja: 'そのメールはありません。choices にある番号を指定してください。',
    en: 'There is no such mail. Use one of the numbers in choices.',
  },
  'no-such-session': {
    ja: 'そのセッションはありません。GET /api/v1/sessions で確かめてください。',
    en: 'There is no such session. See GET /api/v1/sessions.',
  },
  'no-such-place': {
    ja: 'その枝がないか、そこまで入力がありません。',
    en: 'There is no such branch, or it has not so many inputs.',
  },
  'no-such-mark': { ja: 'そのしおりはありません。', en: 'There is no such bookmark.' },
  'no-such-preset': {
    ja: 'その開始状態はありません、またはこの金融機関では使えません。{}',
    en: 'There is no such preset, or it does not fit this institution. {}',
  },
  'wrong-method': {
    ja: 'このアドレスではその方法は使えません。Allow ヘッダーを見てください。',
    en: 'This address does not take that method. See the Allow header.',
  },
  'wrong-kind-of-token': {
    ja: 'この種類のトークンではできません。{}',
    en: 'A token of this kind cannot do that. {}',
  },
  'no-such-tab': {
    ja: 'そのタブは開いていません。choices にある番号を指定してください。',
    en: 'That tab is not open. Use one of the numbers in choices.',
  },
  'no-such-action': {
    ja: '今の画面にその操作はありません。choices にあるものを指定してください。',
    en: 'The screen has no such action now. Use one of those in choices.',
  },
  'no-such-field': {
    ja: '今の画面にその入力欄はありません。choices にあるものを指定してください。',
    en: 'The screen has no such field now. Use one of those in choices.',
  },
  'no-such-option': {
    ja: 'この入力欄ではその値は選べません。choices にあるものを指定してください。',
    en: 'That value cannot be chosen in this field. Use one of those in choices.',
  },
  'no-code-there': {
    ja: 'そこに二次元コードはありません。コードが表示されるまで手続きを進めてください。',
    en: 'There is no 2-D code there. Go on with the procedure until one is shown.',
  },
  'desk-full': {
    ja: '机の上にこれ以上トークンを置けません。新しいセッションを始めてください。',
    en: 'No more tokens fit on the desk. Start a new session.',
  },
  'nothing-to-wait-for': {
    ja: '待っている期限はありません、またはその時刻には進めません。{}',
    en: 'Nothing is due, or time cannot go there. {}',
  },
  'did-not-come': {
    ja: '条件が満たされませんでした。{}',
    en: 'The condition was not met. {}',
  },
  'does-not-react': {
    ja: 'トークンが反応しませんでした。電池と故障を確かめてください。{}',
    en: 'The token did not react. Check its battery and faults. {}',
  },
  'journal-version': {
    ja: 'このセッションのファイルは新しい版の Tokkun で作られたため、開けません。{}',
    en: 'The session’s file was made by a newer version of Tokkun and cannot be opened. {}',
  },
  'journal-unreadable': {
    ja: 'セッションのファイルとして読めません。ファイルと、そのアクセス権を確かめてください。{}',
    en: 'It cannot be read as a session’s file. Check the file and its access rights. {}',
  },
  'too-large': {
    ja: '本文が大きすぎます。{} バイトまでです。',
    en: 'The body is too large. It may have {} bytes.',
  },
  'wrong-content-type': {
    ja: 'この Content-Type は受け取れません。{} で送ってください。',
    en: 'That Content-Type is not taken. Send {}.',
  },
  invalid: {
    ja: '値が正しくありません。{}',
    en: 'A value is not right. {}',
  },
  'not-a-picture': {
    ja: '画像として読めません。PNG または JPEG を送ってください。{}',
    en: 'It cannot be read as a picture. Send a PNG or a JPEG. {}',
  },
  'no-code-in-picture': {
    ja: '画像に二次元コードが見つかりません。コード全体が余白ごと入っているか、大きさと明るさを確かめてください。',
    en: 'No 2-D code was found in the picture. Check that all of it is in, with its white border, large and bright enough.',
  },
  'code-unreadable': {
    ja: '画像に二次元コードはありますが、読み取れません（汚れ、ぼけ、または一部が欠けています）。{}',
    en: 'There is a 2-D code in the picture, but it cannot be read (smeared, blurred, or a part is missing). {}',
  },
  'another-kind-of-code': {
    ja: '画像には QR コードではないコードがあります。{}',
    en: 'The picture holds a code that is no QR code. {}',
  },
  'is-closing': {
    ja: 'ベンチは終了しようとしています。',
    en: 'The bench is closing down.',
  },
  'a-bug': {
    ja: 'Tokkun の不具合です。セッションの記録を添えて知らせてください。',
    en: 'This is a fault of Tokkun itself. Please report it, with the session’s recording.',
  },
}
