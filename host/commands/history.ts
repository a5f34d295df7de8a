import { exportRedacted, exportWhole } from '../../lab/history/export.ts'
import type { HistoryEntry, Rules } from '../../lab/history/history.ts'
import { branchNameSchema, markTextSchema } from '../../lab/journal/line-schema.ts'
import { type JournalRecord, MARK_LIMIT, type Place } from '../../lab/journal/records.ts'
import type { World } from '../../lab/world.ts'
import type { SessionController } from '../controller/session-controller.ts'
import {
  type Ack,
  type Command,
  HISTORY_LIMIT,
  type HostError,
  type SessionExport,
} from '../link/host-link.ts'

/** Commands about the session's own history. */
type HistoryCommand = Extract<
  Command,
  { kind: 'go-to' | 'mark' | 'edit-mark' | 'unmark' | 'name-branch' }
>

/** Rewinds, or adds a bookmark or a name: acknowledged once it is on the disk, like inputs. */
export function doHistoryCommand(
  controller: SessionController,
  command: HistoryCommand,
): Promise<Ack> {
  if (command.kind === 'go-to') return goTo(controller, command.place)
  const record = recordOf(controller, command)
  if (typeof record === 'string') return refused(record)
  controller.cursor().history.take(record)
  controller.write([record])
  return controller.acknowledged()
}

async function refused(error: HostError): Promise<Ack> {
  return { ok: false, error }
}

/** Not written to the journal: looking at a place changes nothing. */
function goTo(controller: SessionController, place: Place): Promise<Ack> {
  controller.catchUp()
  const { branch, inputs } = place
  if (!controller.cursor().goTo({ branch, inputs })) return refused('no-such-place')
  controller.clock.restart(controller.cursor().world().now, 0)
  // A key that was held in the recording is not held by anybody now.
  controller.fingersOff()
  controller.arm()
  return controller.acknowledged()
}

/** The journal line for it, or why it cannot be done. */
function recordOf(
  controller: SessionController,
  command: Exclude<HistoryCommand, { kind: 'go-to' }>,
): Exclude<JournalRecord, { kind: 'input' }> | HostError {
  const { history } = controller.cursor()
  const marks = history.marks()
  switch (command.kind) {
    case 'mark': {
      if (!history.has(command.place)) return 'no-such-place'
      if (marks.length >= MARK_LIMIT) return 'invalid'
      const text = markTextSchema.safeParse(command.text)
      if (!text.success) return 'invalid'
      const id = 1 + Math.max(0, ...marks.map((mark) => mark.id))
      const { branch, inputs } = command.place
      return { kind: 'mark', mark: { id, place: { branch, inputs }, text: text.data } }
    }
    case 'edit-mark': {
      const old = marks.find(({ id }) => id === command.id)
      if (old === undefined) return 'no-such-mark'
      const text = markTextSchema.safeParse(command.text)
      return text.success ? { kind: 'mark', mark: { ...old, text: text.data } } : 'invalid'
    }
    case 'unmark':
      return marks.some(({ id }) => id === command.id)
        ? { kind: 'unmark', id: command.id }
        : 'no-such-mark'
    case 'name-branch': {
      const { branch } = command
      if (history.lengthOf(branch) === null) return 'no-such-place'
      const name = branchNameSchema.safeParse(command.name)
      return name.success ? { kind: 'name', branch, name: name.data } : 'invalid'
    }
    default:
      return command satisfies never
  }
}

/** Inputs of a branch with their events; missing ones are left out. */
export function entriesOf(
  controller: SessionController,
  branch: number,
  from: number,
  to: number,
): readonly HistoryEntry[] {
  return controller.cursor().history.entries(branch, from, Math.min(to, from + HISTORY_LIMIT - 1))
}

/** The world as it was at a place; the views stay where they are. */
export function worldAt(controller: SessionController, place: Place): World | null {
  return controller.cursor().history.worldAt(place)
}

/** The running session with all its branches, as a file to share. */
export function exportOf(
  controller: SessionController,
  rules: Rules,
  { secrets }: { readonly secrets: boolean },
): SessionExport {
  const { history } = controller.cursor()
  const header = controller.header()
  const exported = secrets ? exportWhole(header, history) : exportRedacted(header, history, rules)
  return { name: controller.file().name(), ...exported }
}
