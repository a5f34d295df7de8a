import type { Enrolment, Registration } from '../../../bank/books/users.ts'
import type { TokenKind } from '../../../bank/policy/schema.ts'

/** How far a user's token has come, as a key below `records.state.`, and since when. */
export interface StateFacts {
  readonly state: string
  readonly kind: TokenKind | null
  readonly at: number | null
}

/** Of a key-fob or phone app; `expired`: its serial's 有効期限 has come (S2-60). */
export function enrolmentFacts(enrolment: Enrolment, expired: boolean): StateFacts {
  switch (enrolment.state) {
    case 'none':
      return { state: 'none', kind: null, at: null }
    case 'issued': {
      const setUp = enrolment.kind === 'phone-app' && enrolment.setUpAt !== null
      return setUp
        ? { state: 'set-up', kind: enrolment.kind, at: enrolment.setUpAt }
        : { state: 'issued', kind: enrolment.kind, at: enrolment.at }
    }
    case 'in-service':
      return {
        state: expired ? 'expired' : 'in-service',
        kind: enrolment.kind,
        at: enrolment.since,
      }
    case 'revoked':
    case 'released':
      return { state: enrolment.state, kind: enrolment.kind, at: enrolment.at }
    default:
      return enrolment satisfies never
  }
}

/** Of a camera token. The bank cannot see Done → Yes: only a good code confirms a registration. */
export function registrationFacts(registration: Registration): StateFacts {
  const kind = 'camera-token'
  switch (registration.state) {
    case 'none':
      return { state: 'not-registered', kind, at: null }
    case 'mail-sent':
      return { state: 'mail-sent', kind, at: registration.at }
    case 'code-2-shown':
      return { state: 'code-2-shown', kind, at: registration.code2At }
    case 'registered': {
      const state = registration.confirmed ? 'registered-confirmed' : 'registered'
      return { state, kind, at: registration.at }
    }
    default:
      return registration satisfies never
  }
}
