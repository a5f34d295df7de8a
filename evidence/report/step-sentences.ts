import { screenText } from '../../firmware/camera-token/screen.ts'
import { renderDevice } from '../../firmware/device.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { tellEvent } from '../../lab/telling/events.ts'
import { labelOf } from '../../lab/telling/labels.ts'
import { noteOf } from '../../lab/telling/notes.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { StepResult } from '../../scenario/results.ts'
import { wordNamed } from '../../scenario/words/vocabulary.ts'

/**
 * A step of a scenario in the style of test documents: buttons and fields by their labels.
 * `before`: the bench as the person saw it then.
 */
export function stepSentence(
  { asked, doing, text }: Pick<StepResult, 'asked' | 'doing' | 'text'>,
  before: World,
): Bilingual {
  if (asked !== null) {
    const { label, value } = asked
    return { ja: `${label.ja}の確認: ${value.ja}`, en: `Check the ${label.en}: ${value.en}` }
  }
  if (doing === null || doing.target === null) return text
  const called = (id: string): Bilingual => {
    const label = labelOf(before, id)
    return label === undefined ? { ja: id, en: id } : { ja: label.ja, en: `“${label.en}”` }
  }
  return wordNamed(doing.word)?.sentence(doing.args, called) ?? text
}

/** The result of a step in a few words: pages, alerts, mails, what the LCD shows now. */
export function seenSentence(
  events: readonly WorldEvent[],
  world: World,
  changedTokens: readonly number[],
): Bilingual | null {
  const said: Bilingual[] = []
  const { policy } = world.bank
  const note = (event: WorldEvent): void => {
    const told = tellEvent(event, policy)
    if (told !== null) said.push(noteOf(told, { loginId: policy.wording.loginId, isKeyFob: false }))
  }
  const page = events.findLast((event) => event.kind === 'page')
  if (page?.kind === 'page') {
    const { alert } = page
    // The alert is below with its text, not only with its code.
    note({ ...page, alert: null })
    const text = world.desk.browser.page.alerts.find(({ code }) => code === alert)?.text
    if (text !== undefined) said.push({ ja: `${text.ja}（${alert}）`, en: `${text.en} (${alert})` })
  }
  for (const event of events) if (event.kind === 'mail' || event.kind === 'parcel') note(event)
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
