import { createHistory } from '../lab/history/history.ts'
import { LAST_MOMENT } from '../lab/input-schema.ts'
import type { Input } from '../lab/inputs.ts'
import type { BenchSetup } from '../lab/world.ts'
import type { Millis } from '../protocol/time.ts'
import { acceptInput } from './commands/accept.ts'
import { createSessionChanges, type ReachPresets } from './commands/change-session.ts'
import { doHistoryCommand, entriesOf, exportOf, worldAt } from './commands/history.ts'
import { giveSequence, type InputSequencer } from './commands/input-sequence.ts'
import { createHistoryCursor, type Lab, realLab } from './controller/history-cursor.ts'
import { createSessionController, isOrphaned } from './controller/session-controller.ts'
import type { Ack, Command, HostLink } from './link/host-link.ts'
import type { HostPorts } from './ports.ts'
import { createSessionFolder, createSessionList } from './sessions/session-folder.ts'

const NOTHING_TO_WAIT_FOR = { ok: false, error: 'nothing-to-wait-for' } as const
const NO_SUCH_SESSION = { ok: false, error: 'no-such-session' } as const
const TOO_MANY_BRANCHES = { ok: false, error: 'invalid', detail: 'branches' } as const

export interface HostOptions extends HostPorts {
  /** The app's data folder; sessions lie in its folder `sessions`, made when first needed. */
  readonly dataDir: string
  /** The session that runs first. Throws if it cannot be started: parse before. */
  readonly setup: BenchSetup
  /** The clock stands still at first. */
  readonly paused?: boolean
  /** `presetInputs` of scenario/; a host depends on nothing else there. */
  readonly reachPresets: ReachPresets
  /** For tests. */
  readonly lab?: Lab
}

export interface Host extends HostLink, InputSequencer {
  /**
   * Resolves when it is known whether there is an interrupted session. The host works before that.
   */
  readonly ready: Promise<void>
  /** Ends the session cleanly: everything flushed, file marked as closed. Further calls are refused. */
  close(): Promise<void>
}

/**
 * Runs one bench on a machine's clock and disk: time, journal, sessions. All views of it see the
 * same snapshots.
 */
export function createHost(options: HostOptions): Host {
  const { setup, paused = false, disk, wallNow, schedule, giveWay, lab = realLab } = options
  const folder = `${options.dataDir}/sessions`
  const sessions = createSessionFolder({ folder, disk, schedule })
  const list = createSessionList(folder, disk)
  const wall = wallNow()
  const header = { setup, paused }
  const controller = createSessionController(
    { wallNow, schedule },
    {
      header,
      cursor: createHistoryCursor(lab, createHistory(lab, setup)),
      open: (onChange) => sessions.create(header, wall, onChange),
      begin: null,
      verdict: null,
      speed: paused ? 0 : 1,
      lift: false,
    },
  )
  const names = () => disk.list(folder).catch(() => [])
  const changes = createSessionChanges({
    controller,
    sessions,
    names,
    lab,
    wallNow,
    giveWay,
    reachPresets: options.reachPresets,
  })

  let closing: Promise<void> | null = null
  /** Commands that change the session go one after the other. */
  let turn: Promise<unknown> = Promise.resolve()

  const isRunning = (name: string) =>
    controller.file().exists() && controller.file().name() === name
  const ready = sessions.interrupted(isRunning).then((found) => {
    if (found === null || closing !== null) return
    controller.setInterrupted(found)
    return controller.publish()
  })

  function inTurn(work: () => Promise<Ack>): Promise<Ack> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function jumpToDeadline(): Promise<Ack> {
    controller.catchUp()
    const deadline = controller.cursor().nextDeadline()
    return deadline === null ? NOTHING_TO_WAIT_FOR : passTo(deadline.at)
  }

  /** Deadlines on the way run at their own times; the rest of the way is a line of its own. */
  async function passTo(at: Millis): Promise<Ack> {
    if (at < controller.cursor().world().now || at > LAST_MOMENT) return NOTHING_TO_WAIT_FOR
    if (!controller.hasRoom()) return TOO_MANY_BRANCHES
    controller.letGo()
    controller.clock.jumpTo(at)
    controller.meet(controller.clock.now())
    if (controller.cursor().world().now < at) controller.record({ at, input: { kind: 'time' } })
    controller.arm()
    return controller.acknowledged()
  }

  /** Starting the clock in the past begins a new branch. */
  async function setSpeed(speed: 0 | 1 | 10): Promise<Ack> {
    controller.catchUp()
    if (speed > 0) {
      if (!controller.hasRoom()) return TOO_MANY_BRANCHES
      controller.letGo()
    }
    controller.clock.setSpeed(speed)
    controller.arm()
    return controller.acknowledged()
  }

  async function input(given: Input): Promise<Ack> {
    if (closing !== null) return NO_SUCH_SESSION
    const cursor = controller.cursor()
    const accepted = acceptInput(given, cursor.world())
    if (!accepted.ok) return accepted.error
    if (!controller.hasRoom()) return TOO_MANY_BRANCHES
    // The key was pressed before the rewind: releasing it is not an input in the past.
    if (!cursor.isAtEnd() && isOrphaned(accepted.value, cursor.world()))
      return controller.acknowledged()
    const at = controller.catchUp()
    controller.letGo(accepted.value)
    controller.record({ at, input: accepted.value })
    controller.arm()
    return controller.acknowledged()
  }

  async function command(given: Command): Promise<Ack> {
    if (closing !== null) return NO_SUCH_SESSION
    switch (given.kind) {
      case 'speed':
        return setSpeed(given.speed)
      case 'next-deadline':
        return jumpToDeadline()
      case 'pass-to':
        return passTo(given.at)
      case 'new-session':
        return inTurn(() => changes.begin(given))
      case 'resume':
        return inTurn(changes.resume)
      case 'dismiss-interrupted':
        return inTurn(changes.dismiss)
      case 'open-session':
        return inTurn(() => changes.openNamed(given.name))
      case 'go-to':
      case 'mark':
      case 'edit-mark':
      case 'unmark':
      case 'name-branch':
        return doHistoryCommand(controller, given)
      default:
        return given satisfies never
    }
  }

  async function close(): Promise<void> {
    controller.stop()
    controller.publisher.end()
    await turn
    controller.stop()
    await controller.file().close()
  }

  controller.arm()
  return {
    ready,
    input,
    command,
    inputAll: async (steps) =>
      closing === null ? giveSequence(controller, lab, steps) : NO_SUCH_SESSION,
    snapshot: async () => controller.publisher.now(),
    subscribe: controller.publisher.subscribe,
    history: async (branch, from, to) => entriesOf(controller, branch, from, to),
    worldAt: async (place) => worldAt(controller, place),
    sessions: () => list.list(),
    openSession: async (file) =>
      closing === null ? inTurn(() => changes.openText(file)) : NO_SUCH_SESSION,
    exportSession: async (wish) => exportOf(controller, lab, wish),
    close() {
      closing ??= close()
      return closing
    },
  }
}
