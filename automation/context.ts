import * as z from 'zod'
import type { Policy } from '../bank/policy/schema.ts'
import type { CodeReader } from '../evidence/pictures/read-code.ts'
import type { InputSequencer, TimedInput } from '../host/commands/input-sequence.ts'
import type { Institutions } from '../host/institutions.ts'
import type { Ack, HostLink, Snapshot } from '../host/link/host-link.ts'
import type { AppInfo } from '../host/link/program.ts'
import type { Schedule } from '../host/ports.ts'
import type { Input } from '../lab/inputs.ts'
import type { World } from '../lab/world.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { type Problem, problem, refusal } from './problems.ts'

export type AutomationHost = HostLink & InputSequencer

/** What the routes act on. */
export interface RouteContext {
  readonly host: AutomationHost
  readonly reader: CodeReader
  /** The user's own institutions; null: this program keeps none. */
  readonly institutions: Pick<Institutions, 'list' | 'save' | 'remove'> | null
  /** Subscribes to changes of `institutions`; returns the way to unsubscribe. */
  readonly onInstitutions: (listener: (institutions: readonly Policy[]) => void) => () => void
  readonly appInfo: Pick<AppInfo, 'version' | 'node' | 'platform'>
  readonly schedule: Schedule
  /**
   * Registers what must end when the server closes, such as streams and waits; returns the way to
   * take it back.
   */
  readonly untilClosed: (end: () => void) => () => void
}

/** What every answer to an input holds: the bench has settled, and the journal has it. */
export const settledSchema = z.object({
  at: z.number().describe('Virtual time, ms since the epoch.'),
  inputs: z.int().describe('How many inputs made this state.'),
  saved: z.boolean().describe('false: the disk refused; the session goes on in memory.'),
  revision: z.int(),
})

export type Settled = Readonly<z.infer<typeof settledSchema>>

export async function worldOf({ host }: RouteContext): Promise<World> {
  return (await host.snapshot()).world
}

/** Gives one input, now. */
export async function give(context: RouteContext, input: Input): Promise<Result<Settled, Problem>> {
  return settled(context, await context.host.input(input))
}

/** Gives several in their own time, all or none. */
export async function perform(
  context: RouteContext,
  steps: readonly TimedInput[],
): Promise<Result<Settled, Problem>> {
  return settled(context, await context.host.inputAll(steps))
}

/** Turns an acknowledgement into the state after it, or the refusal with its choices. */
export async function settled(context: RouteContext, ack: Ack): Promise<Result<Settled, Problem>> {
  const snapshot = await context.host.snapshot()
  if (!ack.ok) return err(explained(snapshot, ack))
  return ok({ ...stateOf(snapshot), saved: ack.saved })
}

export function stateOf({ world, session, revision }: Snapshot): Settled {
  return { at: world.now, inputs: session.inputs, saved: session.saved, revision }
}

function explained({ world }: Snapshot, ack: Extract<Ack, { ok: false }>): Problem {
  switch (ack.error) {
    case 'no-such-token':
      return noSuchToken(world)
    case 'no-such-tab': {
      const { browser } = world.desk
      const tabs = [browser, ...browser.others].map(({ tab }) => String(tab))
      return problem('no-such-tab', 'body.tab', { choices: tabs })
    }
    default:
      return refusal(ack, ack.error === 'invalid' ? 'body' : '')
  }
}

/** The refusal of a token that is not on the desk, with those that are. */
export function noSuchToken(world: World): Problem {
  const choices = world.tokens.flatMap((_, n) => (world.away.includes(n) ? [] : [String(n)]))
  return problem('no-such-token', 'path.token', { choices })
}
