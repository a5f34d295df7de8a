import { openSite, request } from '../bank/bank.ts'
import { fraudMessage } from '../bank/camera/fraud.ts'
import type { BankResponse } from '../bank/types.ts'
import type { Millis } from '../protocol/time.ts'
import { answered } from './answered.ts'
import { MOST_TABS, openTab, showPage } from './desk.ts'
import { refusedCode } from './refused-code.ts'
import type { Applied, World, WorldEvent } from './types.ts'
import { afterBank } from './wires.ts'

/** The browser sends what the front tab's fields hold; the bank's answer is the next page. */
export function click(world: World, action: string, at: Millis): Applied {
  const { session, fields, page } = world.desk.browser
  const response = request(world.bank, { session, action, fields, form: page.form }, at)
  const banked = afterBank(world, response, at)
  const shown = showPage(banked.world.desk, response.page, response.session)
  const desk = {
    ...shown,
    ...answered(world, response),
    refusedCode: refusedCode(world, response, at),
  }
  return { world: { ...banked.world, desk }, events: [...banked.events, pageEvent(response, at)] }
}

/** A new tab with the bank's first page: home for a browser that is logged in. */
export function newTab(world: World, at: Millis): Applied {
  const { session, others } = world.desk.browser
  if (others.length + 1 >= MOST_TABS) return { world, events: [] }
  const response =
    session === null
      ? openSite(world.bank, at)
      : request(world.bank, { session, action: 'nav:top', fields: {} }, at)
  const banked = afterBank(world, response, at)
  const desk = openTab(banked.world.desk, response.page, response.session)
  return { world: { ...banked.world, desk }, events: [...banked.events, pageEvent(response, at)] }
}

function pageEvent(response: BankResponse, at: Millis): WorldEvent {
  const { id, title, alerts } = response.page
  return { at, lane: 'bank', kind: 'page', id, title, alert: alerts[0]?.code ?? null }
}

/** The page on which the drill of `tamper` is possible. */
const LOGIN_CHALLENGE = 'login-challenge'

/**
 * The man in the browser: the login page's 2-D code now carries a transfer that nobody ordered
 * (device-facts: amount or account at a login means fraud). Elsewhere nothing happens.
 */
export function tamper(world: World, at: Millis): Applied {
  const { browser } = world.desk
  const session = world.bank.sessions.find(({ id }) => id === browser.session)
  if (browser.page.id !== LOGIN_CHALLENGE || session === undefined) return { world, events: [] }
  const message = fraudMessage(world.bank, session.user, at)
  if (message === null) return { world, events: [] }
  const blocks = browser.page.blocks.map((block) =>
    block.kind === 'code2d' ? { ...block, payload: message } : block,
  )
  const page = { ...browser.page, blocks }
  return { world: { ...world, desk: { ...world.desk, browser: { ...browser, page } } }, events: [] }
}
