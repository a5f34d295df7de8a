import { type FileHandle, open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { renderDevice } from '../../firmware/device.ts'
import { nodeDisk } from '../../host/node/disk.ts'
import { lendNativeCurves } from '../../host/node/native-curves.ts'
import { systemCode } from '../../host/ports.ts'
import { apply } from '../../lab/apply.ts'
import { Hands } from '../../lab/hands.ts'
import { checkOf } from '../../lab/history/check.ts'
import { exportRedacted } from '../../lab/history/export.ts'
import { replayJournal } from '../../lab/history/replay.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import { encodeHeader, encodeRecord } from '../../lab/journal/write.ts'
import { startWorld } from '../../lab/start.ts'
import type { World } from '../../lab/world.ts'
import { type Context, counted } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { thereAlready, unwritable } from '../files.ts'
import { inputLines } from '../io.ts'
import type { StartTime } from '../options.ts'
import { startOf, startSession } from '../sessions.ts'
import { doLine } from './input-line.ts'

/** `tokkun record`: every line is carried out, written and flushed, and only then answered. */
export async function record(context: Context, options: RecordOptions): Promise<ExitCode> {
  lendNativeCurves()
  const { io } = context
  const started = await startSession({
    seed: options.seed,
    institution: options.institution,
    start: startOf(options.start, io.today()),
    presets: options.preset ?? [],
  })
  if (!started.ok) return context.stop(started.error, EXIT.usage)
  const { setup, inputs } = started.value
  const file = await create(io.cwd, options.out)
  if ('problem' in file) return context.stop(file.problem, EXIT.io)
  const recording = createRecording(file.handle, new Hands(setup))
  try {
    await recording.head()
    for (const stamped of inputs)
      recording.hands.give(stamped.input, stamped.at - recording.hands.now)
    await recording.keep()
    const code = await allLines(context, recording, options.keepGoing === true)
    // Until here the file has everything, readable by its owner only: nothing answered may be lost.
    if (options.secrets !== true)
      await blackenFile(context, resolve(io.cwd, options.out), options.out)
    return code
  } catch (error) {
    if (systemCode(error) === '') throw error
    return context.stop(unwritable(options.out, error), EXIT.io)
  } finally {
    await file.handle.close().catch(() => undefined)
  }
}

async function allLines(
  context: Context,
  recording: Recording,
  keepGoing: boolean,
): Promise<ExitCode> {
  const { io } = context
  let line = 0
  let code: ExitCode = EXIT.ok
  for await (const text of inputLines(io)) {
    if (io.signal.aborted) return EXIT.interrupted
    line++
    if (text.trim() === '' || text.startsWith('#')) continue
    const done = doLine(recording.hands, text)
    // Also for a line that failed half-way: what was done before is kept.
    await recording.keep()
    if (done.ok) {
      context.print(JSON.stringify({ line, ...recording.answer() }))
      continue
    }
    const { ja, en } = done.error
    context.note({ ja: `${line} 行目: ${ja}`, en: `line ${line}: ${en}` })
    code = EXIT.failed
    if (!keepGoing) return code
  }
  return code
}

/** A session's file that grows with the hands' inputs. */
interface Recording {
  readonly hands: Hands
  head(): Promise<void>
  /** Writes and flushes the inputs that are not in the file yet. Rejects when the disk refuses. */
  keep(): Promise<void>
  answer(): { readonly n: number; readonly at: number; readonly lcd: readonly string[] }
}

function createRecording(handle: FileHandle, hands: Hands): Recording {
  let kept = 0
  /** The world after the inputs that are in the file. */
  let world = hands.world
  const write = async (text: string) => {
    await handle.write(text, null, 'latin1')
    await handle.datasync()
  }
  return {
    hands,
    head: () => write(encodeHeader({ setup: hands.world.setup, paused: true })),
    async keep() {
      const fresh: readonly Stamped[] = hands.inputs.slice(kept)
      if (fresh.length === 0) return
      // Each with its own check, so that a line removed between two others is noticed.
      const lines = fresh.map((stamped) => {
        world = apply(world, stamped).world
        return encodeRecord({ kind: 'input', stamped, check: checkOf(world) })
      })
      await write(lines.join(''))
      kept += fresh.length
    },
    answer: () => ({ n: kept, at: hands.now, lcd: lcdOf(hands.world) }),
  }
}

/** The texts on the display of the token in hand, or of the first one. */
function lcdOf({ tokens, away, desk, now }: World): readonly string[] {
  const first = tokens.findIndex((_, index) => !away.includes(index))
  const device = tokens[desk.inHand ?? first]
  return device === undefined ? [] : renderDevice(device, now).runs.map(({ text }) => text)
}

/** A new file; an existing one is somebody's recording and stays. */
async function create(cwd: string, path: string) {
  try {
    return { handle: await open(resolve(cwd, path), 'wx', 0o600) }
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return { problem: unwritable(path, error) }
    return { problem: thereAlready(path) }
  }
}

export interface RecordOptions {
  readonly out: string
  readonly seed: string
  readonly institution: string
  readonly start?: StartTime
  readonly preset?: readonly string[]
  readonly keepGoing?: boolean
  readonly secrets?: boolean
  readonly lang?: string
}

/**
 * Replaces a session's file by one without its secrets, and says so; a file without secrets stays
 * as it is. Rejects if the disk refuses: then nothing has changed.
 */
export async function blackenFile(context: Context, path: string, shown: string): Promise<void> {
  const journal = parseJournal(await nodeDisk.read(path))
  if (!journal.ok) throw new Error(`${shown}: ${journal.error.code}`)
  const { history } = replayJournal(journal.value)
  const { header } = journal.value
  const { text, redacted, changesAt } = exportRedacted(header, history, { startWorld, apply })
  if (redacted === 0) return
  await nodeDisk.replace(path, text)
  const n = changesAt?.inputs
  context.note({
    ja: `${shown}: 秘密を ${redacted} か所塗りつぶしました（残すには --secrets）。${n === undefined ? '' : `入力 ${n} から先は、起きることが変わります。`}`,
    en: `${shown}: ${counted(redacted, 'secret')} blacked out (--secrets keeps all).${n === undefined ? '' : ` From input ${n} on other things happen.`}`,
  })
}
