import * as z from 'zod'
import { codeOf, codeSources } from '../../lab/code-sources.ts'
import { codeIn } from '../../lab/hands.ts'
import { SCAN_LIMIT } from '../../lab/input-schema.ts'
import { type Cannot, cannot, type ScenarioContext, type TokenName, tokenOf } from '../context.ts'
import {
  ownSource,
  readCamera,
  readOtp,
  SLIP_NAMES,
  SLIPS,
  type Slip,
  slipped,
} from '../screens/codes.ts'
import { fieldNamed } from '../screens/page.ts'
import { ofToken, onToken, tokenName, type Word, word } from './word.ts'

/** The codes that are copied by hand: word, field of the page, labels. */
const CODES = [
  ['device-code', 'deviceCode', '1回目の番号（デバイスコード）', 'the device code'],
  ['signature', 'signature', '2回目の番号（署名）', 'the signature'],
  ['transaction-code', 'transactionCode', '取引の番号', 'the transaction code'],
  ['otp', 'otp', 'ワンタイムパスワード', 'the one-time password'],
] as const

/** Words for reading and typing codes. */
export const CODE_WORDS: readonly Word[] = [
  ...CODES.map(([name, field, ja, en]) =>
    word({
      name: `type-${name}`,
      group: 'code',
      phrases: [
        `type ${name.replace('-', ' ')}[ of token <token>][ with <slip:text>]`,
        `type ${name.replace('-', ' ')}[ of token <token>] in <slip:text>`,
        `type ${name.replace('-', ' ')} of the <slip:text>`,
        `type ${name.replace('-', ' ')} from <token>[ with <slip:text>]`,
      ],
      main: 'slip',
      shape: {
        slip: z.enum(SLIPS).optional(),
        token: tokenName.optional(),
        field: z.string().optional(),
        pace: z.int().min(1).max(60_000).optional(),
      },
      explains: [
        `${ja}を表示から読み取り、ページに入力する。打ち間違いも指定できる。`,
        `Reads ${en} off the display and types it into the page, with a slip if asked for.`,
      ],
      says: ({ slip, token }) => [
        `${ofToken(token)}${ja}を${slip === undefined ? '' : SLIP_NAMES[slip]}入力する`,
        `type ${en}${onToken(token)}${slip === undefined ? '' : ` (${slip})`}`,
      ],
      act: (context, { slip, token, field: other, pace }) =>
        typeCode(context, other ?? field, name === 'otp', slip, token, pace),
    }),
  ),
  word({
    name: 'type-serial',
    group: 'code',
    phrases: ['type serial[ of token <token>]'],
    main: 'token',
    shape: { token: tokenName.optional() },
    explains: [
      'トークン裏面のシリアル番号を入力する。',
      'Types the serial on the back of a token.',
    ],
    says: ({ token }) => [
      `${ofToken(token)}シリアル番号を入力する`,
      `type the serial${onToken(token)}`,
    ],
    act(context, { token }) {
      const index = tokenOf(context, token ?? ownSource(context))
      if (!index.ok) return index.error
      const field = fieldNamed(context.hands.page, 'serial')
      if (!field.ok) return field.error
      const serial = context.hands.world.tokens[index.value]?.identity.serial
      context.hands.type('serial', String(serial ?? '').padStart(8, '0'))
      return null
    },
  }),
  word({
    name: 'scan-page-code',
    group: 'code',
    phrases: ['scan page code[ with token <token>]'],
    main: 'token',
    shape: { token: tokenName.optional() },
    explains: [
      'ページに表示された二次元コードをトークンのカメラで読み取る。',
      "Lets the token's camera see the 2-D code on the page.",
    ],
    says: ({ token }) => [
      `${ofToken(token)}カメラで画面の二次元コードを読み取る`,
      `scan the code on the page${onToken(token)}`,
    ],
    act(context, { token }) {
      const text = codeIn(context.hands.page.blocks)
      if (text !== null) return scan(context, text, token)
      const { id, title } = context.hands.page
      return cannot(
        'no-code',
        `ページ「${title.ja}」（${id}）に二次元コードはありません。`,
        `There is no 2-D code on the page ${id} (${title.en}).`,
      )
    },
  }),
  word({
    name: 'scan-text',
    group: 'code',
    phrases: ['scan text <text:text>'],
    main: 'text',
    shape: { text: z.string().max(SCAN_LIMIT), token: tokenName.optional() },
    explains: [
      '任意の文字の二次元コードをトークンのカメラに見せる。',
      "Lets the token's camera see a 2-D code with this text.",
    ],
    says: ({ text }) => [`二次元コード「${text}」を読み取る`, `scan a code with the text ${text}`],
    act: (context, { text, token }) => scan(context, text, token),
  }),
  word({
    name: 'wait-for-next-code',
    group: 'time',
    phrases: ['wait for next code[ of token <token>]'],
    main: 'token',
    shape: { token: tokenName.optional() },
    explains: [
      '次のワンタイムパスワードに変わるまで待つ（使った番号は無効なため）。',
      'Waits until the one-time password is another one: a used code is void (S1-04).',
    ],
    says: ({ token }) => [
      `${ofToken(token)}次の番号まで待つ`,
      `wait for the next code${onToken(token)}`,
    ],
    act(context, { token }) {
      const { hands } = context
      const from = token ?? ownSource(context)
      const index = from === 'phone' || from === undefined ? null : tokenOf(context, from)
      const device = index?.ok === true ? hands.world.tokens[index.value] : undefined
      const all = codeSources(hands.world, hands.now)
      const source = all.find(({ serial }) => serial === device?.identity.serial) ?? all.at(-1)
      if (source === undefined) {
        return cannot(
          'no-digits',
          'ワンタイムパスワードを表示するトークンがありません。',
          'Nothing on the desk makes one-time passwords.',
        )
      }
      const used = codeOf(source, 0)
      const period = source.code.periodSeconds * 1000
      let left = period - (source.own % period)
      // Two codes in a row may happen to be the same.
      for (let steps = 1; steps < 4 && codeOf(source, steps) === used; steps++) left += period
      hands.wait(left)
      return null
    },
  }),
]

/** Reads a code, applies the slip, and types it into a field of the page. */
export function typeCode(
  context: ScenarioContext,
  field: string,
  timed: boolean,
  slip?: Slip,
  token?: TokenName,
  pace?: number,
): Cannot | null {
  const place = fieldNamed(context.hands.page, field)
  if (!place.ok) return place.error
  const code = timed ? readOtp(context, token, slip) : readCamera(context, token)
  if (!code.ok) return code.error
  context.hands.type(place.value.name, slipped(code.value, slip), pace)
  return null
}

/** Shows a 2-D code with this text to a token. */
export function scan(context: ScenarioContext, text: string, token?: TokenName): Cannot | null {
  const index = tokenOf(context, token)
  if (!index.ok) return index.error
  if (context.hands.world.tokens[index.value]?.kind !== 'camera-token') {
    return cannot(
      'no-camera',
      'このトークンにはカメラがありません。',
      'This token has no camera: it cannot scan.',
    )
  }
  context.hands.scan(text, 'desk', index.value)
  return null
}
