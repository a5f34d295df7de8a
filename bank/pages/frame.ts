import { me, type Scene } from '../ledger.ts'
import type { Bilingual, Block, Page, Tone } from '../page.ts'
import { both } from '../text.ts'

/** What a page is drawn from: the scene without what it has caused. */
export type View = Omit<Scene, 'effects'>

/** One coloured message on top of a page; `code` is what a help desk asks for. */
export type Alert = Page['alerts'][number]

/** Makes an alert. */
export function alert(tone: Tone, code: string, ja: string, en: string): Alert {
  return { tone, code, text: both(ja, en) }
}

const HOME = both('トップページ', 'Home')
const NAV = [
  { action: 'nav:top', label: HOME },
  { action: 'nav:balance', label: both('残高照会', 'Balance inquiry') },
  {
    action: 'nav:otp',
    label: both('ワンタイムパスワード利用開始登録', 'Start-of-use registration'),
  },
  { action: 'nav:token-code', label: both('トークンの登録コード', "Token's registration code") },
] as const
const ADMIN = { action: 'nav:admin', label: both('管理', 'Administration') } as const
const LOGOUT = { action: 'nav:logout', label: both('ログアウト', 'Log out') } as const

/** Every destination of the global navigation. */
export type NavAction =
  | (typeof NAV)[number]['action']
  | (typeof ADMIN)['action']
  | (typeof LOGOUT)['action']

/** What one page adds to the frame. */
export interface Content {
  readonly id: string
  readonly title: Bilingual
  readonly path: string
  /** The entry of the navigation that the page lies below. */
  readonly below: NavAction | null
  /** Between home and this page. */
  readonly trail?: readonly Bilingual[]
  readonly steps?: Page['steps']
  readonly alerts?: readonly Alert[]
  readonly blocks: readonly Block[]
}

/** A page for a logged-in user: global navigation, breadcrumb and who it is. */
export function framed(view: View, content: Content): Page {
  const customer = me(view)
  const entries = [...NAV, ...(customer.role === 'master' ? [ADMIN] : []), LOGOUT]
  return {
    id: content.id,
    title: content.title,
    path: content.path,
    user: customer.name,
    nav: entries.map(({ action, label }) => ({
      action,
      label,
      current: action === content.below,
    })),
    breadcrumb: content.id === 'top' ? [HOME] : [HOME, ...(content.trail ?? []), content.title],
    steps: content.steps ?? null,
    alerts: content.alerts ?? [],
    blocks: content.blocks,
  }
}

/** A page for somebody who is not logged in. */
export function bare(content: Omit<Content, 'below' | 'trail' | 'steps'>): Page {
  return {
    id: content.id,
    title: content.title,
    path: content.path,
    user: null,
    nav: [],
    breadcrumb: [content.title],
    steps: null,
    alerts: content.alerts ?? [],
    blocks: content.blocks,
  }
}

const STEPS = [
  both('メール送信依頼', 'Request the mail'),
  both('ワンタイムパスワード認証(1回目)', 'One-time password, first'),
  both('ワンタイムパスワード認証(2回目)', 'One-time password, second'),
  both('受付完了', 'Accepted'),
] as const

/** Title that all four pages of the procedure share [S0-05]. */
export const PROCEDURE = both('ワンタイムパスワード利用開始登録', 'Start-of-use registration')

/** The numbered steps of 利用開始登録, `current` from 0. */
export function procedureSteps(current: 0 | 1 | 2 | 3): Page['steps'] {
  return { labels: STEPS, current }
}
