import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { AIM, type DeskPose, FOCUS, REACH, view } from './optics.ts'

/** The token held over the page of the customer's PC, in CSS px of the pane it is held over. */
interface HeldToken {
  /** null: it lies on the desk. */
  readonly pose: DeskPose | null
  /** Whether it follows the pointer, or stays where it was put. */
  readonly following: boolean
}

export const heldPoseStore = createStore<HeldToken>()(() => ({ pose: null, following: true }))

export function useHeldToken<T>(select: (state: HeldToken) => T): T {
  return useStore(heldPoseStore, select)
}

/** Share of the aim frame that the code fills when the token moves over it by itself. Assumption: large enough to be read, with a margin. */
const GOOD_FILL = 0.72

/** How long the token takes to move by itself, ms. Assumption: slow enough for the eye to follow. */
const MOVE_MS = 520

/** What the token is held over: set by the pane while it is mounted; null while it is folded away. */
export const paneStore = createStore<{ readonly pane: HTMLElement | null }>()(() => ({
  pane: null,
}))

let move = 0

export function setPane(pane: HTMLElement | null): void {
  paneStore.setState({ pane })
  if (pane === null) putDown()
}

export function paneInUse(): HTMLElement | null {
  return paneStore.getState().pane
}

/** Takes the token up and holds it over the middle of the pane. */
export function holdOver(): void {
  const pane = paneInUse()
  if (pane === null) return
  const { clientWidth, clientHeight } = pane
  setPose({ x: clientWidth / 2, y: clientHeight / 2, distanceCm: 14, rotationDeg: 0 }, true)
}

export function putDown(): void {
  cancelAnimationFrame(move)
  heldPoseStore.setState({ pose: null, following: true })
}

/** Moves to a point of the pane, keeping the distance. Takes the token up if it lies on the desk. */
export function moveTo(x: number, y: number): void {
  cancelAnimationFrame(move)
  const { pose, following } = heldPoseStore.getState()
  setPose({ ...(pose ?? { distanceCm: 14, rotationDeg: 0 }), x, y }, following)
}

export function setFollowing(following: boolean): void {
  heldPoseStore.setState({ following })
}

export function nudge(dx: number, dy: number): void {
  cancelAnimationFrame(move)
  const { pose } = heldPoseStore.getState()
  if (pose !== null) setPose({ ...pose, x: pose.x + dx, y: pose.y + dy }, false)
}

/** Lifts (positive) or lowers the token by `cm`. */
export function reach(cm: number): void {
  const { pose } = heldPoseStore.getState()
  if (pose !== null) setDistance(pose.distanceCm + cm)
}

export function setDistance(distanceCm: number): void {
  cancelAnimationFrame(move)
  const { pose, following } = heldPoseStore.getState()
  if (pose !== null) setPose({ ...pose, distanceCm }, following)
}

function setPose(pose: DeskPose, following: boolean): void {
  const pane = paneInUse()
  const clamp = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n))
  heldPoseStore.setState({
    pose: {
      ...pose,
      x: clamp(pose.x, 0, pane?.clientWidth ?? 0),
      y: clamp(pose.y, 0, pane?.clientHeight ?? 0),
      distanceCm: clamp(pose.distanceCm, REACH.near, REACH.far),
    },
    following,
  })
}

/** The pose that reads a code at this place of the pane well. Pure. */
export function goodPose(code: { x: number; y: number; width: number; height: number }): DeskPose {
  const oneCm = view({ x: 0, y: 0, distanceCm: 10, rotationDeg: 0 }).framePxPerCssPx * 10
  const ideal = (oneCm * code.width) / (AIM.width * GOOD_FILL)
  return {
    x: code.x + code.width / 2,
    y: code.y + code.height / 2,
    distanceCm: Math.min(FOCUS.near * 1.9, Math.max(FOCUS.near, ideal)),
    rotationDeg: 0,
  }
}

/** Brings the token over the code that the pane shows. False when it shows none. */
export function bringOverCode(still: boolean): boolean {
  const pane = paneInUse()
  const code = pane?.querySelector('canvas[data-code2d]') ?? null
  if (pane === null || code === null) return false
  code.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const [around, box] = [pane.getBoundingClientRect(), code.getBoundingClientRect()]
  const x = box.left - around.left - pane.clientLeft
  const y = box.top - around.top - pane.clientTop
  const goal = goodPose({ x, y, width: box.width, height: box.height })
  const from = heldPoseStore.getState().pose ?? {
    x: 0,
    y: pane.clientHeight,
    distanceCm: 24,
    rotationDeg: -14,
  }
  cancelAnimationFrame(move)
  if (still) setPose(goal, false)
  else glide(from, goal, performance.now())
  return true
}

function glide(from: DeskPose, goal: DeskPose, startedAt: number): void {
  const t = Math.min(1, (performance.now() - startedAt) / MOVE_MS)
  const eased = 1 - (1 - t) ** 3
  const mix = (a: number, b: number) => a + (b - a) * eased
  setPose(
    {
      x: mix(from.x, goal.x),
      y: mix(from.y, goal.y),
      distanceCm: mix(from.distanceCm, goal.distanceCm),
      rotationDeg: mix(from.rotationDeg, goal.rotationDeg),
    },
    false,
  )
  if (t < 1) move = requestAnimationFrame(() => glide(from, goal, startedAt))
}
