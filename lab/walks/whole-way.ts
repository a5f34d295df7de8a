import type { Policy, TokenKind } from '../../bank/policy/schema.ts'
import { activation } from './activation.ts'
import { ORDER_AT_BRANCH, ORDER_ONLINE, START_DATE, START_FOB } from './key-fob.ts'
import { APPLY_FOR_APP, ISSUE_APP, SET_UP_APP, START_APP } from './phone-app.ts'
import type { WalkStep } from './step.ts'
import { LOG_IN_WITH_CODE, TRANSFER } from './transfer.ts'

/**
 * The whole way at one institution, from the empty contract to a booked transfer, with one kind of
 * token (left out: the first that the institution issues). The steps follow from the policy's
 * fields alone.
 */
export function wholeWay(policy: Policy, kind?: TokenKind): readonly WalkStep[] {
  const chosen = kind ?? policy.tokens[0] ?? 'camera-token'
  switch (chosen) {
    case 'camera-token':
      return [...activation('done-yes'), TRANSFER]
    case 'key-fob':
      return [...fobSteps(policy), LOG_IN_WITH_CODE, TRANSFER]
    case 'phone-app':
      return [
        ...(policy.softwareOrder === 'form' ? APPLY_FOR_APP : []),
        ISSUE_APP,
        ...SET_UP_APP,
        START_APP,
        LOG_IN_WITH_CODE,
        TRANSFER,
      ]
    default:
      return chosen satisfies never
  }
}

function fobSteps(policy: Policy): readonly WalkStep[] {
  if (policy.hardwareOrder.includes('online')) return [...ORDER_ONLINE, START_FOB]
  return policy.beforeStart === 'forced-from-start-date'
    ? [...ORDER_AT_BRANCH, START_DATE, START_FOB]
    : [...ORDER_AT_BRANCH, START_FOB]
}
