import type { AutomationState } from '../host/link/program.ts'
import { systemCode } from '../host/ports.ts'

/** A running interface: what `createAutomation` gives. */
export interface RunningAutomation {
  readonly url: string
  readonly token: string
  close(): Promise<void>
}

/** The automation interface's switch: off until somebody asks for it. */
export interface AutomationSwitch {
  state(): AutomationState
  /** `atStart` is kept for the next start of the app. Never rejects: the state tells. */
  turn(on: boolean, atStart: boolean): Promise<AutomationState>
  close(): Promise<void>
}

/** `begin` opens the interface; its code is loaded only then. Turns follow one after the other. */
export function createAutomationSwitch(ports: {
  readonly begin: () => Promise<RunningAutomation>
  readonly remembered: () => boolean
  readonly remember: (atStart: boolean) => Promise<unknown>
  readonly changed: (state: AutomationState) => void
  readonly report: (problem: string) => void
}): AutomationSwitch {
  let running: RunningAutomation | null = null
  let problem: string | null = null
  let turn: Promise<unknown> = Promise.resolve()

  function state(): AutomationState {
    const atStart = ports.remembered()
    if (running === null) return { on: false, problem, atStart }
    return { on: true, url: running.url, token: running.token, atStart }
  }

  async function begin(): Promise<void> {
    try {
      running ??= await ports.begin()
      problem = null
    } catch (error) {
      problem = systemCode(error) || String(error)
      ports.report(`automation: not switched on (${problem})`)
    }
  }

  async function end(): Promise<void> {
    const ending = running
    running = null
    problem = null
    await ending?.close()
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  return {
    state,
    turn: (on, atStart) =>
      inTurn(async () => {
        await ports.remember(atStart)
        await (on ? begin() : end())
        ports.changed(state())
        return state()
      }),
    close: () => inTurn(end),
  }
}
