import type { Millis } from '../../../protocol/time.ts'
import type {
  AppEffect,
  AppProblem,
  AppScreen,
  AppStep,
  PhoneApp,
  PhoneView,
  SoftToken,
} from '../state.ts'

/** One screen of the app: what it shows and what its buttons do. */
export interface ScreenDefinition {
  /** `now` is the phone's own clock. */
  view(app: PhoneApp, now: Millis): PhoneView
  /** Fields that can be typed into. */
  readonly fields: readonly string[]
  /** Keyed by the action of a button, row or the back arrow; others do nothing. */
  readonly taps: Readonly<Record<string, (app: PhoneApp) => AppStep>>
  /** Rows of a list, by the number in `choose:<number>`. */
  choose?(app: PhoneApp, index: number): AppStep
  /** Whether the phone's camera may be opened here, to add a contract by its 2-D code. */
  readonly scans: boolean
}

/** To `screen`; the fields are empty if none are given. */
export function go(
  app: PhoneApp,
  screen: AppScreen,
  change: {
    readonly typed?: PhoneApp['typed']
    readonly effects?: readonly AppEffect[]
  } = {},
): AppStep {
  const effects = change.effects ?? []
  const moved = { ...app, screen, typed: change.typed ?? {} }
  if (screen.name === app.screen.name) return { app: moved, effects }
  const notice = { what: 'screen', to: screen.name } as const
  return { app: moved, effects: [...effects, { kind: 'app-notice', notice }] }
}

/** To a screen that says what is wrong; what was typed stays so that it can be corrected. */
export function complain(
  app: PhoneApp,
  on: 'first-start' | 'list',
  problem: AppProblem,
  typed: PhoneApp['typed'] = app.typed,
): AppStep {
  const told: AppEffect = { kind: 'app-notice', notice: { what: 'problem', problem } }
  return go(app, { name: on, problem }, { typed, effects: [told] })
}

/** Home is the list of contracts, or the first screen if there are none. */
export function home(app: PhoneApp, effects: readonly AppEffect[] = []): AppStep {
  const name = app.contracts.length === 0 ? 'first-start' : 'list'
  return go(app, { name, problem: null }, { effects })
}

/** Adds a contract and shows its code [S3-45]. */
export function added(app: PhoneApp, token: SoftToken): AppStep {
  const contracts = [...app.contracts, token]
  const notice = { what: 'added', userId: token.userId } as const
  return go(
    { ...app, contracts },
    { name: 'code', index: contracts.length - 1 },
    { effects: [{ kind: 'app-notice', notice }] },
  )
}

/** A step to `app` without effects. */
export function still(app: PhoneApp): AppStep {
  return { app, effects: [] }
}
