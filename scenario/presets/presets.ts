import type { Bilingual } from '../../bank/page.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { Hands } from '../../lab/hands.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { canStart, policyIn } from '../../lab/start.ts'
import type { BenchSetup } from '../../lab/world.ts'
import { didYouMean, listed, nearest } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Cannot, cannot, type ScenarioContext } from '../context.ts'
import type { StepAction } from '../words/word.ts'
import {
  activate,
  changePhone,
  clockOff,
  installApp,
  issue,
  leaveHalfWay,
  lockShared,
  logInAgain,
  putCells,
  requestMail,
  typeWrongCodes,
} from './reach.ts'

/** A named start state: what it is, which institutions have it, and how it is reached by hand. */
export interface Preset {
  readonly id: string
  readonly label: Bilingual
  readonly explains: Bilingual
  /** Whether an institution knows it. */
  readonly fits: (policy: Policy) => boolean
  /** Throws if it cannot be reached. */
  readonly reach: (context: ScenarioContext) => void
}

type Words = readonly [ja: string, en: string]

function preset(
  id: string,
  [labelJa, labelEn]: Words,
  [ja, en]: Words,
  fits: Preset['fits'],
  reach: Preset['reach'],
): Preset {
  return { id, label: { ja: labelJa, en: labelEn }, explains: { ja, en }, fits, reach }
}

const always = (): boolean => true
const camera = ({ tokens }: Policy): boolean => tokens.includes('camera-token')
const fob = ({ tokens }: Policy): boolean => tokens.includes('key-fob')
const app = ({ tokens }: Policy): boolean => tokens.includes('phone-app')
const timed = (policy: Policy): boolean => fob(policy) || app(policy)

/** Every start state by name, the most common first. Which of them an institution has: `fits`. */
export const PRESETS: readonly Preset[] = [
  preset(
    'activated',
    ['利用開始済み', 'Activated'],
    [
      'トークンの利用開始が最後まで終わり、ログアウトしています。',
      'The token is in service to the last press, and nobody is logged in.',
    ],
    always,
    activate,
  ),
  preset(
    'logged-in',
    ['ログイン済み', 'Logged in'],
    ['マスターユーザがログインしています。', 'The master user is logged in.'],
    always,
    logInAgain,
  ),
  preset(
    'mail-requested',
    ['メール請求済み', 'Mail requested'],
    [
      '利用開始登録のメールが届き、トークンはまだ空です。',
      'The mail with the first code has come, and the token is still blank.',
    ],
    camera,
    requestMail,
  ),
  preset(
    'half-way',
    ['受付済み・未完了', 'Accepted but blank'],
    [
      '金融機関では受付済みですが、Done→Yes を忘れてトークンは空のままです。',
      'The bank has accepted the registration, but Done → Yes was forgotten: the token is blank.',
    ],
    camera,
    leaveHalfWay,
  ),
  preset(
    'issued',
    ['発行済み', 'Issued'],
    [
      'トークンは発行されて手元にあり、利用開始はまだです。',
      'The token was issued and is there; its use has not begun.',
    ],
    timed,
    issue,
  ),
  preset(
    'app-installed',
    ['アプリ設定済み', 'App installed'],
    [
      'スマートフォンにアプリを入れて初期設定を終え、利用開始はまだです。',
      'The app is installed and set up on the phone; its use has not begun.',
    ],
    app,
    installApp,
  ),
  preset(
    'locked-after-4',
    ['停止まであと1回', 'One try left'],
    [
      '誤った番号を4回入力しました。あと1回で停止します。',
      'Four wrong codes were typed: one more, and the token is stopped.',
    ],
    ({ lockAfter }) => lockAfter === 5,
    (context) => typeWrongCodes(context, 4),
  ),
  preset(
    'locked',
    ['停止中', 'Stopped'],
    ['誤った番号が続き、トークンは停止しています。', 'Wrong codes have stopped the token.'],
    always,
    (context) => typeWrongCodes(context, context.hands.world.bank.policy.lockAfter),
  ),
  preset(
    'shared-locked',
    ['共用トークンの停止', 'Shared token stopped'],
    [
      '2人で共用するトークンを一方が停止させ、もう一方もログインできません。',
      'Two users share a key-fob, and one has stopped it for both.',
    ],
    (policy) => policy.sharing && fob(policy),
    lockShared,
  ),
  preset(
    'battery-low',
    ['電池残量わずか', 'Battery low'],
    ['トークンの電池が残りわずかです。', 'The cells of the token are nearly empty.'],
    camera,
    (context) => putCells(context, 'low'),
  ),
  preset(
    'battery-empty',
    ['電池切れ', 'Battery empty'],
    ['トークンの電池が切れています。', 'The cells of the token are empty.'],
    camera,
    (context) => putCells(context, 'empty'),
  ),
  preset(
    'clock-off',
    ['時計のずれ', 'Clock off'],
    [
      '利用中のキーホルダー型トークンの時計が20分進んでいます。',
      'The clock of the key-fob in service is 20 minutes ahead.',
    ],
    fob,
    clockOff,
  ),
  preset(
    'phone-changed',
    ['機種変更後', 'New phone'],
    [
      '失効しないまま機種変更し、アプリがなくなりました。',
      'The phone was changed without a revocation: the app is gone.',
    ],
    app,
    changePhone,
  ),
]

/** A preset's id from what people write: `locked after 4` is `locked-after-4`. */
function presetId(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-')
}

/** The presets of an institution. */
export function presetsFor(policy: Policy): readonly Preset[] {
  return PRESETS.filter((preset) => preset.fits(policy))
}

/** The preset with this name, if the institution has it. */
export function presetFor(policy: Policy, name: string): Result<Preset, Cannot> {
  const id = presetId(name)
  const preset = PRESETS.find((one) => one.id === id)
  const there = presetsFor(policy).map((one) => one.id)
  if (preset === undefined) {
    const meant = didYouMean(
      nearest(
        id,
        PRESETS.map((one) => one.id),
      ),
    )
    return err(
      cannot(
        'no-preset',
        `「${name}」という開始状態はありません。${meant.ja}使えるのは ${listed(there)} です。`,
        `There is no preset "${name}".${meant.en} There are: ${listed(there)}.`,
      ),
    )
  }
  if (preset.fits(policy)) return ok(preset)
  return err(
    cannot(
      'preset-does-not-fit',
      `開始状態「${preset.label.ja}」は金融機関${policy.label}にはありません。使えるのは ${listed(there)} です。`,
      `The preset "${id}" does not fit institution ${policy.label}. There are: ${listed(there)}.`,
    ),
  )
}

/** Reaching a preset, as a step's action. */
export function reachAction(preset: Preset): StepAction {
  const says: Bilingual = {
    ja: `開始状態: ${preset.label.ja}`,
    en: `given: ${preset.label.en}`,
  }
  return { says, doing: null, act: (context) => reach(context, preset) }
}

function reach(context: ScenarioContext, preset: Preset): Cannot | null {
  try {
    preset.reach(context)
    return null
  } catch (error) {
    // A walk throws when it cannot go on: another policy, a broken token, a cut line.
    const why = error instanceof Error ? error.message : String(error)
    return cannot(
      'preset-failed',
      `開始状態「${preset.label.ja}」に到達できません（${why}）。`,
      `The preset "${preset.id}" cannot be reached (${why}).`,
    )
  }
}

/**
 * The inputs that lead from the start of a bench to these presets, one after the other; refused with
 * the first that does not exist, does not fit, or cannot be reached.
 */
export function reachPreset(
  setup: BenchSetup,
  names: readonly string[],
): Result<readonly Stamped[], Cannot> {
  const policy = policyIn(setup)
  if (policy === null || !canStart(setup)) {
    const { institution } = setup
    return err(
      cannot(
        'no-institution',
        `金融機関「${institution}」はありません。`,
        `There is no institution "${institution}".`,
      ),
    )
  }
  const context: ScenarioContext = { hands: new Hands(setup), since: 0 }
  for (const name of names) {
    const preset = presetFor(policy, name)
    if (!preset.ok) return preset
    const failed = reach(context, preset.value)
    if (failed !== null) return err(failed)
  }
  return ok(context.hands.inputs)
}
