import { createHistory } from '../../lab/history/history.ts'
import { type Replayed, replaySteps } from '../../lab/history/replay.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import type { Journal, JournalRecord } from '../../lab/journal/records.ts'
import type { BenchSetup } from '../../lab/world.ts'
import type { Result } from '../../protocol/result.ts'
import { createHistoryCursor, type Lab } from '../controller/history-cursor.ts'
import type { SessionController } from '../controller/session-controller.ts'
import type { Ack, Command, Interrupted, SessionFileText } from '../link/host-link.ts'
import { SESSION_SUFFIX } from '../sessions/session-file.ts'
import { refusalOf, type SessionFolder } from '../sessions/session-folder.ts'
import { acceptSetup, type Refused } from './accept.ts'

const NO_SUCH_SESSION = { ok: false, error: 'no-such-session' } as const
const UNREADABLE = { ok: false, error: 'journal-unreadable' } as const

/**
 * The inputs that bring a fresh bench to the named start states, one after the other. Error: the
 * name of the first that does not exist, or all names if one of them cannot be reached after
 * another.
 */
export type ReachPresets = (
  setup: BenchSetup,
  names: readonly string[],
) => Promise<Result<readonly Stamped[], string>>

/**
 * Everything that makes the controller run another session. One at a time, which the caller
 * ensures.
 */
interface SessionChanges {
  begin(command: Extract<Command, { kind: 'new-session' }>): Promise<Ack>
  resume(): Promise<Ack>
  dismiss(): Promise<Ack>
  /** One of the folder's, by its name. */
  openNamed(name: string): Promise<Ack>
  /** One from elsewhere; it gets a file of its own in the folder. */
  openText(file: SessionFileText): Promise<Ack>
}

export function createSessionChanges(ports: {
  readonly controller: SessionController
  readonly sessions: SessionFolder
  readonly names: () => Promise<readonly string[]>
  readonly lab: Lab
  readonly wallNow: () => number
  readonly giveWay: () => Promise<void>
  readonly reachPresets: ReachPresets
}): SessionChanges {
  const { controller, sessions, lab, wallNow } = ports

  async function begin(command: Extract<Command, { kind: 'new-session' }>): Promise<Ack> {
    const { paused, presets = [] } = command
    const setup = acceptSetup(command.setup, lab)
    if (!setup.ok) return setup.error
    const history = createHistory(lab, setup.value)
    const reached = presets.length === 0 ? null : await ports.reachPresets(setup.value, presets)
    if (reached?.ok === false) return { ok: false, error: 'no-such-preset', detail: reached.error }
    for (const stamped of reached?.value ?? []) history.input(stamped)
    const header = { setup: setup.value, paused }
    const wall = wallNow()
    return controller.change({
      header,
      cursor: createHistoryCursor(lab, history),
      open: (onChange) => sessions.create(header, wall, onChange),
      begin: reached === null ? null : [...history.records()],
      verdict: null,
      speed: paused ? 0 : 1,
      lift: true,
    })
  }

  /** null: the setup in the file cannot be started here. */
  async function replay(journal: Journal): Promise<Replayed | null> {
    if (!lab.canStart(journal.header.setup)) return null
    const steps = replaySteps(journal, lab)
    for (let n = 1; ; n++) {
      const step = steps.next()
      if (step.done === true) return step.value
      // Keys pressed meanwhile in the session that still runs are handled in between.
      if (n % TURN === 0) await ports.giveWay()
    }
  }

  async function resume(): Promise<Ack> {
    const waiting = controller.interrupted()
    if (waiting === null) return NO_SUCH_SESSION
    const loaded = await sessions.load(waiting.name)
    if (!loaded.ok) return hopeless(waiting, loaded.error)
    const replayed = await replay(loaded.value)
    // Continuing would cut off the input at which the rules throw, though it was acknowledged once.
    if (replayed === null || isCut(replayed)) return hopeless(waiting, UNREADABLE)
    controller.setInterrupted(null)
    return controller.change({
      header: loaded.value.header,
      cursor: createHistoryCursor(lab, replayed.history),
      open: (onChange) => sessions.resume(waiting.name, loaded.value, onChange),
      begin: null,
      verdict: replayed.verdict,
      speed: controller.clock.state().speed,
      lift: true,
    })
  }

  /** The interrupted session cannot be continued; the views are told. */
  async function hopeless(waiting: Interrupted, refused: Refused): Promise<Ack> {
    const { error } = refused
    if (error === 'journal-version' || error === 'journal-unreadable') {
      controller.setInterrupted({ ...waiting, problem: error })
      await controller.publish()
    }
    return refused
  }

  async function dismiss(): Promise<Ack> {
    const waiting = controller.interrupted()
    if (waiting === null) return NO_SUCH_SESSION
    controller.setInterrupted(null)
    const done = controller.acknowledged()
    await sessions.dismiss(waiting.name)
    return done
  }

  async function openNamed(name: string): Promise<Ack> {
    if (name === controller.file().name()) return controller.acknowledged()
    // Looked up in the folder's list, so that no name leads out of it.
    const isThere = name.endsWith(SESSION_SUFFIX) && (await ports.names()).includes(name)
    if (!isThere) return NO_SUCH_SESSION
    const loaded = await sessions.load(name)
    if (!loaded.ok) return loaded.error
    const replayed = await replay(loaded.value)
    if (replayed === null) return UNREADABLE
    if (controller.interrupted()?.name === name) controller.setInterrupted(null)
    // Only as far as the rules accept it, continued as a session of its own.
    if (isCut(replayed)) return adopt(loaded.value, replayed)
    return show(
      loaded.value,
      replayed,
      (onChange) => sessions.resume(name, loaded.value, onChange),
      null,
    )
  }

  async function openText({ bytes }: SessionFileText): Promise<Ack> {
    const parsed = parseJournal(bytes)
    if (!parsed.ok) return refusalOf(parsed.error)
    const replayed = await replay(parsed.value)
    return replayed === null ? UNREADABLE : adopt(parsed.value, replayed)
  }

  function adopt(journal: Journal, replayed: Replayed): Promise<Ack> {
    const { header } = journal
    const wall = wallNow()
    const records = [...replayed.history.records()]
    return show(journal, replayed, (onChange) => sessions.create(header, wall, onChange), records)
  }

  function show(
    { header }: Journal,
    { history, verdict }: Replayed,
    open: Parameters<SessionController['change']>[0]['open'],
    begin: readonly JournalRecord[] | null,
  ): Promise<Ack> {
    // Opened for viewing, with its clock stopped; held keys are released when somebody acts.
    const cursor = createHistoryCursor(lab, history)
    return controller.change({ header, cursor, open, begin, verdict, speed: 0, lift: false })
  }

  return { begin, resume, dismiss, openNamed, openText }
}

function isCut({ verdict }: Replayed): boolean {
  return verdict.kind === 'diverged' && verdict.what === 'rules'
}

/**
 * Steps of a replay before other work gets its turn: some 50 ms. Assumption: a delay of that length
 * is not felt.
 */
const TURN = 4
