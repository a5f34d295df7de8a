import * as z from 'zod'
import { acceptInput } from '../../host/commands/accept.ts'
import type { HostError } from '../../host/link/host-link.ts'
import type { Hands } from '../../lab/hands.ts'
import { LAST_MOMENT, stampedSchema } from '../../lab/input-schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { ScenarioContext } from '../../scenario/context.ts'
import type { Step } from '../../scenario/read/model.ts'
import type { Source } from '../../scenario/read/source.ts'
import { readShort } from '../../scenario/read/steps.ts'

type Done = Result<null, Bilingual>

/** Longest pause before an input, ms. Assumption: more than ten years is a typing error. */
const LONGEST_PAUSE = 315_576_000_000

const laterSchema = z.strictObject({
  afterMs: z.int().min(0).max(LONGEST_PAUSE),
  input: z.unknown(),
})

/** Carries out one line of a pipe: an input as JSON, or a step in the words of the scenarios. */
export function doLine(hands: Hands, line: string): Done {
  return line.trimStart().startsWith('{') ? doJson(hands, line) : doWords(hands, line)
}

function doJson(hands: Hands, line: string): Done {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return err({ ja: `JSON ではありません（${why}）。`, en: `this is no JSON (${why}).` })
  }
  const later = laterSchema.safeParse(json)
  if (later.success) return give(hands, later.data.input, later.data.afterMs)
  const stamped = stampedSchema.safeParse(json)
  if (!stamped.success) return give(hands, json, 0)
  const afterMs = stamped.data.at - hands.now
  if (afterMs >= 0) return give(hands, stamped.data.input, afterMs)
  return err({ ja: '時刻が前に戻っています。', en: 'its time lies before that of the line above.' })
}

function give(hands: Hands, given: unknown, afterMs: number): Done {
  const input = acceptInput(given, hands.world)
  if (!input.ok) return err(REFUSED[input.error.error] ?? NOT_AN_INPUT)
  if (hands.now + afterMs > LAST_MOMENT) return err(TOO_LATE)
  hands.give(input.value, afterMs)
  return ok(null)
}

const TOO_LATE: Bilingual = {
  ja: '2106 年より先の時刻にはできません。',
  en: 'its time lies beyond the year 2106.',
}

const NOT_AN_INPUT: Bilingual = {
  ja: '入力ではありません。形は assets/schemas/session.schema.json をご覧ください。',
  en: 'this is no input; see assets/schemas/session.schema.json for their form.',
}

const REFUSED: Partial<Readonly<Record<HostError, Bilingual>>> = {
  'no-such-token': {
    ja: 'その番号のトークンは机の上にありません。',
    en: 'there is no token of this number on the desk.',
  },
  'no-such-tab': { ja: 'その番号のタブはありません。', en: 'there is no tab of this number.' },
  'desk-full': { ja: '机の上にこれ以上置けません。', en: 'no more tokens fit on the desk.' },
}

function doWords(hands: Hands, line: string): Done {
  const source: Source = { file: '-', data: line, position: () => ({ line: 1, column: 1 }) }
  const { steps, problems } = readShort(line, { source, path: [] })
  const [problem] = problems
  if (problem !== undefined) return err(problem.text)
  const stage: ScenarioContext = { hands, since: hands.events.length }
  for (const step of steps) {
    const wrong = doStep(stage, step)
    if (wrong !== null) return err(wrong)
  }
  return ok(null)
}

function doStep(stage: ScenarioContext, step: Step): Bilingual | null {
  if (step.kind === 'action') return tryAct(stage, step)
  const { ok: fits, expected, seen } = step.check(stage)
  if (fits) return null
  return {
    ja: `期待: ${expected.ja}、実際: ${seen.ja}`,
    en: `expected ${expected.en}, seen ${seen.en}`,
  }
}

/** As in a scenario run: a fault of the bench ends the step, not the recording. */
function tryAct(stage: ScenarioContext, step: Extract<Step, { kind: 'action' }>): Bilingual | null {
  try {
    return step.act(stage)?.text ?? null
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    return {
      ja: `この手順で予期しないエラーが起きました: ${what}`,
      en: `this step met an unexpected error: ${what}`,
    }
  }
}
