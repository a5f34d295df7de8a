import { createHash } from 'node:crypto'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { screenText } from '../../firmware/camera-token/screen.ts'
import { type Device, paletteOf, renderDevice } from '../../firmware/device.ts'
import type { Screen } from '../../firmware/lcd/screen.ts'
import type { World } from '../../lab/world.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { StepResult } from '../../scenario/results.ts'
import { screenPng } from '../pictures/lcd-png.ts'
import { type WatchedCase, watchedSteps } from '../watched-case.ts'
import type { GoldenNameError, GoldenPlace, GoldenRoot, GoldenRun, GoldenScreen } from './store.ts'

/**
 * Every lit LCD of the cases, after every step. A screen that stays unchanged counts once, so an
 * inserted step or one more expectation gives the others no new names. A scenario is named by its
 * file below the root, whatever folder it was found from.
 */
export function goldensOf(
  cases: readonly WatchedCase[],
  { root, cwd }: GoldenRoot,
): Result<GoldenRun, GoldenNameError> {
  const gathered: Gathered = { frames: new Map(), places: new Map(), screens: new Map() }
  const scenarios = new Set<string>()
  const taken = new Map<string, string>()
  for (const one of cases) {
    const file = resolve(cwd, one.file)
    const scenario = scenarioBelow(root, file)
    if (scenario === null) return err({ code: 'outside', file: one.file, root })
    const name = `${scenario}/${one.caseName ?? '-'}`
    const other = taken.get(name)
    if (other !== undefined) {
      return err({ code: 'same-name', name, files: [other, one.file] })
    }
    taken.set(name, one.file)
    scenarios.add(scenario)
    gather(one, name, gathered)
  }
  return ok({ root, scenarios, ...gathered })
}

interface Gathered {
  readonly frames: Map<string, string>
  readonly places: Map<string, GoldenPlace>
  readonly screens: Map<string, GoldenScreen>
}

/**
 * A scenario's name: its file below the root, with slashes. The ending stays, so that no two files
 * share a name. null: it does not lie below the root.
 */
function scenarioBelow(root: string, file: string): string | null {
  const way = relative(root, file)
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null
  return way.split(sep).join('/')
}

function gather(one: WatchedCase, name: string, into: Gathered): void {
  const shown = new Map<number, { hash: string; count: number }>()
  const seen = watchedSteps(one)[Symbol.iterator]()
  for (const step of one.steps) {
    if (step.status === 'skipped') break
    const next = seen.next()
    if (next.done === true) throw new Error('a case has fewer watched steps than steps')
    const { world } = next.value
    for (const [index, device] of world.tokens.entries()) {
      look({ world, device, index, name, step, shown, into })
    }
  }
}

function look(at: {
  readonly world: World
  readonly device: Device
  readonly index: number
  readonly name: string
  readonly step: StepResult
  readonly shown: Map<number, { hash: string; count: number }>
  readonly into: Gathered
}): void {
  const { world, device, index, name, step, shown, into } = at
  const before = shown.get(index) ?? { hash: '', count: 0 }
  const screen = world.away.includes(index) ? null : renderDevice(device, world.now)
  if (screen === null || !screen.lit) {
    shown.set(index, { ...before, hash: '' })
    return
  }
  const hash = hashOf(device, screen)
  if (hash === before.hash) return
  const count = before.count + 1
  shown.set(index, { hash, count })
  const key = `${name}/token-${index + 1}/${String(count).padStart(3, '0')}`
  into.frames.set(key, hash)
  into.places.set(key, { case: name, step: step.number, done: step.text })
  if (into.screens.has(hash)) return
  into.screens.set(hash, {
    width: screen.width,
    height: screen.height,
    text: screenText(screen),
    png: screenPng(screen, paletteOf(device)),
  })
}

/** 64 bits of SHA-256 over size, colours, pixels and text; enough for names, not for security. */
function hashOf(device: Device, screen: Screen): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([screen.width, screen.height, paletteOf(device), screenText(screen)]))
  hash.update(screen.pixels)
  return hash.digest('hex').slice(0, 16)
}
