import { apply } from '../../lab/apply.ts'
import { checkOf } from '../../lab/history/hash.ts'
import type { Input, World, WorldEvent } from '../../lab/types.ts'
import { startWorld } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import type { PlannedCase, PlannedStep } from './plan.ts'
import type { Secrets } from './secrets.ts'
import { seenWords } from './seen-words.ts'
import { changedTokens, type Photographer } from './shots.ts'
import type { EvidencePorts, EvidenceStep, Language } from './types.ts'

interface ReplayPorts extends EvidencePorts {
  readonly stepPictures: Photographer
  readonly secrets: Secrets
}

/** Carries a case out again, one step after the other, and takes its pictures. */
export function* carriedOut(
  { setup, inputs, steps }: PlannedCase,
  ports: ReplayPorts,
): Generator<EvidenceStep, void, undefined> {
  const { secrets } = ports
  let world = startWorld(setup)
  let given = 0
  secrets.meetCustomers(world)
  ports.stepPictures.newCase()
  for (const step of steps) {
    const before = world
    const events: WorldEvent[] = []
    while (given < Math.min(step.inputs, inputs.length)) {
      const stamped = inputs[given]
      if (stamped === undefined) break
      meetSecrets(secrets, world, stamped.input)
      const applied = apply(world, stamped)
      world = applied.world
      events.push(...applied.events)
      given += 1
    }
    secrets.typed()
    secrets.meetCustomers(world)
    const shown = step.ended === null ? world : at(world, step.ended)
    yield told(step, { before, shown, events }, ports)
  }
}

interface Happened {
  readonly before: World
  readonly shown: World
  readonly events: readonly WorldEvent[]
}

function told(
  step: PlannedStep,
  { before, shown, events }: Happened,
  { language, wallNow, stepPictures, secrets }: ReplayPorts,
): EvidenceStep {
  const check = checkOf(shown)
  const titled = step.asks === 'page' ? withTitle(shown) : (text: string) => text
  const words = (text: Bilingual | null): string | null =>
    text === null ? null : secrets.hide(titled(text[language], language))
  const came =
    step.kind === 'action' && step.seen === null && step.status !== 'skipped'
      ? seenWords(events, shown, changedTokens(before, shown))
      : step.seen
  return {
    number: step.number,
    kind: step.kind,
    status: step.status,
    done: secrets.hide(step.done(before)[language]),
    expected: words(step.expected),
    seen: words(came),
    notes: step.notes.map((note) => secrets.hide(note[language])),
    at: step.at,
    virtualTime: shown.now,
    realTime: wallNow(),
    inputs: step.inputs,
    state: check.state,
    frame: check.frame,
    // Nobody saw anything of a step that was not come to.
    pictures: step.status === 'skipped' ? [] : stepPictures.shots(before, shown),
  }
}

/** The id of the page in front with its title before it; every other text as it is. */
function withTitle({ desk }: World) {
  const { id, title } = desk.browser.page
  return (text: string, language: Language): string => {
    const [first = ''] = text.split(' ')
    if (first !== id) return text
    return language === 'ja' ? `「${title.ja}」${text}` : `“${title.en}” ${text}`
  }
}

/** The bench as it is a little later, when the step had ended; nothing is recorded. */
function at(world: World, ended: Millis): World {
  return ended > world.now ? apply(world, { at: ended, input: { kind: 'time' } }).world : world
}

function meetSecrets(secrets: Secrets, world: World, input: Input): void {
  switch (input.kind) {
    case 'type':
      secrets.meetTyped(world, input.field, input.value)
      return
    case 'phone-type':
      secrets.meetTyped(world, input.field, input.value)
      return
    case 'import-tokens':
      for (const { secretHex } of input.tokens) secrets.meet(secretHex)
      return
    case 'phone-scan':
      if (input.text.startsWith('otpauth:')) secrets.meet(input.text)
      return
    case 'click':
    case 'phone-tap':
      secrets.typed()
      return
    default:
  }
}
