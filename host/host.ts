import { join } from 'node:path'
import { LAST_MOMENT } from '../lab/input-schema.ts'
import type { BenchSetup, Input, Stamped } from '../lab/types.ts'
import type { Millis } from '../protocol/time.ts'
import { acceptInput, acceptSetup, type Refused } from './accept.ts'
import { type Bench, createBench, type Lab, realLab, replayBench } from './bench.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { liftedKeys } from './held-keys.ts'
import type { Ack, Command, HostLink, Interrupted, Snapshot } from './link.ts'
import { createPump, type Schedule } from './pump.ts'
import { createSessions, type SessionFile } from './sessions.ts'
import { createShowing } from './showing.ts'
import { createVirtualClock, later } from './virtual-clock.ts'

const NOTHING_TO_WAIT_FOR = { ok: false, error: 'nothing-to-wait-for' } as const

export interface HostOptions {
  /** The app's data folder; sessions lie in its folder `sessions`, made when first needed. */
  readonly dataDir: string
  /** The session that runs first. Throws when it cannot be started: parse before. */
  readonly setup: BenchSetup
  /** The clock stands still at first. */
  readonly paused?: boolean
  /** Milliseconds of the system's clock: the only place where time comes in. */
  readonly wallNow: () => number
  readonly schedule: Schedule
  /** For tests. */
  readonly lab?: Lab
  readonly disk?: Disk
}

export interface Host extends HostLink {
  /** Resolves when it is known whether an interrupted session waits. The host works before that. */
  readonly ready: Promise<void>
  /** Ends the session cleanly: everything flushed, file marked as closed. Further calls are refused. */
  close(): Promise<void>
}

/** Runs one bench for real: clock, journal, sessions. All views of it see the same snapshots. */
export function createHost(options: HostOptions): Host {
  const { wallNow, schedule, lab = realLab, disk = nodeDisk } = options
  const sessions = createSessions({ folder: join(options.dataDir, 'sessions'), disk, schedule })

  let bench: Bench = createBench(lab, options.setup)
  let file: SessionFile = createFile(options.setup, options.paused ?? false)
  let interrupted: Interrupted | null = null
  let revision = 0
  let closing: Promise<void> | null = null
  /** The latest line's way to the disk; that of every earlier line has ended when it ends. */
  let flushed: Promise<boolean> = Promise.resolve(true)
  /** Commands that change the session go one after the other. */
  let turn: Promise<unknown> = Promise.resolve()

  const clock = createVirtualClock(wallNow, options.setup.start, options.paused ? 0 : 1)
  const showing = createShowing(snapshot())
  const pump = createPump({
    schedule,
    nextAt: () => bench.nextChange()?.at ?? null,
    now: clock.now,
    speed: () => clock.state().speed,
    due() {
      catchUp()
      void publish()
    },
  })
  const ready = sessions
    .interrupted((name) => file.exists() && file.name() === name)
    .then((found) => {
      if (found === null || closing !== null) return
      interrupted = found
      return publish()
    })

  function createFile(setup: BenchSetup, paused: boolean): SessionFile {
    const created = sessions.create({ setup, paused }, wallNow(), () => {
      if (file === created) void publish()
    })
    return created
  }

  function snapshot(): Snapshot {
    const world = bench.shown()
    return {
      revision,
      world,
      events: bench.events(),
      clock: clock.state(),
      session: {
        setup: world.setup,
        name: file.name(),
        inputs: bench.inputs(),
        saved: file.saved(),
      },
      interrupted,
    }
  }

  /** Shows the bench as it is now, once all that made it is on the disk or refused by it. */
  function publish(): Promise<void> {
    revision += 1
    const { saved } = file
    return showing.show(snapshot(), flushed, saved)
  }

  /** Shows what was done, and only then says that it is done. */
  async function acknowledged(): Promise<Ack> {
    const { saved } = file
    await publish()
    return { ok: true, saved: saved() }
  }

  /** Applies first: an input that the rules throw at never reaches the file. */
  function record(stamped: Stamped): void {
    bench.apply(stamped)
    flushed = file.append(stamped)
  }

  /**
   * Everything that time has done up to now, each at its own moment and as its own line. What only
   * looks different since (the next code on a display, a code past its life) leaves no line.
   */
  function catchUp(): Millis {
    const now = clock.now()
    for (;;) {
      const deadline = bench.nextDue()
      if (deadline === null || deadline.at > now) break
      record({ at: later(deadline.at, bench.world().now), input: { kind: 'time' } })
    }
    bench.look(now)
    return later(now, bench.world().now)
  }

  /** Puts another bench in the old one's place, keys up; the old file is ended cleanly. */
  async function change(next: Bench, nextFile: SessionFile, speed: 0 | 1 | 10): Promise<Ack> {
    const old = file
    bench = next
    file = nextFile
    const { now } = bench.world()
    clock.restart(now, speed)
    for (const input of liftedKeys(bench.world())) record({ at: now, input })
    pump.arm()
    const done = acknowledged()
    await old.close()
    return done
  }

  async function newSession(setup: BenchSetup, paused: boolean): Promise<Ack> {
    const accepted = acceptSetup(setup, lab)
    if (!accepted.ok) return accepted.error
    const fresh = createBench(lab, accepted.value)
    return change(fresh, createFile(accepted.value, paused), paused ? 0 : 1)
  }

  async function resume(): Promise<Ack> {
    const waiting = interrupted
    if (waiting === null) return { ok: false, error: 'no-such-session' }
    const loaded = await sessions.load(waiting.name)
    if (!loaded.ok) return hopeless(waiting, loaded.error)
    const { header, inputs } = loaded.value
    const replayed = replayBench(lab, header.setup, inputs)
    if (replayed === null) return hopeless(waiting, { ok: false, error: 'journal-unreadable' })
    const resumed = sessions.resume(waiting.name, loaded.value, () => {
      if (file === resumed) void publish()
    })
    interrupted = null
    return change(replayed, resumed, clock.state().speed)
  }

  /** What waits cannot be gone on with: from now on the views know. */
  async function hopeless(waiting: Interrupted, refused: Refused): Promise<Ack> {
    const { error } = refused
    if (error === 'journal-version' || error === 'journal-unreadable') {
      interrupted = { ...waiting, problem: error }
      await publish()
    }
    return refused
  }

  async function dismiss(): Promise<Ack> {
    const waiting = interrupted
    if (waiting === null) return { ok: false, error: 'no-such-session' }
    interrupted = null
    const done = acknowledged()
    await sessions.dismiss(waiting.name)
    return done
  }

  async function jumpToDeadline(): Promise<Ack> {
    catchUp()
    const deadline = bench.nextDeadline()
    return deadline === null ? NOTHING_TO_WAIT_FOR : passTo(deadline.at)
  }

  /** What lies on the way is met by `catchUp`; the rest of the way is a line of its own. */
  async function passTo(at: Millis): Promise<Ack> {
    if (at < bench.world().now || at > LAST_MOMENT) return NOTHING_TO_WAIT_FOR
    clock.jumpTo(at)
    catchUp()
    if (bench.world().now < at) record({ at, input: { kind: 'time' } })
    pump.arm()
    return acknowledged()
  }

  function inTurn(work: () => Promise<Ack>): Promise<Ack> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function input(given: Input): Promise<Ack> {
    if (closing !== null) return { ok: false, error: 'no-such-session' }
    const accepted = acceptInput(given, bench.world())
    if (!accepted.ok) return accepted.error
    record({ at: catchUp(), input: accepted.value })
    pump.arm()
    return acknowledged()
  }

  async function command(given: Command): Promise<Ack> {
    if (closing !== null) return { ok: false, error: 'no-such-session' }
    switch (given.kind) {
      case 'speed':
        catchUp()
        clock.setSpeed(given.speed)
        pump.arm()
        return acknowledged()
      case 'next-deadline':
        return jumpToDeadline()
      case 'pass-to':
        return passTo(given.at)
      case 'new-session':
        return inTurn(() => newSession(given.setup, given.paused))
      case 'resume':
        return inTurn(resume)
      case 'dismiss-interrupted':
        return inTurn(dismiss)
      default:
        return given satisfies never
    }
  }

  async function close(): Promise<void> {
    pump.stop()
    showing.end()
    await turn
    pump.stop()
    await file.close()
  }

  pump.arm()
  return {
    ready,
    input,
    command,
    snapshot: async () => showing.now(),
    subscribe: showing.subscribe,
    close() {
      closing ??= close()
      return closing
    },
  }
}
