import { join, resolve } from 'node:path'
import { err, ok, type Result } from '../../protocol/result.ts'
import {
  type GoldenChange,
  type GoldenError,
  type GoldenReport,
  type GoldenRun,
  type GoldenTable,
  readScreen,
  readTable,
  rootFrom,
  writeTable,
} from './store.ts'

/**
 * Compares a run with the accepted screens of `folder`. Screens of scenarios that were not run are
 * ignored.
 */
export async function check(
  folder: string,
  run: GoldenRun,
): Promise<Result<GoldenReport, GoldenError>> {
  const table = await tableFor(folder, run)
  if (!table.ok) return table
  const changes: GoldenChange[] = []
  let same = 0
  for (const name of namesOf(table.value, run)) {
    const was = table.value.frames[name]
    const is = run.frames.get(name)
    if (was === is) {
      same += 1
      continue
    }
    const before = was === undefined ? ok(null) : await readScreen(folder, table.value, was)
    if (!before.ok) return err(before.error)
    const after = is === undefined ? null : (run.screens.get(is) ?? null)
    changes.push({
      kind: was === undefined ? 'new' : is === undefined ? 'missing' : 'changed',
      name,
      before: before.value,
      after,
      place: run.places.get(name) ?? null,
    })
  }
  return ok({ same, changes })
}

/** The folder's table, if it names scenarios below the same root as the run. */
async function tableFor(
  folder: string,
  { root }: GoldenRun,
): Promise<Result<GoldenTable, GoldenError>> {
  const table = await readTable(folder)
  if (!table.ok || table.value.root === null) return table
  const isSame = resolve(folder, table.value.root) === resolve(root)
  return isSame ? table : err({ code: 'root', path: join(folder, 'lcd.json') })
}

/** The places of the run's scenarios, in the table or in the run, sorted. */
function namesOf({ frames }: GoldenTable, run: GoldenRun): readonly string[] {
  const known = Object.keys(frames).filter((name) =>
    [...run.scenarios].some((scenario) => name.startsWith(`${scenario}/`)),
  )
  return [...new Set([...known, ...run.frames.keys()])].sort()
}

/**
 * Accepts screens of the run: those of the names, or all of its scenarios'. Returns how many names
 * have changed; a name that neither side knows changes nothing.
 */
export async function accept(
  folder: string,
  run: GoldenRun,
  names: readonly string[] | 'all',
): Promise<Result<number, GoldenError>> {
  const table = await tableFor(folder, run)
  if (!table.ok) return table
  const frames = new Map(Object.entries(table.value.frames))
  let changed = 0
  for (const name of names === 'all' ? namesOf(table.value, run) : names) {
    const is = run.frames.get(name)
    if (frames.get(name) === is) continue
    changed += 1
    if (is === undefined) frames.delete(name)
    else frames.set(name, is)
  }
  if (changed === 0) return ok(0)
  const next: GoldenTable = {
    root: rootFrom(folder, run.root),
    frames: Object.fromEntries(frames),
    screens: screensOf(frames, table.value, run),
  }
  const pictures = new Map([...run.screens].map(([hash, { png }]) => [hash, png] as const))
  const written = await writeTable(folder, next, pictures)
  return written.ok ? ok(changed) : written
}

/** Each screen referred to by a name, once. */
function screensOf(
  frames: ReadonlyMap<string, string>,
  table: GoldenTable,
  run: GoldenRun,
): GoldenTable['screens'] {
  const screens: Record<string, GoldenTable['screens'][string]> = {}
  for (const hash of frames.values()) {
    const fresh = run.screens.get(hash)
    const screen =
      fresh === undefined ? table.screens[hash] : { ...fresh, text: fresh.text.join('\n') }
    if (screen === undefined) throw new Error(`no screen ${hash}`)
    const { width, height, text } = screen
    screens[hash] = { width, height, text }
  }
  return screens
}
