import { advance } from '../../bank/bank.ts'
import { endSession } from '../../bank/end-session.ts'
import type { Millis } from '../../protocol/time.ts'
import { quiet } from '../carry-out.ts'
import type { Applied, Input, World } from '../types.ts'
import { afterBank } from '../wires.ts'
import { bankTime } from './bank-clock.ts'

type FaultInput = Extract<Input, { kind: 'bank-clock' | 'mail-fault' | 'network' | 'end-session' }>

/** Puts something out of order, or in order again. */
export function giveFault(world: World, input: FaultInput, at: Millis): Applied {
  const { faults } = world
  switch (input.kind) {
    case 'bank-clock': {
      const bankOffsetMs = Math.round(input.offsetSeconds * 1000)
      const set: World = { ...world, faults: { ...faults, bankOffsetMs } }
      // A clock set forward brings at once what was due in between, as a server does that wakes up.
      return afterBank(set, advance(set.bank, bankTime(set, at)), at)
    }
    case 'mail-fault': {
      const minutes = input.fault === 'delayed' ? input.minutes : 0
      return quiet({ ...world, faults: { ...faults, mail: { fault: input.fault, minutes } } })
    }
    case 'network':
      return quiet({ ...world, faults: { ...faults, network: input.state } })
    case 'end-session': {
      const { session } = world.desk.browser
      return session === null ? quiet(world) : afterBank(world, endSession(world.bank, session), at)
    }
    default:
      return input satisfies never
  }
}
