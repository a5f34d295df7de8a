import { createHistory } from '../../lab/history/history.ts'
import { type Replayed, replaySteps } from '../../lab/history/replay.ts'
import { type Journal, type JournalRecord, parseJournal } from '../../lab/journal.ts'
import type { BenchSetup } from '../../lab/types.ts'
import { createBench, type Lab } from '../bench/bench.ts'
import type { Stage } from '../bench/stage.ts'
import type { Ack, Command, Interrupted, SessionFileText } from '../link.ts'
import { SESSION_SUFFIX } from '../sessions/names.ts'
import { refusalOf, type Sessions } from '../sessions/sessions.ts'
import { acceptSetup, type Refused } from './accept.ts'

const NO_SUCH_SESSION = { ok: false, error: 'no-such-session' } as const
const UNREADABLE = { ok: false, error: 'journal-unreadable' } as const

/** Loaded when it is asked for: the start states' words need not be there when the app starts. */
async function reach(setup: BenchSetup, presets: readonly string[]) {
  const { presetInputs } = await import('./presets.ts')
  return presetInputs(setup, presets)
}

/** Everything that puts another session on the stage. One at a time: the caller sees to that. */
export interface SessionChanges {
  begin(command: Extract<Command, { kind: 'new-session' }>): Promise<Ack>
  resume(): Promise<Ack>
  dismiss(): Promise<Ack>
  /** One of the folder's, by its name. */
  openNamed(name: string): Promise<Ack>
  /** One from elsewhere; it gets a file of its own in the folder. */
  openText(file: SessionFileText): Promise<Ack>
}

export function createSessionChanges(ports: {
  readonly stage: Stage
  readonly sessions: Sessions
  readonly names: () => Promise<readonly string[]>
  readonly lab: Lab
  readonly wallNow: () => number
}): SessionChanges {
  const { stage, sessions, lab, wallNow } = ports

  async function begin(command: Extract<Command, { kind: 'new-session' }>): Promise<Ack> {
    const { paused, presets = [] } = command
    const setup = acceptSetup(command.setup, lab)
    if (!setup.ok) return setup.error
    const history = createHistory(lab, setup.value)
    const reached = presets.length === 0 ? null : await reach(setup.value, presets)
    if (reached?.ok === false) return { ok: false, error: 'no-such-preset', detail: reached.error }
    for (const stamped of reached?.value ?? []) history.input(stamped)
    const header = { setup: setup.value, paused }
    const wall = wallNow()
    return stage.change({
      header,
      bench: createBench(lab, history),
      open: (onChange) => sessions.create(header, wall, onChange),
      begin: reached === null ? null : [...history.records()],
      verdict: null,
      speed: paused ? 0 : 1,
      lift: true,
    })
  }

  /** null: the bench that the file tells of cannot be had here. */
  async function replay(journal: Journal): Promise<Replayed | null> {
    if (!lab.canStart(journal.header.setup)) return null
    const steps = replaySteps(journal, lab)
    for (let n = 1; ; n++) {
      const step = steps.next()
      if (step.done === true) return step.value
      // Whoever presses a key in the session that still runs is heard in between.
      if (n % TURN === 0) await new Promise(setImmediate)
    }
  }

  async function resume(): Promise<Ack> {
    const waiting = stage.interrupted()
    if (waiting === null) return NO_SUCH_SESSION
    const loaded = await sessions.load(waiting.name)
    if (!loaded.ok) return hopeless(waiting, loaded.error)
    const replayed = await replay(loaded.value)
    // Going on would cut off what the rules throw at: it was acknowledged once.
    if (replayed === null || isCut(replayed)) return hopeless(waiting, UNREADABLE)
    stage.setInterrupted(null)
    return stage.change({
      header: loaded.value.header,
      bench: createBench(lab, replayed.history),
      open: (onChange) => sessions.resume(waiting.name, loaded.value, onChange),
      begin: null,
      verdict: replayed.verdict,
      speed: stage.clock.state().speed,
      lift: true,
    })
  }

  /** What waits cannot be gone on with: from now on the views know. */
  async function hopeless(waiting: Interrupted, refused: Refused): Promise<Ack> {
    const { error } = refused
    if (error === 'journal-version' || error === 'journal-unreadable') {
      stage.setInterrupted({ ...waiting, problem: error })
      await stage.publish()
    }
    return refused
  }

  async function dismiss(): Promise<Ack> {
    const waiting = stage.interrupted()
    if (waiting === null) return NO_SUCH_SESSION
    stage.setInterrupted(null)
    const done = stage.acknowledged()
    await sessions.dismiss(waiting.name)
    return done
  }

  async function openNamed(name: string): Promise<Ack> {
    if (name === stage.file().name()) return stage.acknowledged()
    // Asked of the folder, so that no name leads out of it.
    const isThere = name.endsWith(SESSION_SUFFIX) && (await ports.names()).includes(name)
    if (!isThere) return NO_SUCH_SESSION
    const loaded = await sessions.load(name)
    if (!loaded.ok) return loaded.error
    const replayed = await replay(loaded.value)
    if (replayed === null) return UNREADABLE
    if (stage.interrupted()?.name === name) stage.setInterrupted(null)
    // Only as far as the rules go with it: gone on with as a session of its own.
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
    open: Parameters<Stage['change']>[0]['open'],
    begin: readonly JournalRecord[] | null,
  ): Promise<Ack> {
    // Looked at first, its clock stopped; keys that are down are lifted when somebody acts.
    const bench = createBench(lab, history)
    return stage.change({ header, bench, open, begin, verdict, speed: 0, lift: false })
  }

  return { begin, resume, dismiss, openNamed, openText }
}

function isCut({ verdict }: Replayed): boolean {
  return verdict.kind === 'diverged' && verdict.what === 'rules'
}

/** Steps of a replay between two looks at what else there is to do: some 50 ms. Ours. */
const TURN = 4
