import { screenText } from '../../firmware/camera-token/screen.ts'
import { renderDevice } from '../../firmware/device.ts'
import type { MailWhere, WorldEvent } from '../../lab/events.ts'
import { phoneView } from '../../lab/phone/view.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { StepResult } from '../../scenario/results.ts'
import { tappables } from '../../scenario/screens/phone.ts'

/** What test documents call the things that a scenario expects by their keys. */
export const ASKED: Readonly<Record<string, Bilingual>> = {
  page: { ja: '画面', en: 'page' },
  alert: { ja: 'メッセージ番号', en: 'message' },
  'page-text': { ja: '画面の文言', en: 'text of the page' },
  'code-on-page': { ja: '画面の二次元コード', en: '2-D code on the page' },
  fields: { ja: '入力欄の値', en: 'values of fields' },
  'refused-code': { ja: '拒否の理由', en: 'reason of the refusal' },
  counter: { ja: '窓口の返答', en: 'answer of the counter' },
  lcd: { ja: 'トークンのLCD', en: 'token LCD' },
  frame: { ja: 'LCDの画素', en: 'pixels of the LCD' },
  mail: { ja: 'メール', en: 'mail' },
  audit: { ja: '銀行の記録', en: 'record of the bank' },
  state: { ja: '状態', en: 'state' },
  phone: { ja: 'スマートフォンの画面', en: 'phone screen' },
  clock: { ja: '時刻', en: 'time' },
}

/** The key and the value of an expectation, out of its own words; null: it is none. */
export function askedIn({
  kind,
  text,
}: Pick<StepResult, 'kind' | 'text'>): { readonly name: string; readonly value: Bilingual } | null {
  if (kind !== 'expect') return null
  const [, name = '', ja = ''] = /^確認: ([a-z0-9-]+) = ([\s\S]*)$/.exec(text.ja) ?? []
  const [, , en = ja] = /^expect ([a-z0-9-]+) ([\s\S]*)$/.exec(text.en) ?? []
  return name === '' ? null : { name, value: { ja, en } }
}

/**
 * A step of a scenario as test documents say it: buttons and fields by what is written on them.
 * `before`: the bench as the person had it then.
 */
export function stepWords(step: Pick<StepResult, 'kind' | 'text'>, before: World): Bilingual {
  const asked = askedIn(step)
  if (asked !== null) {
    const what = ASKED[asked.name] ?? { ja: asked.name, en: asked.name }
    return {
      ja: `${what.ja}の確認: ${asked.value.ja}`,
      en: `Check the ${what.en}: ${asked.value.en}`,
    }
  }
  if (step.kind !== 'action') return step.text
  const labels = labelsIn(before)
  const { ja, en } = step.text
  return {
    ja: ja.replace(/「([^「」]+)」/g, (whole, id: string) => {
      const label = labels.get(id)
      return label === undefined ? whole : `「${label.ja}」`
    }),
    // The first word is the verb; what stands in quotes was typed.
    en: en.replace(/(?<=\s)(?:"[^"]*"|[\w:.-]+)/g, (id) => {
      const label = labels.get(id)
      return label === undefined ? id : `“${label.en}”`
    }),
  }
}

/** Labels of everything that a person could act on, by its id; the bank's page goes first. */
function labelsIn(world: World): ReadonlyMap<string, Bilingual> {
  const { page } = world.desk.browser
  const labels = new Map<string, Bilingual>()
  const add = (id: string, label: Bilingual) => {
    if (!labels.has(id)) labels.set(id, label)
  }
  for (const block of page.blocks) {
    if (block.kind === 'buttons') for (const { action, label } of block.buttons) add(action, label)
    if (block.kind === 'fields') for (const { name, label } of block.fields) add(name, label)
  }
  for (const { action, label } of page.nav) add(action, label)
  const phone = phoneView(world)
  for (const { action, label } of tappables(phone)) add(action, label)
  for (const block of phone.blocks) if (block.kind === 'field') add(block.name, block.label)
  return labels
}

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
