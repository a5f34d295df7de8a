import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../bank/page.ts'
import { readFlash } from '../../../firmware/camera-token/flash.ts'
import type { Device } from '../../../firmware/device.ts'
import type { World } from '../../../lab/world.ts'
import type { Millis } from '../../../protocol/time.ts'
import { calendarDay, timeOfDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/i18n.ts'

/** What a tester would write down of both worlds; where they differ the line stands out. */
export function FactTable({ left, right }: { left: World | null; right: World | null }) {
  const { t } = useTranslation()
  if (left === null || right === null) return null
  const [a, b] = [factsOf(left), factsOf(right)]
  return (
    <table className="compare-facts" data-testid="compare-facts">
      <caption className="visually-hidden">{t('history.compare.facts')}</caption>
      <tbody>
        {COMPARED_FACTS.map((name) => {
          const same = sameFact(a[name], b[name])
          return (
            <tr key={name} className={same ? '' : 'is-different'} data-testid={`fact-${name}`}>
              <td>
                <Value of={a[name]} />
              </td>
              <th scope="row">
                {t(`history.compare.fact.${name}`)}
                {same ? null : (
                  <span className="visually-hidden"> {t('history.compare.differs')}</span>
                )}
              </th>
              <td>
                <Value of={b[name]} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Value({ of }: { of: ComparedValue }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  switch (of.kind) {
    case 'count':
      return of.count
    case 'time':
      return `${calendarDay(language, of.at)} ${timeOfDay(language, of.at)}`
    case 'text':
      return pick(of.text)
    case 'names':
      return of.names.length === 0 ? '—' : of.names.join(', ')
    case 'device':
      return t(`history.compare.device.${of.state}`, { count: of.instances })
    default:
      return of satisfies never
  }
}

/** What two worlds are compared by, below `history.compare.fact` in the locales. */
const COMPARED_FACTS = [
  'time',
  'device',
  'page',
  'alerts',
  'user',
  'mails',
  'phone-mails',
  'registered',
  'locked',
] as const
type ComparedFact = (typeof COMPARED_FACTS)[number]

/** A number, a moment, a text of the bank, or names one after the other; empty: none. */
type ComparedValue =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'time'; readonly at: Millis }
  | { readonly kind: 'text'; readonly text: Bilingual }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** Below `history.compare.device` in the locales. */
  | { readonly kind: 'device'; readonly state: ComparedDevice; readonly instances: number }

type ComparedDevice = 'none' | 'off' | 'on'

/** Number of the token that a person would look at: the one handled last, else the first there. */
export function tokenInHand({ tokens, away, desk }: World): number | null {
  const { inHand } = desk
  if (inHand !== null && tokens[inHand] !== undefined && !away.includes(inHand)) return inHand
  const first = tokens.findIndex((_, index) => !away.includes(index))
  return first === -1 ? null : first
}

function deviceFact(token: Device | undefined): ComparedValue {
  if (token === undefined) return { kind: 'device', state: 'none', instances: 0 }
  if (token.kind === 'key-fob') return { kind: 'device', state: 'on', instances: 0 }
  const instances = readFlash(token.flash).instances.length
  return { kind: 'device', state: token.run === null ? 'off' : 'on', instances }
}

/** What a tester would write down of a world. */
export function factsOf(world: World): Readonly<Record<ComparedFact, ComparedValue>> {
  const { bank, desk, phone } = world
  const { page } = desk.browser
  const hand = tokenInHand(world)
  const names = (wanted: (user: World['bank']['customers'][number]) => boolean): ComparedValue => ({
    kind: 'names',
    names: bank.customers.filter(wanted).map(({ id }) => id),
  })
  const owner = bank.sessions.find(({ id }) => id === desk.browser.session)
  return {
    time: { kind: 'time', at: world.now },
    device: deviceFact(hand === null ? undefined : world.tokens[hand]),
    page: { kind: 'text', text: page.title },
    alerts: { kind: 'names', names: page.alerts.map(({ code }) => code) },
    user: { kind: 'names', names: owner === undefined ? [] : [owner.user] },
    mails: { kind: 'count', count: desk.mailbox.length },
    'phone-mails': { kind: 'count', count: phone.mailbox.length },
    registered: names(({ registration }) => registration.state === 'registered'),
    locked: names(({ locked }) => locked),
  }
}

/** Whether two worlds have the same to say of a fact. */
export function sameFact(a: ComparedValue, b: ComparedValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
