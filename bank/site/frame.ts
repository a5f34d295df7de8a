import { me, type Visit } from '../books/ledger.ts'
import { type Bilingual, type Block, both, type Page, same, type Tone } from '../page.ts'
import type { Policy } from '../policy/schema.ts'

/** What a page is drawn from: the visit without what it has caused. */
export type View = Omit<Visit, 'effects'>

/** One coloured message on top of a page; `code` is what a help desk asks for. */
export type Alert = Page['alerts'][number]

/** Makes an alert. */
export function alert(tone: Tone, code: string, ja: string, en: string): Alert {
  return { tone, code, text: both(ja, en) }
}

const HOME = both('トップページ', 'Home')

/** Every destination of the global navigation. */
type NavAction =
  | 'nav:top'
  | 'nav:balance'
  | 'nav:statement'
  | 'nav:transfer'
  | 'nav:otp'
  | 'nav:token-code'
  | 'nav:services'
  | 'nav:procedures'
  | 'nav:admin'
  | 'nav:logout'

type Entry = { readonly action: NavAction; readonly label: Bilingual }

/** What the tokens of this institution need in the navigation, in the source's menu names. */
function tokenEntries(policy: Policy): readonly Entry[] {
  const entries: Entry[] = []
  if (policy.tokens.includes('camera-token')) {
    entries.push(
      {
        action: 'nav:otp',
        label: both('ワンタイムパスワード利用開始登録', 'Start-of-use registration'),
      },
      {
        action: 'nav:token-code',
        label: both('登録コード', 'Registration code'),
      },
    )
  }
  if (policy.tokens.some((kind) => kind !== 'camera-token')) {
    const { issueMenu, releaseMenu } = policy.wording
    entries.push({ action: 'nav:services', label: issueMenu })
    if (releaseMenu.ja !== issueMenu.ja)
      entries.push({ action: 'nav:procedures', label: releaseMenu })
  }
  return entries
}

function entriesFor(view: View): readonly Entry[] {
  const { role } = me(view)
  return [
    { action: 'nav:top', label: HOME },
    { action: 'nav:balance', label: both('残高照会', 'Balance') },
    { action: 'nav:statement', label: both('入出金明細', 'Statement') },
    { action: 'nav:transfer', label: both('振込', 'Transfer') },
    ...tokenEntries(view.bank.policy),
    ...(role === 'general' ? [] : [{ action: 'nav:admin' as const, label: both('管理', 'Admin') }]),
    { action: 'nav:logout', label: both('ログアウト', 'Log out') },
  ]
}

/** What one page adds to the frame. */
interface Content {
  readonly id: string
  readonly title: Bilingual
  readonly path: string
  /** The entry of the navigation that the page belongs to. */
  readonly below: NavAction | null
  /** Breadcrumb between home and this page. */
  readonly trail?: readonly Bilingual[]
  readonly steps?: Page['steps']
  readonly screenId?: string | null
  readonly help?: Page['help']
  /** Left out: the institution's own, or ※ before login. */
  readonly requiredMark?: string
  readonly alerts?: readonly Alert[]
  readonly blocks: readonly Block[]
}

/** A page for a logged-in user: global navigation, breadcrumb and who it is. */
export function framed(view: View, content: Content): Page {
  return {
    ...common(content, view.bank.policy),
    user: me(view).name,
    nav: entriesFor(view).map(({ action, label }) => ({
      action,
      label,
      current: action === content.below,
    })),
    breadcrumb: content.id === 'top' ? [HOME] : [HOME, ...(content.trail ?? []), content.title],
    steps: content.steps ?? null,
  }
}

/**
 * A page between ID and password and the end of the login: who it is, and the way out; nothing else
 * of the navigation works before the code or the registration is done.
 */
export function halfway(view: View, content: Omit<Content, 'below' | 'trail'>): Page {
  return {
    ...common(content, view.bank.policy),
    user: me(view).name,
    nav: [{ action: 'nav:logout', label: both('ログアウト', 'Log out'), current: false }],
    breadcrumb: [both('ログイン', 'Log in'), content.title],
    steps: content.steps ?? null,
  }
}

/** A page for somebody who is not logged in. */
export function bare(content: Omit<Content, 'below' | 'trail' | 'steps'>): Page {
  return {
    ...common(content, null),
    user: null,
    nav: [],
    breadcrumb: [content.title],
    steps: null,
  }
}

function common(
  content: Omit<Content, 'below' | 'trail'>,
  policy: Policy | null,
): Omit<Page, 'user' | 'nav' | 'breadcrumb' | 'steps'> {
  return {
    id: content.id,
    // Numbered by `bank.ts` when the answer leaves.
    form: 0,
    title: content.title,
    path: content.path,
    screenId: content.screenId ?? null,
    requiredMark: content.requiredMark ?? policy?.requiredMark ?? '※',
    help: content.help ?? null,
    alerts: content.alerts ?? [],
    blocks: content.blocks,
  }
}

/** What the entries of both menus lead to. */
export const OTP = both('ワンタイムパスワード', 'One-time password')

/** A page of the one-time password's procedures: with the whole navigation, or before the login is complete. */
export function otpFrame(view: View, content: Omit<Content, 'below' | 'trail'>): Page {
  const { issueMenu } = view.bank.policy.wording
  if (view.session.level !== 'full') return halfway(view, content)
  return framed(view, { ...content, below: 'nav:services', trail: [issueMenu, OTP] })
}

/** The mark as each language reads it: ※ is a sign in both, 【必須】 is a word. */
export function markOf(requiredMark: string): Bilingual {
  return requiredMark === '【必須】' ? both(requiredMark, '[Required]') : same(requiredMark)
}

/** 【必須】項目 or ※: what the sign means (S2-16). */
export function requiredText({ requiredMark }: Policy): Block {
  const mark = markOf(requiredMark)
  return {
    kind: 'text',
    text: both(`${mark.ja}は必須入力項目です。`, `${mark.en} marks required items.`),
  }
}
