import type { Lane, WorldEvent } from '../../../lab/events.ts'
import type { Input } from '../../../lab/inputs.ts'
import { type AuditRules, TIME_PASSED, tellEvent } from '../../../lab/telling/events.ts'
import { tellPhoneTyped, tellPress, tellTyped } from '../../../lab/telling/inputs.ts'
import type { Telling } from '../../../lab/telling/telling.ts'
import type { Millis } from '../../../protocol/time.ts'

/** One line of "what happened": what is told, and where it stands. */
export interface Row extends Telling {
  readonly id: string
  readonly at: Millis
  /** Which input of the branch it came of, from 1; of several, the last one. 0: not known. */
  readonly n: number
  readonly lane: Lane
  /** Nobody did anything: time alone brought it. */
  readonly byTime: boolean
  /** Number of the token that it is about; null: of none. */
  readonly token: number | null
}

/** Grows the rows as the bench goes on: nothing that was told is computed again. */
export interface RowMaker {
  /** What came of input `n` (from 1; 0: not known which). `byTime`: nobody did anything then. */
  add(events: readonly WorldEvent[], n: number, byTime: boolean): void
  /** Nothing else came of a passing of time: it gets a row of its own. */
  passed(at: Millis, n: number): void
  /** All of them, oldest first; the same array until something is added. */
  rows(): readonly Row[]
}

export function createRowMaker(rules: AuditRules): RowMaker {
  const rows: Row[] = []
  const ordinals = new Map<number, number>()
  const pressed = new Map<string, number>()
  let shown: readonly Row[] = []
  let changed = false

  function push(row: Omit<Row, 'id'>): void {
    const ordinal = ordinals.get(row.at) ?? 0
    ordinals.set(row.at, ordinal + 1)
    rows.push({ id: `${row.at}-${ordinal}`, ...row })
  }

  return {
    add(events, n, byTime) {
      for (const event of events) {
        changed = true
        if (event.kind === 'input' && mergedInto(rows, pressed, n, event.at, event.input)) continue
        const said = tellEvent(event, rules)
        if (said === null) continue
        const { at, lane } = event
        push({ at, n, lane, byTime, token: tokenOf(event), ...said })
        if (event.kind === 'input' && event.input.kind === 'key-down') {
          pressed.set(buttonOf(event.input), rows.length - 1)
        }
      }
    },
    passed(at, n) {
      changed = true
      push({ at, n, lane: 'clock', byTime: true, token: null, ...TIME_PASSED })
    },
    rows() {
      if (changed) shown = rows.slice()
      changed = false
      return shown
    },
  }
}

/**
 * The rows for the events, oldest first. A button's way down and up is one row, and so is
 * everything typed into one field without a pause for something else.
 */
export function rowsOf(events: readonly WorldEvent[], rules: AuditRules): readonly Row[] {
  const maker = createRowMaker(rules)
  maker.add(events, 0, false)
  return maker.rows()
}

/** One button of one token. */
function buttonOf(input: Extract<Input, { kind: 'key-down' | 'key-up' }>): string {
  return `${input.token}/${input.key}`
}

function tokenOf(event: WorldEvent): number | null {
  if (event.kind === 'input') return 'token' in event.input ? event.input.token : null
  return event.kind === 'notice' ? event.token : null
}

/** Folds an input into a row that is already there; true when nothing more is to be told. */
function mergedInto(
  rows: Row[],
  pressed: Map<string, number>,
  n: number,
  at: Millis,
  input: Input,
): boolean {
  if (input.kind === 'key-up') {
    released(rows, pressed, at, buttonOf(input))
    return true
  }
  if (input.kind !== 'type' && input.kind !== 'phone-type') return false
  const last = rows.at(-1)
  const tell = input.kind === 'type' ? tellTyped : tellPhoneTyped
  const said = tell(input.field, input.value)
  if (last?.lane !== 'customer' || last.params.field !== input.field) return false
  // The same name on the phone and on the page are two fields.
  if (last.key.startsWith('phone-') !== said.key.startsWith('phone-')) return false
  rows[rows.length - 1] = { ...last, at, n, ...said }
  return true
}

function released(rows: Row[], pressed: Map<string, number>, at: Millis, button: string): void {
  const index = pressed.get(button)
  const row = index === undefined ? undefined : rows[index]
  pressed.delete(button)
  if (index === undefined || row === undefined) return
  rows[index] = { ...row, ...tellPress(row.params.key ?? '', at - row.at) }
}
