import * as z from 'zod'
import { serialOf, tokenInUse } from '../bank/books/ledger.ts'
import type { WebSession } from '../bank/books/sessions.ts'
import { CUSTOMERS, type Customer } from '../bank/books/users.ts'
import { instances } from '../firmware/camera-token/camera-token.ts'
import { fobState } from '../firmware/key-fob/key-fob.ts'
import { upcoming } from '../lab/clock.ts'
import type { World } from '../lab/world.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import { printedSerial } from '../protocol/codes.ts'
import { DEADLINES, saying } from './names.ts'
import { shownOn } from './screens/lcd.ts'

/** Value of a fact about a user who does not exist. */
export const NO_USER = 'no such user'

export type FactValue = string | number | boolean

/** Whom or what a fact is about. */
interface FactOf {
  readonly user: string
  /** Index of the token; null: there is none. */
  readonly token: number | null
}

/** A named fact of the bench: a function of the world alone. */
interface WorldFact {
  readonly name: string
  readonly explains: Bilingual
  /** Values that it may be compared with. */
  readonly takes: z.ZodType
  readonly read: (world: World, of: FactOf) => FactValue
}

/** True or false; also as texts, since parameters may bring them so. */
const YES = z.literal([true, false, 'true', 'false'])
/** A number, or its digits. */
const COUNT = z.union([
  z.number(),
  saying(
    (text) => /^-?\d+$/.test(text),
    () => ({ problem: 'wrong-type', ja: '数値を指定してください。', en: 'It takes a number.' }),
  ).meta({ pattern: '^-?\\d+$' }),
])

/** One row of the table. */
function fact(
  name: string,
  ja: string,
  en: string,
  takes: z.ZodType,
  read: (world: World, of: FactOf) => FactValue,
): WorldFact {
  return { name, explains: { ja, en }, takes, read }
}

/** Every fact that `expect: {state: …}` knows. */
export const FACTS: readonly WorldFact[] = [
  fact(
    'mode',
    'カメラ付きトークンのモード（`off` は電源切）',
    "The camera token's mode; `off`",
    z.string().max(40),
    (w, of) => modeOf(w, of.token),
  ),
  fact(
    'lit',
    'LCDが点灯しているか',
    'Whether the LCD is lit',
    YES,
    (w, { token }) => token !== null && shownOn(w, token).lit,
  ),
  fact(
    'activated',
    'トークンに登録が保存されているか',
    'Whether the token holds an activation',
    YES,
    (w, of) => camera(w, of.token, (token) => instances(token).length > 0, false),
  ),
  fact(
    'instances',
    'トークンに保存された登録の数',
    'How many activations the token holds',
    COUNT,
    (w, of) => camera(w, of.token, (token) => instances(token).length, 0),
  ),
  fact(
    'battery',
    '電池: 0〜100（％）、キーホルダー型は good・low・empty',
    'Battery: 0 to 100 %; of a key-fob good, low or empty',
    z.union([COUNT, z.enum(['good', 'low', 'empty', 'none'])]),
    batteryOf,
  ),
  fact(
    'tokens',
    '机の上のトークンの数',
    'Tokens on the desk',
    COUNT,
    (w) => w.tokens.length - w.away.length,
  ),
  fact(
    'registration',
    'カメラ付きトークンの登録状況（none・mail-sent・code-2-shown・registered）',
    "The bank's view of the camera token",
    z.enum(['none', 'mail-sent', 'code-2-shown', 'registered']),
    (w, of) => customer(w, of, ({ registration }) => registration.state),
  ),
  fact(
    'confirmed',
    '登録が番号の利用で確認されたか',
    'Whether a good code has confirmed the registration',
    YES,
    (w, of) =>
      customer(
        w,
        of,
        ({ registration }) => registration.state === 'registered' && registration.confirmed,
      ),
  ),
  fact(
    'enrolment',
    'キーホルダー型・アプリの状況（none・issued・in-service・revoked・released）',
    'How far key-fob or app have come',
    z.enum(['none', 'issued', 'in-service', 'revoked', 'released']),
    (w, of) => customer(w, of, ({ enrolment }) => enrolment.state),
  ),
  fact('wrong-codes', '誤った番号の回数', 'Wrong codes that count', COUNT, wrongCodes),
  fact('codes-left', '停止までに残る回数', 'Tries that are left until the stop', COUNT, (w, of) =>
    Math.max(0, w.bank.policy.lockAfter - wrongCodes(w, of)),
  ),
  fact('locked', 'トークンが停止中か', 'Whether the token is stopped', YES, (w, of) =>
    customer(w, of, (user) => record(w, user)?.locked === true || user.locked),
  ),
  fact('wrong-passwords', '誤ったパスワードの回数', 'Wrong passwords in a row', COUNT, (w, of) =>
    customer(w, of, (user) => user.wrongPasswords),
  ),
  fact(
    'session',
    'セッション: none・code・setup・full',
    'The session: none, code, setup or full',
    z.enum(['none', 'code', 'setup', 'full']),
    (w) => session(w)?.level ?? 'none',
  ),
  fact(
    'logged-in',
    'ログイン中の利用者（いなければ none）',
    'Who is logged in; `none`',
    z.enum(['none', ...CUSTOMERS.map(({ id }) => id)]),
    (w) => session(w)?.user ?? 'none',
  ),
  fact('mails', 'PCに届いたメールの数', 'Mails on the PC', COUNT, (w) => w.desk.mailbox.length),
  fact(
    'junk-mails',
    '迷惑メールの数',
    'Mails in the junk folder',
    COUNT,
    (w) => w.desk.junk.length,
  ),
  fact(
    'phone-mails',
    'スマートフォンに届いたメールの数',
    'Mails on the phone',
    COUNT,
    (w) => w.phone.mailbox.length,
  ),
  fact(
    'refused-mails',
    '迷惑メール設定で拒否した数',
    "Mails that the phone's filter turned away",
    COUNT,
    (w) => w.phone.refused,
  ),
  fact(
    'app',
    'アプリが入っているか',
    'Whether the app is installed',
    YES,
    (w) => w.phone.app !== null,
  ),
  fact(
    'contracts',
    'アプリの契約数',
    'Contracts in the app',
    COUNT,
    (w) => w.phone.app?.contracts.length ?? 0,
  ),
  fact('balance', '残高（円）', 'Balance, yen', COUNT, (w) => w.bank.contract.balanceYen),
  fact(
    'transfers',
    '成立した振込の数',
    'Booked transfers',
    COUNT,
    (w) => w.bank.contract.transfers.length,
  ),
  fact(
    'forms',
    '窓口で処理中の書類の数',
    'Forms that the branch works on',
    COUNT,
    (w) => w.bank.forms.length,
  ),
  fact(
    'parcels',
    '配送中の小包の数',
    'Parcels on their way',
    COUNT,
    (w) => w.bank.deliveries.length,
  ),
  fact(
    'tabs',
    'ブラウザのタブの数',
    'Tabs of the browser',
    COUNT,
    (w) => w.desk.browser.others.length + 1,
  ),
  fact(
    'robbed',
    'すり替えられた取引の番号を入力してしまったか',
    'Whether the code of a stolen transfer was typed',
    YES,
    (w) => w.desk.robbed !== null,
  ),
  fact(
    'next',
    '次に時間がもたらすこと（なければ none）',
    'What time brings next; `none`',
    z.enum(['none', ...DEADLINES]),
    (w) => upcoming(w)[0]?.what ?? 'none',
  ),
]

const BY_NAME: ReadonlyMap<string, WorldFact> = new Map(FACTS.map((one) => [one.name, one]))

/** The fact with this name, or null. */
export function factNamed(name: string): WorldFact | null {
  return BY_NAME.get(name) ?? null
}

function camera<T extends FactValue>(
  { tokens }: World,
  index: number | null,
  read: (token: Extract<World['tokens'][number], { kind: 'camera-token' }>) => T,
  otherwise: T,
): T {
  const token = index === null ? undefined : tokens[index]
  return token?.kind === 'camera-token' ? read(token) : otherwise
}

function modeOf(world: World, index: number | null): string {
  return camera(world, index, (token) => token.run?.mode.name ?? 'off', 'off')
}

function batteryOf({ tokens, now }: World, { token: index }: FactOf): FactValue {
  const token = index === null ? undefined : tokens[index]
  if (token === undefined) return 'none'
  return token.kind === 'camera-token' ? Math.round(token.battery) : fobState(token, now).battery
}

function customer<T extends FactValue>(
  { bank }: World,
  { user }: FactOf,
  read: (one: Customer) => T,
): T | typeof NO_USER {
  const found = bank.customers.find(({ id }) => id === user)
  return found === undefined ? NO_USER : read(found)
}

/** The bank's record of the token that a user has registered; null: none. */
function record({ bank }: World, user: Customer) {
  const { registration } = user
  const serial =
    registration.state === 'registered' ? printedSerial(registration.serial) : tokenInUse(user)
  return serial === null ? null : serialOf(bank, serial)
}

function wrongCodes(world: World, of: FactOf): number {
  const user = world.bank.customers.find(({ id }) => id === of.user)
  if (user === undefined) return 0
  return record(world, user)?.wrong ?? user.wrongCodes
}

function session({ bank, desk }: World): WebSession | null {
  return bank.sessions.find(({ id }) => id === desk.browser.session) ?? null
}
