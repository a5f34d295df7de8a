import { type CodeSource, codeOf, codeSources } from '../../lab/code-sources.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { dammDigit, dammValid } from '../../protocol/damm.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Cannot, cannot, type ScenarioContext, type TokenName, tokenOf } from '../context.ts'
import { shownOn } from './lcd.ts'

/** Slips in copying a code by hand, as customers make them (device-facts, row 20). */
export const SLIPS = [
  'one digit swapped',
  'one digit missing',
  'one digit wrong',
  'wrong',
  'full width',
  'spaces',
  'previous minute',
] as const

export type Slip = (typeof SLIPS)[number]

/** Slips in Japanese. */
export const SLIP_NAMES: Readonly<Record<Slip, string>> = {
  'one digit swapped': '隣り合う2桁を入れ違えて',
  'one digit missing': '1桁抜かして',
  'one digit wrong': '1桁打ち間違えて',
  wrong: '形は正しいが誤った番号にして',
  'full width': '全角で',
  spaces: '空白を入れて',
  'previous minute': '1分前の番号で',
}

/** The code with the slip in it. The same code always gets the same slip. */
export function slipped(code: string, slip: Slip | undefined): string {
  switch (slip) {
    case undefined:
    case 'previous minute':
      return code
    case 'one digit swapped':
      return swapped(code)
    case 'one digit missing':
      return code.slice(0, -2) + code.slice(-1)
    case 'one digit wrong':
      return other(code, code.length - 1)
    case 'wrong':
      return wrong(code)
    case 'full width':
      return code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'spaces':
      return code.replace(/(\d{4})(?=\d)/g, '$1 ')
    default:
      return slip satisfies never
  }
}

/** Swaps the last two neighbours that differ; if all digits are the same, changes one. */
function swapped(code: string): string {
  for (let n = code.length - 2; n >= 0; n--) {
    const [a = '', b = ''] = [code[n], code[n + 1]]
    if (a !== b) return code.slice(0, n) + b + a + code.slice(n + 2)
  }
  return other(code, code.length - 1)
}

/** A well-formed but wrong code: a device code keeps a correct check digit [S0-14]. */
function wrong(code: string): string {
  if (code.length < 13 || !dammValid(code)) return other(code, code.length - 1)
  const body = other(code.slice(0, -1), code.length - 2)
  return body + dammDigit(body)
}

function other(code: string, at: number): string {
  const digit = (Number(code[at] ?? '0') + 1) % 10
  return code.slice(0, at) + String(digit) + code.slice(at + 1)
}

/** Digits off a camera token's LCD. */
export function readCamera(
  context: ScenarioContext,
  name: TokenName | undefined,
): Result<string, Cannot> {
  const index = tokenOf(context, name)
  if (!index.ok) return index
  const shown = shownOn(context.hands.world, index.value)
  if (shown.code !== '') return ok(shown.code)
  const there = shown.lit ? [shown.title, shown.number, shown.body].join(' ').trim() : ''
  return err(
    there === ''
      ? cannot(
          'dark-lcd',
          'LCDが消えていて、番号を読めません。',
          'The LCD is dark: there are no digits to read.',
        )
      : cannot(
          'no-digits',
          `LCDに番号が表示されていません（表示: ${there}）。`,
          `The LCD shows no digits but: ${there}.`,
        ),
  )
}

/** The one-time password shown by a key-fob or the phone; a dark fob is pressed first. */
export function readOtp(
  context: ScenarioContext,
  name: TokenName | undefined,
  slip: Slip | undefined,
): Result<string, Cannot> {
  const from = name ?? ownSource(context)
  if (from === 'phone') {
    const code = phoneView(context.hands.world).blocks.find((block) => block.kind === 'code')
    if (code?.kind !== 'code') {
      const { title } = phoneView(context.hands.world)
      return err(
        cannot(
          'no-digits',
          `スマートフォンに番号が表示されていません（画面: ${title.ja}）。`,
          `The phone shows no code but: ${title.en}.`,
        ),
      )
    }
    if (slip !== 'previous minute') return ok(code.digits)
    const before = beforeThis(context, (_, shown) => shown === code.digits)
    return before === null ? ok(code.digits) : ok(before)
  }
  const index = tokenOf(context, from)
  if (!index.ok) return index
  const { hands } = context
  const device = hands.world.tokens[index.value]
  if (device?.kind === 'key-fob' && !shownOn(hands.world, index.value).lit) {
    hands.press('centre', index.value)
  }
  const read = readCamera(context, index.value + 1)
  if (!read.ok || slip !== 'previous minute' || device?.kind !== 'key-fob') return read
  return ok(beforeThis(context, ({ serial }) => serial === device.identity.serial) ?? read.value)
}

function beforeThis(
  context: ScenarioContext,
  is: (source: CodeSource, shown: string) => boolean,
): string | null {
  const { world, now } = context.hands
  const source = codeSources(world, now).find((one) => is(one, codeOf(one, 0)))
  return source === undefined ? null : codeOf(source, -1)
}

/**
 * Whose code the page asks for: the logged-in user's own token, the app, or else the newest fob.
 */
export function ownSource({ hands }: ScenarioContext): TokenName | undefined {
  const { bank, desk, tokens, away } = hands.world
  const session = bank.sessions.find(({ id }) => id === desk.browser.session)
  const enrolment = bank.customers.find(({ id }) => id === session?.user)?.enrolment
  if (enrolment !== undefined && 'kind' in enrolment && enrolment.kind === 'phone-app')
    return 'phone'
  const lies = (index: number) => tokens[index]?.kind === 'key-fob' && !away.includes(index)
  if (enrolment?.state === 'in-service') {
    const own = tokens.findIndex(
      (token, n) =>
        token.kind === 'key-fob' && token.identity.serial === enrolment.serial && lies(n),
    )
    if (own >= 0) return own + 1
  }
  if (desk.inHand !== null && lies(desk.inHand)) return desk.inHand + 1
  const newest = tokens.findLastIndex((_, n) => lies(n))
  if (newest >= 0) return newest + 1
  return hands.world.phone.app === null ? undefined : 'phone'
}
