import { openSite, request } from '../../bank/bank.ts'
import type { Page } from '../../bank/page.ts'
import type { BankResponse, WebRequest } from '../../bank/site/requests.ts'
import { fraudMessage } from '../../bank/verify/fraud.ts'
import type { Millis } from '../../protocol/time.ts'
import { bankTime } from '../clock.ts'
import type { Applied, WorldEvent } from '../events.ts'
import { afterBank } from '../wires.ts'
import type { SentRequest, World } from '../world.ts'
import { MOST_TABS, openTab, showPage } from './desk.ts'
import { answered, refusedCode } from './typed-code.ts'

/** The browser sends what the front tab's fields hold; the bank's answer is the next page. */
export function click(world: World, action: string, at: Millis): Applied {
  const { fields, page } = world.desk.browser
  return submit(world, { action, fields, form: page.form }, false, at)
}

/**
 * The browser's "reload": a sent form is sent once more as it was, and the bank decides what to
 * make of it; a page that was requested without a form is requested again.
 */
export function reload(world: World, at: Millis): Applied {
  const { sent } = world.desk.browser
  if (sent !== null) return submit(world, sent, true, at)
  const got = fetchPage(world, (asked) => firstPage(asked, at), at)
  const { page, session } = got
  const desk = showPage(got.world.desk, page, { session, sent: null, again: true })
  return { world: { ...got.world, desk: { ...desk, refusedCode: null } }, events: got.events }
}

/** A new tab with the bank's first page: home for a browser that is logged in. */
export function newTab(world: World, at: Millis): Applied {
  const { others } = world.desk.browser
  if (others.length + 1 >= MOST_TABS) return { world, events: [] }
  const got = fetchPage(world, (asked) => firstPage(asked, at), at)
  const desk = openTab(got.world.desk, got.page, got.session)
  return { world: { ...got.world, desk }, events: got.events }
}

function submit(world: World, sent: SentRequest, again: boolean, at: Millis): Applied {
  const { session } = world.desk.browser
  const got = fetchPage(world, (asked) => ask(asked, { ...sent, session }, at), at)
  const { response } = got
  const asSent = { ...world, desk: withFields(world, sent) }
  const shown = showPage(got.world.desk, got.page, { session: got.session, sent, again })
  const desk = {
    ...shown,
    ...(response === null ? {} : answered(asSent, response)),
    // The customer sees nothing of an answer that was lost.
    refusedCode: response === null || got.lost ? null : refusedCode(asSent, response, at),
  }
  return { world: { ...got.world, desk }, events: got.events }
}

/** The desk with the fields as they were sent: after a reload they are no longer on the page. */
function withFields({ desk }: World, { fields }: SentRequest): World['desk'] {
  return { ...desk, browser: { ...desk.browser, fields } }
}

interface Fetched {
  readonly world: World
  readonly events: readonly WorldEvent[]
  readonly page: Page
  readonly session: string | null
  /** What the bank answered; null: the request never reached it. */
  readonly response: BankResponse | null
  /** Whether the browser shows its own error page. */
  readonly lost: boolean
}

/** One request over the line between PC and bank, which may be cut before or after the bank. */
function fetchPage(world: World, send: (world: World) => BankResponse, at: Millis): Fetched {
  const { network } = world.faults
  const { browser } = world.desk
  if (network === 'up') {
    const response = send(world)
    const banked = afterBank(world, response, at)
    const { page, session } = response
    const events = [...banked.events, pageEvent(page, at)]
    return { world: banked.world, events, page, session, response, lost: false }
  }
  const page = noConnectionPage(browser.page)
  const { session } = browser
  const shown = pageEvent(page, at)
  if (network === 'cut-before') {
    return { world, events: [shown], page, session, response: null, lost: true }
  }
  // The bank does its work, but cookie and page are lost on the way back.
  const response = send(world)
  const banked = afterBank(world, response, at)
  const events = [...banked.events, shown]
  return { world: banked.world, events, page, session, response, lost: true }
}

function ask(world: World, req: WebRequest, at: Millis): BankResponse {
  return request(world.bank, req, bankTime(world, at))
}

function firstPage(world: World, at: Millis): BankResponse {
  const { session } = world.desk.browser
  return session === null
    ? openSite(world.bank, bankTime(world, at))
    : ask(world, { session, action: 'nav:top', fields: {} }, at)
}

function pageEvent({ id, title, alerts }: Page, at: Millis): WorldEvent {
  return { at, lane: 'bank', kind: 'page', id, title, alert: alerts[0]?.code ?? null }
}

/** The page on which the drill of `tamper` works. */
const LOGIN_CHALLENGE = 'login-challenge'

/**
 * The man in the browser: the login page's 2-D code now carries a transfer that nobody ordered
 * (device-facts: amount or account at a login means fraud). Elsewhere nothing happens.
 */
export function tamper(world: World, at: Millis): Applied {
  const { browser } = world.desk
  const session = world.bank.sessions.find(({ id }) => id === browser.session)
  if (browser.page.id !== LOGIN_CHALLENGE || session === undefined) return { world, events: [] }
  const message = fraudMessage(world.bank, session.user, bankTime(world, at))
  if (message === null) return { world, events: [] }
  const blocks = browser.page.blocks.map((block) =>
    block.kind === 'code2d' ? { ...block, payload: message } : block,
  )
  const page = { ...browser.page, blocks }
  return { world: { ...world, desk: { ...world.desk, browser: { ...browser, page } } }, events: [] }
}

/** Id of the browser's own page for a bank that does not answer. */
export const NO_CONNECTION = 'no-connection'

/**
 * The browser's own error page: it does not come from the bank, and it does not show whether the
 * request arrived. Assumption: browsers word this page in different ways; this wording is plain.
 */
function noConnectionPage(asked: Page | null): Page {
  return {
    id: NO_CONNECTION,
    form: 0,
    screenId: null,
    requiredMark: '',
    help: null,
    title: { ja: 'このページを表示できません', en: 'This page cannot be shown' },
    path: asked?.path ?? '',
    user: null,
    nav: [],
    breadcrumb: [],
    steps: null,
    alerts: [],
    blocks: [
      {
        kind: 'text',
        text: {
          ja: 'サイトから応答がありません。送信した内容が銀行に届いたかどうかは、この画面からはわかりません。',
          en: 'The site does not answer. Whether the bank has received what was sent cannot be told from this page.',
        },
      },
      {
        kind: 'notes',
        items: [
          {
            ja: 'ネットワークの接続を確認してください。',
            en: 'Check the network connection.',
          },
          {
            ja: '再読み込みすると、同じ内容がもう一度送信されます。',
            en: 'Reloading sends the same request once more.',
          },
        ],
      },
    ],
  }
}
