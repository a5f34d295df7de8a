import { renderDevice } from '../../firmware/device.ts'
import { screenText } from '../../firmware/screen.ts'
import type { MailWhere, World, WorldEvent } from '../../lab/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'

/** What came of a step, in few words: pages, alerts, mails, what the LCD says now. */
export function seenWords(
  events: readonly WorldEvent[],
  world: World,
  changedTokens: readonly number[],
): Bilingual | null {
  const said: Bilingual[] = []
  const page = events.findLast((event) => event.kind === 'page')
  if (page?.kind === 'page') {
    const { title, alert } = page
    said.push({ ja: `画面「${title.ja}」`, en: `Page “${title.en}”` })
    const text = world.desk.browser.page.alerts.find(({ code }) => code === alert)?.text
    if (text !== undefined) said.push({ ja: `${text.ja}（${alert}）`, en: `${text.en} (${alert})` })
  }
  for (const event of events) {
    if (event.kind === 'mail') {
      said.push({
        ja: `メール「${event.subject.ja}」${WHERE[event.where].ja}`,
        en: `Mail “${event.subject.en}” ${WHERE[event.where].en}`,
      })
    }
    if (event.kind === 'parcel') said.push({ ja: '荷物が届く', en: 'A parcel arrives' })
  }
  for (const index of changedTokens) {
    const device = world.tokens[index]
    if (device === undefined) continue
    const screen = renderDevice(device, world.now)
    const text = screenText(screen).join(' / ')
    said.push(
      screen.lit ? { ja: `LCD: ${text}`, en: `LCD: ${text}` } : { ja: 'LCD: 消灯', en: 'LCD: off' },
    )
  }
  if (said.length === 0) return null
  return {
    ja: said.map(({ ja }) => ja).join('\n'),
    en: said.map(({ en }) => en).join('\n'),
  }
}

const WHERE = {
  pc: { ja: 'が届く', en: 'arrives' },
  phone: { ja: 'がスマートフォンに届く', en: 'arrives on the phone' },
  refused: { ja: 'が受信拒否される', en: 'is refused' },
  nowhere: { ja: 'は宛先不明', en: 'has no such address' },
  junk: { ja: 'が迷惑メールに入る', en: 'lands in the junk folder' },
  delayed: { ja: 'が遅れている', en: 'is delayed' },
  lost: { ja: 'が失われる', en: 'is lost' },
} as const satisfies Record<MailWhere, Bilingual>
