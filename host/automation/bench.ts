import type { Policy } from '../../bank/policy/schema.ts'
import type { Input, World } from '../../lab/types.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { AppInfo } from '../bridge.ts'
import type { Performer, Step } from '../commands/perform.ts'
import type { Institutions } from '../institutions.ts'
import type { Ack, HostLink, Snapshot } from '../link.ts'
import type { CodeReader } from '../pictures/read-code.ts'
import type { Schedule } from '../pump.ts'
import { type Problem, problem, refusal } from './problems.ts'

export type AutomationHost = HostLink & Performer

/** What the routes act on. */
export interface Bench {
  readonly host: AutomationHost
  readonly reader: CodeReader
  /** The user's own institutions; null: this program keeps none. */
  readonly institutions: Pick<Institutions, 'list' | 'save' | 'remove'> | null
  /** Tells of every change of `institutions`; the answer ends that. */
  readonly onInstitutions: (listener: (institutions: readonly Policy[]) => void) => () => void
  readonly appInfo: Pick<AppInfo, 'version' | 'node' | 'platform'>
  readonly schedule: Schedule
  /** Streams and waits that end when the server closes; the answer takes one off the list. */
  readonly untilClosed: (end: () => void) => () => void
}

/** What is known once the bench has settled. */
export interface Settled {
  /** Virtual time, ms since the epoch. */
  readonly at: number
  /** How many inputs made this world. */
  readonly inputs: number
  /** false: the disk refused, the session goes on in memory. */
  readonly saved: boolean
  readonly revision: number
}

export async function worldOf({ host }: Bench): Promise<World> {
  return (await host.snapshot()).world
}

/** Gives one input, now. */
export async function give(bench: Bench, input: Input): Promise<Result<Settled, Problem>> {
  return settled(bench, await bench.host.input(input))
}

/** Gives several in their own time, all or none. */
export async function perform(
  bench: Bench,
  steps: readonly Step[],
): Promise<Result<Settled, Problem>> {
  return settled(bench, await bench.host.inputAll(steps))
}

/** What an acknowledgement comes to: the state it speaks of, or the refusal with its choices. */
export async function settled(bench: Bench, ack: Ack): Promise<Result<Settled, Problem>> {
  const snapshot = await bench.host.snapshot()
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
