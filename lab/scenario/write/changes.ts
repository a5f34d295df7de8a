import type { Hands } from '../../hands.ts'
import { phoneView } from '../../phone/view.ts'
import type { World } from '../../types.ts'
import { type Shown, shownOn } from '../bench/shown.ts'
import { tokenInHand } from '../bench/stage.ts'

/** What has become another between two moments, as the keys of an `expect`. */
export function changesBetween(
  before: World,
  hands: Hands,
  events: number,
): Readonly<Record<string, unknown>> {
  const now = hands.world
  const changed: Record<string, unknown> = {}
  const lcd = lcdChange(before, now)
  if (lcd !== null) changed.lcd = lcd
  const [was, is] = [before.desk.browser.page, now.desk.browser.page]
  if (was.id !== is.id) changed.page = is.id
  const codes = is.alerts.map(({ code }) => code)
  const told = was.alerts.map(({ code }) => code).join()
  // After a click the same message is a new one; elsewhere it only stands there.
  if (codes.join() !== told) changed.alert = codes[0] ?? 'none'
  const fresh = hands.events.slice(events)
  const mail = fresh.findLast((event) => event.kind === 'mail')
  if (mail?.kind === 'mail') changed.mail = { template: mail.template, where: mail.where }
  const audits = fresh.flatMap((event) => (event.kind === 'audit' ? [event.entry.what] : []))
  if (audits.length > 0) changed.audit = [...new Set(audits)].slice(0, 50)
  const [phoneWas, phoneIs] = [phoneView(before), phoneView(now)]
  if (phoneWas.id !== phoneIs.id) changed.phone = { screen: phoneIs.id }
  const { counter } = now.desk
  if (counter !== before.desk.counter && counter !== null) {
    changed.counter = counter.accepted ? 'accepted' : 'refused'
  }
  const refused = now.desk.refusedCode?.why
  if (refused !== undefined && now.desk.refusedCode !== before.desk.refusedCode) {
    changed['refused-code'] = refused
  }
  return changed
}

/** What a token's LCD shows now, where it is another thing than before; digits are not asserted. */
function lcdChange(before: World, now: World): unknown {
  for (let token = 0; token < now.tokens.length; token++) {
    if (now.away.includes(token)) continue
    const [was, is] = [shownOn(before, token), shownOn(now, token)]
    if (sameLcd(was, is)) continue
    const which = token === tokenInHand(now) ? {} : { token: token + 1 }
    if (!is.lit) return { dark: true, ...which }
    if (is.code !== '')
      return { code: 'shown', ...(is.title === '' ? {} : { title: is.title }), ...which }
    const text = [is.number, is.body].filter((one) => one !== '')
    return {
      ...(text.length === 0 ? {} : { text }),
      ...(is.left === '' ? {} : { left: is.left }),
      ...(is.right === '' ? {} : { right: is.right }),
      ...(text.length === 0 && is.left === '' && is.right === '' ? { dark: false } : {}),
      ...which,
    }
  }
  return null
}

function sameLcd(a: Shown, b: Shown): boolean {
  if (a.code !== '' && b.code !== '') return a.title === b.title && a.code === b.code
  return (
    a.lit === b.lit &&
    a.title === b.title &&
    a.number === b.number &&
    a.body === b.body &&
    a.code === b.code &&
    a.left === b.left &&
    a.right === b.right
  )
}
