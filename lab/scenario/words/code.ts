import * as z from 'zod'
import { codeOf, sources } from '../../code-sources.ts'
import { codeIn } from '../../hands.ts'
import { SCAN_LIMIT } from '../../input-schema.ts'
import {
  ownSource,
  readCamera,
  readOtp,
  SLIP_NAMES,
  SLIPS,
  type Slip,
  slipped,
} from '../bench/code-reading.ts'
import { fieldNamed } from '../bench/on-page.ts'
import { type Stage, type TokenName, tokenOf } from '../bench/stage.ts'
import { type Cannot, cannot } from '../cannot.ts'
import { ofToken, onToken, tokenName } from './args.ts'
import { type Word, word } from './word.ts'

/** The codes that are copied by hand: word, field of the page, names. */
const CODES = [
  ['device-code', 'deviceCode', '1回目の番号（デバイスコード）', 'the device code'],
  ['signature', 'signature', '2回目の番号（署名）', 'the signature'],
  ['transaction-code', 'transactionCode', '取引の番号', 'the transaction code'],
  ['otp', 'otp', 'ワンタイムパスワード', 'the one-time password'],
] as const

/** What is read with eyes and cameras. */
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
      act: (stage, { slip, token, field: other, pace }) =>
        typeCode(stage, other ?? field, name === 'otp', slip, token, pace),
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
    act(stage, { token }) {
      const index = tokenOf(stage, token ?? ownSource(stage))
      if (!index.ok) return index.error
      const field = fieldNamed(stage.hands.page, 'serial')
      if (!field.ok) return field.error
      const serial = stage.hands.world.tokens[index.value]?.identity.serial
      stage.hands.type('serial', String(serial ?? '').padStart(8, '0'))
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
    act(stage, { token }) {
      const text = codeIn(stage.hands.page.blocks)
      if (text !== null) return scan(stage, text, token)
      const { id, title } = stage.hands.page
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
    act: (stage, { text, token }) => scan(stage, text, token),
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
    act(stage, { token }) {
      const { hands } = stage
      const from = token ?? ownSource(stage)
      const index = from === 'phone' || from === undefined ? null : tokenOf(stage, from)
      const device = index?.ok === true ? hands.world.tokens[index.value] : undefined
      const all = sources(hands.world, hands.now)
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
      // Two codes in a row may be the same by chance.
      for (let steps = 1; steps < 4 && codeOf(source, steps) === used; steps++) left += period
      hands.wait(left)
      return null
    },
  }),
]

/** Reads a code, with the slip, and types it into a field of the page. */
export function typeCode(
  stage: Stage,
  field: string,
  timed: boolean,
  slip?: Slip,
  token?: TokenName,
  pace?: number,
): Cannot | null {
  const place = fieldNamed(stage.hands.page, field)
  if (!place.ok) return place.error
  const code = timed ? readOtp(stage, token, slip) : readCamera(stage, token)
  if (!code.ok) return code.error
  stage.hands.type(place.value.name, slipped(code.value, slip), pace)
  return null
}

/** Holds a token over a 2-D code with this text. */
export function scan(stage: Stage, text: string, token?: TokenName): Cannot | null {
  const index = tokenOf(stage, token)
  if (!index.ok) return index.error
  if (stage.hands.world.tokens[index.value]?.kind !== 'camera-token') {
    return cannot(
      'no-camera',
      'このトークンにはカメラがありません。',
      'This token has no camera: it cannot scan.',
    )
  }
  stage.hands.scan(text, 'desk', index.value)
  return null
}
