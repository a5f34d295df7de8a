import type * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { SchemaSays } from '../../protocol/schema-problems.ts'
import { appliedFor } from './applied-for.ts'
import { type Policy, type PolicyPath, policyShape } from './schema.ts'

/** A rule over several values, each of which is valid alone but not together. */
interface PolicyRule {
  /** The value to be changed first. */
  readonly path: PolicyPath
  readonly holds: (policy: Policy) => boolean
  /** What to do about it. */
  readonly text: Bilingual
}

const minutes = (time: { readonly hour: number; readonly minute: number }) =>
  time.hour * 60 + time.minute

/** Assumption: a person needs this long to read a code and type it. */
const TYPING_SECONDS = 10

/** All rules, in the order in which they are reported. */
export const POLICY_RULES: readonly PolicyRule[] = [
  {
    // S0-23.
    path: 'signatureDigits',
    holds: (p) => p.signatureDigits < p.deviceCodeDigits,
    text: {
      ja: '2回目の桁数は、1回目の桁数より少なくしてください。',
      en: 'The second code must have fewer digits than the first.',
    },
  },
  {
    path: 'codeAtLogin',
    holds: (p) => p.codeAtLogin || p.codeAtTransfer,
    text: {
      ja: 'ワンタイムパスワードをどこでも求めない設定です。ログイン時または振込の最終承認時の少なくとも一方を「はい」にしてください。',
      en: 'No one would ever be asked for a one-time password. Ask at login, at transfers, or both.',
    },
  },
  {
    path: 'registeredPayeesExempt',
    holds: (p) => p.codeAtTransfer || !p.registeredPayeesExempt,
    text: {
      ja: '振込で入力を求めない場合、登録済み振込先の例外は設定できません。「いいえ」にしてください。',
      en: 'Where transfers ask for no code, registered payees cannot be exempt. Set it to no.',
    },
  },
  {
    // Only a right code proves that the token has kept its key (S0-38): without one at a transfer
    // the bank never knows it, and so never asks at login.
    path: 'codeAtTransfer',
    holds: (p) => !p.tokens.includes('camera-token') || !p.codeAtLogin || p.codeAtTransfer,
    text: {
      ja: 'カメラ付きハードトークンは、振込で一度入力されるまでログイン時に求められません。「はい」にしてください。',
      en: 'A login asks for the camera token only after its first code at a transfer. Set it to yes.',
    },
  },
  {
    path: 'kindsMixed',
    holds: (p) => !p.kindsMixed || p.tokens.length > 1,
    text: {
      ja: '種類を混在させるには、取り扱うトークンを2種類以上選択してください。',
      en: 'Kinds can only be mixed where there are two of them or more.',
    },
  },
  {
    path: 'hardwareOrder',
    holds: (p) => p.hardwareOrder.length === 0 || p.tokens.some((kind) => kind !== 'phone-app'),
    text: {
      ja: 'ハードウェアトークンを取り扱わない場合、申込方法は空にしてください。取り扱う場合は、カメラ付きまたはキーホルダー型を選択してください。',
      en: 'Hardware can be ordered, but none is given out. Add the key-fob or the camera token, or leave the list empty.',
    },
  },
  {
    path: 'hardwareOrder',
    holds: (p) => p.hardwareOrder.length > 0 || p.tokens.every((kind) => kind === 'phone-app'),
    text: {
      ja: 'ハードウェアトークンの申込方法を1つ以上選択してください。',
      en: 'Hardware is given out: choose at least one way to order it.',
    },
  },
  {
    path: 'skipDays',
    holds: (p) => p.skipDays === 0 || p.beforeStart !== 'login-goes-on',
    text: {
      ja: '登録画面を表示しない場合、省略できる日数は0にしてください。',
      en: 'Nothing is forced before the registration, so there is nothing to skip. Set the days to 0.',
    },
  },
  {
    // The registration page is forced by the application on paper or at the counter (S2-08, S4-33).
    path: 'beforeStart',
    holds: (p) => p.beforeStart === 'login-goes-on' || appliedFor(p).length > 0,
    text: {
      ja: '登録画面の表示は、書面または窓口での申込から始まります。キーホルダー型かスマートフォンアプリを書面または窓口で申し込めるようにするか、「ID・パスワードのみで継続」にしてください。',
      en: 'The page is forced from an application on paper or at the counter. Have key-fob or phone app ordered that way, or let the login go on.',
    },
  },
  {
    // A code is good from the first moment of its step until the tolerance ends.
    path: 'code.periodSeconds',
    holds: (p) => p.code.periodSeconds * (1 + p.windowSteps) >= TYPING_SECONDS,
    text: {
      ja: `番号が${TYPING_SECONDS}秒もたたずに無効になり、入力が間に合いません。更新間隔を長くするか、許容するずれを増やしてください。`,
      en: `A code would be void within ${TYPING_SECONDS} seconds, before it is typed. Change it less often, or tolerate more steps.`,
    },
  },
  {
    path: 'resyncSteps',
    holds: (p) => p.resyncSteps === 0 || p.resyncSteps > p.windowSteps,
    text: {
      ja: '再同期で探す範囲は、許容するずれより大きくするか、0（再同期なし）にしてください。',
      en: 'Resynchronisation must look farther than the tolerance, or be 0 for none.',
    },
  },
  {
    path: 'serialDigits.max',
    holds: (p) => p.serialDigits.min <= p.serialDigits.max,
    text: { ja: '最大桁数は最小桁数以上にしてください。', en: 'Most must not be below fewest.' },
  },
  {
    path: 'startPassword.max',
    holds: (p) => p.startPassword.min <= p.startPassword.max,
    text: { ja: '最大桁数は最小桁数以上にしてください。', en: 'Most must not be below fewest.' },
  },
  {
    path: 'confirmPassword.max',
    holds: (p) => p.confirmPassword.min <= p.confirmPassword.max,
    text: {
      ja: '最大文字数は最小文字数以上にしてください。',
      en: 'Most must not be below fewest.',
    },
  },
  {
    path: 'reissueNight',
    holds: (p) =>
      p.reissueNight === null || minutes(p.reissueNight.from) < minutes(p.reissueNight.until),
    text: {
      ja: '開始時刻は終了時刻より前にしてください。日付をまたぐ時間帯は指定できません。',
      en: 'The start must be before the end, on the same day.',
    },
  },
  {
    path: 'initialiseOnline',
    holds: (p) => !p.initialiseOnline || p.tokens.includes('camera-token'),
    text: {
      ja: 'トークン初期化はカメラ付きハードトークンを取り扱う場合に限ります。「いいえ」にしてください。',
      en: 'Only camera tokens are initialised. Set it to no, or give camera tokens out.',
    },
  },
]

/** What a policy from outside must be: shape, ranges, and the rules over several values. */
export const policySchema: z.ZodType<Policy> = policyShape.superRefine(checkRules)

/** Adds an issue for every broken rule; the rule's own sentence goes with it. */
export function checkRules(policy: Policy, context: z.RefinementCtx): void {
  for (const { path, holds, text } of POLICY_RULES) {
    if (holds(policy)) continue
    const params = { problem: 'rule', ...text } satisfies SchemaSays
    context.addIssue({ code: 'custom', path: path.split('.'), params })
  }
}
