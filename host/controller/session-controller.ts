import { KEYS, type Key } from '../../firmware/camera-token/state.ts'
import type { Device } from '../../firmware/device.ts'
import type { Verdict } from '../../lab/history/replay.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { BRANCH_LIMIT, type JournalHeader, type JournalRecord } from '../../lab/journal/records.ts'
import type { World } from '../../lab/world.ts'
import type { Millis } from '../../protocol/time.ts'
import type { Ack, Interrupted, Snapshot } from '../link/host-link.ts'
import type { HostPorts } from '../ports.ts'
import type { SessionFile } from '../sessions/session-file.ts'
import type { HistoryCursor } from './history-cursor.ts'
import { createSnapshotPublisher, type SnapshotPublisher } from './snapshot-publisher.ts'
import { createPump, createVirtualClock, later, type VirtualClock } from './virtual-clock.ts'

/** A session for the controller to run. */
interface RunnableSession {
  readonly header: JournalHeader
  readonly cursor: HistoryCursor
  /** `onChange` is called when the file's name or its state on the disk changes. */
  readonly open: (onChange: () => void) => SessionFile
  /** Lines written at once: everything that the file does not have yet; null: none. */
  readonly begin: readonly JournalRecord[] | null
  readonly verdict: Verdict | null
  readonly speed: 0 | 1 | 10
  /** Held keys are released at once, not only when somebody acts. */
  readonly lift: boolean
}

/** Runs one session: its place in the history, its clock and file, and what the views see of them. */
export interface SessionController {
  readonly clock: VirtualClock
  readonly publisher: SnapshotPublisher
  cursor(): HistoryCursor
  file(): SessionFile
  /** The first line of the session's file. */
  header(): JournalHeader
  /** An earlier session that was interrupted and can be continued. */
  interrupted(): Interrupted | null
  setInterrupted(next: Interrupted | null): void
  /** Gives an input at the place where the views are. Throws when the rules throw. */
  record(stamped: Stamped): void
  /** Everything recorded within goes to the disk together, with one flush. */
  together(work: () => void): void
  /** Writes lines that are not inputs and are in the history already. */
  write(records: readonly JournalRecord[]): void
  /** Whether an input may be given here: it may need a branch, and their number is limited. */
  hasRoom(): boolean
  /** Runs every deadline up to now; returns the present time. */
  catchUp(): Millis
  /** The same up to `now`, whether the clock runs or not. */
  meet(now: Millis): void
  /** The keys that the bench shows as held are not held by anybody any more: see `letGo`. */
  fingersOff(): void
  /** Releases keys that nobody holds, except the one that `except` releases itself. */
  letGo(except?: Input): void
  arm(): void
  /** Shows the bench as it is now, once everything before is on the disk or was refused. */
  publish(): Promise<void>
  /** Publishes what was done, and only then acknowledges it. */
  acknowledged(): Promise<Ack>
  /** Replaces the session; the old file is closed cleanly. */
  change(session: RunnableSession): Promise<Ack>
  stop(): void
}

export function createSessionController(
  ports: Pick<HostPorts, 'wallNow' | 'schedule'>,
  first: RunnableSession,
): SessionController {
  let { cursor, header, verdict } = first
  let file = opened(first)
  let interrupted: Interrupted | null = null
  let revision = 0
  /** The write of the latest line; when it ends, all earlier ones have ended. */
  let flushed: Promise<boolean> = Promise.resolve(true)
  let fingers = true
  /** Lines waiting to be written together; null: lines are written at once. */
  let piece: JournalRecord[] | null = null

  const clock = createVirtualClock(ports.wallNow, cursor.world().now, first.speed)
  const publisher = createSnapshotPublisher(snapshot())
  const pump = createPump({
    schedule: ports.schedule,
    nextAt: () => cursor.nextChange()?.at ?? null,
    now: clock.now,
    speed: () => clock.state().speed,
    due() {
      catchUp()
      void publish()
    },
  })

  function opened(session: RunnableSession): SessionFile {
    const own: SessionFile = session.open(() => {
      if (file === own) void publish()
    })
    return own
  }

  function snapshot(): Snapshot {
    const { history } = cursor
    const world = cursor.shown()
    const place = cursor.place()
    return {
      revision,
      world,
      events: cursor.events(),
      clock: clock.state(),
      session: {
        setup: world.setup,
        name: file.name(),
        inputs: place.inputs,
        saved: file.saved(),
        verdict,
      },
      interrupted,
      history: {
        place,
        end: history.lengthOf(place.branch) ?? 0,
        branches: history.branches(),
        marks: history.marks(),
      },
    }
  }

  function publish(): Promise<void> {
    revision += 1
    const { saved } = file
    return publisher.publish(snapshot(), flushed, saved)
  }

  async function acknowledged(): Promise<Ack> {
    const { saved } = file
    await publish()
    return { ok: true, saved: saved() }
  }

  /** Applies first: an input at which the rules throw never reaches the file. */
  function record(stamped: Stamped): void {
    const records = cursor.apply(stamped)
    if (piece === null) flushed = file.write(records)
    else piece.push(...records)
  }

  function together(work: () => void): void {
    const records: JournalRecord[] = []
    piece = records
    try {
      work()
    } finally {
      // Also when the rules threw half-way: what was applied before that has happened.
      piece = null
      if (records.length > 0) flushed = file.write(records)
    }
  }

  /**
   * Runs each deadline at its own time, with its own line. Changes of the display alone (the next
   * code, a code that expires) leave no line.
   */
  function meet(now: Millis): void {
    for (;;) {
      const deadline = cursor.nextDue()
      if (deadline === null || deadline.at > now) break
      record({ at: later(deadline.at, cursor.world().now), input: { kind: 'time' } })
    }
    cursor.look(now)
  }

  function catchUp(): Millis {
    const now = clock.now()
    // In the past the clock stands still until it is started: deadlines there are left alone.
    if (cursor.isAtEnd() || clock.state().speed > 0) meet(now)
    return later(now, cursor.world().now)
  }

  function letGo(except?: Input): void {
    if (fingers) return
    fingers = true
    const { now } = cursor.world()
    for (const input of liftedKeys(cursor.world())) {
      if (!isSameKey(input, except)) record({ at: now, input })
    }
  }

  async function change(session: RunnableSession): Promise<Ack> {
    const old = file
    cursor = session.cursor
    header = session.header
    verdict = session.verdict
    file = opened(session)
    if (session.begin !== null) flushed = file.write(session.begin)
    clock.restart(cursor.world().now, session.speed)
    fingers = false
    if (session.lift) letGo()
    pump.arm()
    const done = acknowledged()
    await old.close()
    return done
  }

  return {
    clock,
    publisher,
    cursor: () => cursor,
    file: () => file,
    header: () => header,
    interrupted: () => interrupted,
    setInterrupted(next) {
      interrupted = next
    },
    record,
    together,
    write(records) {
      flushed = file.write(records)
    },
    hasRoom: () => cursor.isAtEnd() || cursor.history.branches().length < BRANCH_LIMIT,
    catchUp,
    meet,
    fingersOff() {
      fingers = false
    },
    letGo,
    arm: pump.arm,
    publish,
    acknowledged,
    change,
    stop: pump.stop,
  }
}

function isSameKey(input: Input, other: Input | undefined): boolean {
  return (
    input.kind === 'key-up' &&
    other?.kind === 'key-up' &&
    input.token === other.token &&
    input.key === other.key
  )
}

/**
 * The inputs that lift every finger off every token of a desk: keys are not held beyond the end of
 * a program, and no release would ever be reported.
 */
export function liftedKeys({ tokens, away }: World): readonly Input[] {
  return tokens.flatMap((device, token) =>
    away.includes(token)
      ? []
      : keysDown(device).map((key) => ({ kind: 'key-up', token, key }) as const),
  )
}

/** A key-fob has one button, which counts as the centre one. */
function keysDown(device: Device): readonly Key[] {
  switch (device.kind) {
    case 'camera-token':
      return KEYS.filter((key) => device.keys[key] !== null)
    case 'key-fob':
      return device.held === null ? [] : ['centre']
    default:
      return device satisfies never
  }
}

/** Whether an input releases a key that is not held in this world. */
export function isOrphaned(input: Input, world: World): boolean {
  if (input.kind !== 'key-up') return false
  const device = world.tokens[input.token]
  return device === undefined || !keysDown(device).includes(input.key)
}
