import * as z from 'zod'
import { codeIn } from '../../hands.ts'
import { MASTER } from '../../walks/step.ts'
import { actionNamed } from '../bench/on-page.ts'
import { shownOn } from '../bench/shown.ts'
import { type Stage, tokenOf, userOf } from '../bench/stage.ts'
import { type Cannot, cannot } from '../cannot.ts'
import { userName } from './args.ts'
import { scan, typeCode } from './code.ts'
import { type Word, word } from './word.ts'

/** Coming and going at the bank's site. */
export const LOGIN_WORDS: readonly Word[] = [
  word({
    name: 'log-in',
    group: 'page',
    phrases: ['log in[ as <user>][ <code:text>]', 'login[ as <user>][ <code:text>]'],
    main: 'user',
    shape: { user: userName.optional(), code: z.enum(['with code', 'without code']).optional() },
    explains: [
      'IDとパスワードでログインする。番号を求められたら入力する（`without code` では入力しない）。',
      'Logs in with ID and password, and with the code where one is asked for (`without code`: not).',
    ],
    says: ({ user = MASTER, code }) => [
      `${user}でログインする${code === 'without code' ? '（番号は入力しない）' : ''}`,
      `log in as ${user}${code === undefined ? '' : ` ${code}`}`,
    ],
    act: (stage, { user = MASTER, code }) =>
      enter(stage, user) ?? (code === 'without code' ? null : giveCode(stage)),
  }),
  word({
    name: 'log-out',
    group: 'page',
    phrases: ['log out', 'logout'],
    shape: {},
    explains: ['ログアウトする。', 'Logs out.'],
    says: () => ['ログアウトする', 'log out'],
    act(stage) {
      const there = actionNamed(stage.hands.page, 'nav:logout')
      if (!there.ok) return there.error
      stage.hands.click('nav:logout')
      return null
    },
  }),
]

/** ID and password. Somebody who is still logged in logs out first: this is said, not done. */
export function enter(stage: Stage, id: string): Cannot | null {
  const user = userOf(stage, id)
  if (!user.ok) return user.error
  const { hands } = stage
  const { page } = hands
  if (page.user !== null) {
    return cannot(
      'logged-in',
      `${page.user.ja}さんがログイン中です。先にログアウトしてください。`,
      `${page.user.en} is logged in. Log out first.`,
    )
  }
  // The bank's address opens the login page from wherever nobody is logged in.
  if (page.id !== 'login') hands.click('nav:login')
  hands.type('userId', user.value.id)
  hands.type('password', user.value.password)
  hands.click('login')
  return null
}

/** Gives the code that the login asks for, if it does. */
export function giveCode(stage: Stage): Cannot | null {
  const { hands } = stage
  if (hands.page.id === 'login-otp') {
    const failed = typeCode(stage, 'otp', true)
    if (failed !== null) return failed
    hands.click('submit-login-otp')
  }
  if (hands.page.id === 'login-challenge') {
    const failed = scanChallenge(stage) ?? typeCode(stage, 'transactionCode', false)
    if (failed !== null) return failed
    hands.click('submit-login-code')
  }
  return null
}

/** Switches the camera token on, reads the page's code with it, and turns to its digits. */
export function scanChallenge(stage: Stage): Cannot | null {
  const index = tokenOf(stage, undefined)
  if (!index.ok) return index.error
  const { hands } = stage
  const text = codeIn(hands.page.blocks)
  if (text === null) return cannot('no-code', '二次元コードがありません。', 'There is no 2-D code.')
  if (hands.mode(index.value) === 'off') hands.longPress(index.value)
  hands.press('right', index.value)
  const failed = scan(stage, text)
  if (failed !== null) return failed
  // Page after page until the digits come.
  for (let n = 0; n < 10 && shownOn(hands.world, index.value).code === ''; n++) {
    hands.press('right', index.value)
  }
  return null
}
