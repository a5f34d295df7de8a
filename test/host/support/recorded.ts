import { replayJournal, treeOf } from '../../../lab/history/replay.ts'
import { parseJournal } from '../../../lab/journal/read.ts'
import { millis } from '../../../protocol/time.ts'
import { createRig, down, nameOf, type Rig, START, typed, up } from './rig.ts'

export const at = (branch: number, inputs: number) => ({ branch, inputs })
export const DONE = { ok: true, saved: true } as const

/** Token on (3 inputs), and three fields typed a second apart. */
export async function recorded(paused = true): Promise<Rig> {
  const rig = createRig({ paused })
  const { host } = rig
  await host.input(down)
  await host.command({ kind: 'pass-to', at: millis(START + 2000) })
  await host.input(up)
  for (const value of ['a', 'ab', 'abc']) {
    await host.command({
      kind: 'pass-to',
      at: millis((await host.snapshot()).world.now + 1000),
    })
    await host.input(typed(value))
  }
  return rig
}

export async function goTo({ host }: Rig, branch: number, inputs: number) {
  return host.command({ kind: 'go-to', place: at(branch, inputs) })
}

/** What the running session's file says, replayed. */
export async function onDisk(rig: Rig) {
  const parsed = parseJournal(await rig.disk.read(await nameOf(rig)))
  if (!parsed.ok) throw new Error(parsed.error.code)
  const { history, verdict } = replayJournal(parsed.value)
  return { tree: treeOf(history), verdict, damage: parsed.value.damage }
}
