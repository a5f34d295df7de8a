import * as z from 'zod'
import { SLOT_BYTES } from '../../firmware/camera-token/flash.ts'
import { MOST_DRIFT } from '../../firmware/clock.ts'
import {
  BANK_OFFSET_LIMIT,
  DELAY_LIMIT,
  inputSchema,
  LAST_MOMENT,
  OFFSET_LIMIT,
} from '../../lab/input-schema.ts'
import type { Input } from '../../lab/inputs.ts'
import { type Cannot, cannot, type ScenarioContext, type TokenName, tokenOf } from '../context.ts'
import { ofToken, onToken, tokenName, type Word, word } from './word.ts'

const offset = z.number().min(-OFFSET_LIMIT).max(OFFSET_LIMIT)

type Words = readonly [ja: string, en: string]

const BROWSER_FAULTS: Readonly<
  Record<'end-session' | 'reload' | 'tamper', { readonly explains: Words; readonly says: Words }>
> = {
  'end-session': {
    explains: ['ログイン中のセッションを切る。', 'The bank forgets the session at once.'],
    says: ['セッションを切る', 'end the session'],
  },
  reload: {
    explains: ['ブラウザの「再読み込み」。', "The browser's reload: a sent form is sent again."],
    says: ['再読み込みする', 'reload'],
  },
  tamper: {
    explains: [
      'ログイン画面の二次元コードを不正な振込のものとすり替える（訓練）。',
      "A drill: the login page's code is exchanged for one of a stolen transfer.",
    ],
    says: ['二次元コードをすり替える', 'tamper with the code'],
  },
}

/** Words for everything that breaks, drifts or gets lost, and the raw input. */
export const FAULT_WORDS: readonly Word[] = [
  word({
    name: 'power-cut',
    group: 'fault',
    phrases: ['power cut[ on token <token>]', 'pull the cells[ on token <token>]'],
    main: 'token',
    shape: { token: tokenName.optional() },
    explains: ['電池を抜いてすぐ戻す。', 'Pulls the cells out and puts them back.'],
    says: ({ token }) => [`${ofToken(token)}電池を抜き差しする`, `power cut${onToken(token)}`],
    act: (context, { token }) =>
      onIt(context, token, (index) => ({ kind: 'power-cut', token: index })),
  }),
  word({
    name: 'cells',
    group: 'fault',
    phrases: ['cells <percent:int> %[ on token <token>]', 'cells <percent:int>[ on token <token>]'],
    main: 'percent',
    shape: { percent: z.int().min(0).max(100), token: tokenName.optional() },
    explains: ['残量を指定した電池に交換する（%）。', 'Puts cells with so many percent in.'],
    says: ({ percent, token }) => [
      `${ofToken(token)}電池を残量${percent}%のものに交換する`,
      `cells ${percent} %${onToken(token)}`,
    ],
    act: (context, { percent, token }) =>
      onIt(context, token, (index) => ({ kind: 'cells', token: index, percent })),
  }),
  word({
    name: 'token-clock',
    group: 'fault',
    phrases: ['token clock <offset:num> s[ on token <token>]', 'token clock <offset:num>'],
    main: 'offset',
    shape: {
      offset,
      drift: z.number().min(-MOST_DRIFT).max(MOST_DRIFT).optional(),
      token: tokenName.optional(),
    },
    explains: [
      'トークンの時計をずらす（秒）。`drift` は1日あたりの進み（秒）。',
      "Sets a token's clock wrong by seconds; `drift`: s gained a day from now on.",
    ],
    says: (args) => [
      `${ofToken(args.token)}時計を${args.offset}秒ずらす`,
      `token clock ${args.offset} s${onToken(args.token)}`,
    ],
    act: (context, args) =>
      onIt(context, args.token, (index) => ({
        kind: 'token-clock',
        token: index,
        offsetSeconds: args.offset,
        driftSecondsPerDay: args.drift ?? 0,
      })),
  }),
  word({
    name: 'torn-write',
    group: 'fault',
    phrases: ['torn write at byte <byte:int>[ on token <token>]', 'torn write <byte:int>'],
    main: 'byte',
    shape: { byte: z.int().min(0).max(SLOT_BYTES).nullable(), token: tokenName.optional() },
    explains: [
      '次のフラッシュ書き込みを指定バイトで途切れさせる（`null` で取り消し）。',
      "The token's next flash write stops after so many bytes; `null`: it does not.",
    ],
    says: ({ byte, token }) => [
      `${ofToken(token)}次の書き込みを${byte}バイトで途切れさせる`,
      `torn write at byte ${byte}${onToken(token)}`,
    ],
    act: (context, { byte, token }) =>
      onIt(context, token, (index) => ({ kind: 'torn-write', token: index, byte })),
  }),
  ...(['phone-clock', 'bank-clock'] as const).map((kind) =>
    word({
      name: kind,
      group: 'fault',
      phrases: [`${kind.replace('-', ' ')} <offset:num>[ s]`],
      main: 'offset',
      shape: {
        offset:
          kind === 'bank-clock'
            ? z.number().min(-BANK_OFFSET_LIMIT).max(BANK_OFFSET_LIMIT)
            : offset,
      },
      explains:
        kind === 'bank-clock'
          ? ['金融機関の時計をずらす（秒）。', "Sets the bank's clock wrong by seconds."]
          : ['スマートフォンの時計をずらす（秒）。', "Sets the phone's clock wrong by seconds."],
      says: (args) => [
        `${kind === 'bank-clock' ? '金融機関' : 'スマートフォン'}の時計を${args.offset}秒ずらす`,
        `${kind.replace('-', ' ')} ${args.offset} s`,
      ],
      act(context, args) {
        context.hands.give({ kind, offsetSeconds: args.offset })
        return null
      },
    }),
  ),
  word({
    name: 'mail-fault',
    group: 'fault',
    phrases: ['mail <fault> by <minutes:int> minutes', 'mails are <fault>', 'mail fault <fault>'],
    main: 'fault',
    shape: {
      fault: z.enum(['none', 'delayed', 'lost', 'junked']),
      minutes: z.int().min(0).max(DELAY_LIMIT).optional(),
    },
    explains: [
      '以後のメールを遅延・紛失・迷惑メール扱いにする（`none` で正常）。',
      'Mails sent from now on are delayed, lost or taken for junk; `none`: they arrive.',
    ],
    says: ({ fault, minutes }) => [
      `メールの障害: ${fault}${minutes === undefined ? '' : `（${minutes}分）`}`,
      `mail fault: ${fault}${minutes === undefined ? '' : ` by ${minutes} minutes`}`,
    ],
    act(context, { fault, minutes = 10 }) {
      context.hands.give({ kind: 'mail-fault', fault, minutes: fault === 'delayed' ? minutes : 0 })
      return null
    },
  }),
  word({
    name: 'network',
    group: 'fault',
    phrases: ['network <state>'],
    main: 'state',
    shape: { state: z.enum(['up', 'cut-before', 'cut-after']) },
    explains: [
      'PCと金融機関の間の回線: 正常、要求が届く前に切断、処理された後に切断。',
      'The line between PC and bank: up, cut before a request arrives, or cut after it was worked on.',
    ],
    says: ({ state }) => [`回線: ${state}`, `network ${state}`],
    act(context, { state }) {
      context.hands.give({ kind: 'network', state })
      return null
    },
  }),
  ...(['end-session', 'reload', 'tamper'] as const).map((kind) =>
    word({
      name: kind,
      group: 'fault',
      phrases: [kind.replace('-', ' ')],
      shape: {},
      explains: BROWSER_FAULTS[kind].explains,
      says: () => BROWSER_FAULTS[kind].says,
      act(context) {
        context.hands.give({ kind })
        return null
      },
    }),
  ),
  word({
    name: 'input',
    group: 'fault',
    phrases: [],
    main: 'give',
    shape: { give: inputSchema, after: z.int().min(0).max(LAST_MOMENT).optional() },
    explains: [
      '記録ファイルと同じ形の入力をそのまま与える（`after`: 何ミリ秒後か。トークン番号は0から）。',
      'Gives one raw input as session files have it; `after`: so many ms later. Tokens count from 0 here.',
    ],
    says: ({ give }) => [`入力: ${JSON.stringify(give)}`, `input ${JSON.stringify(give)}`],
    act(context, { give, after = 0 }) {
      if (context.hands.now + after > LAST_MOMENT) {
        return cannot('no-moment', '時計の終わりを越えます。', 'This lies beyond the end of time.')
      }
      context.hands.give(give, after)
      return null
    },
  }),
]

function onIt(
  context: ScenarioContext,
  token: TokenName | undefined,
  input: (index: number) => Input,
): Cannot | null {
  const index = tokenOf(context, token)
  if (!index.ok) return index.error
  context.hands.give(input(index.value))
  return null
}
