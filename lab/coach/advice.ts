import type { Customer } from '../../bank/books/users.ts'
import { instances } from '../../firmware/camera-token/camera-token.ts'
import type { CameraToken } from '../../firmware/camera-token/state.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { World } from '../world.ts'

/**
 * What the person should do next, as a key of the locales (`coach.<key>`) with its parameters.
 * `warning` is for the moments in which customers go wrong.
 */
export interface Advice {
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  /** Texts of the bank in both languages: the view picks one and passes it as a parameter. */
  readonly texts?: Readonly<Record<string, Bilingual>>
  readonly tone: 'next' | 'warning' | 'done'
  /** Which thing on the bench it is about, so that a view can point at it. */
  readonly at: 'token' | 'page' | 'mail' | 'counter' | 'phone'
  /**
   * The token's own text asks for exactly what should not be done, so a view does not explain it.
   */
  readonly hideGloss?: true
}

type At = Advice['at']

/** The next step. */
export function next(key: string, at: At, params: Record<string, string> = {}): Advice {
  return { key, at, params, tone: 'next' }
}

/** A moment at which customers make mistakes. */
export function warn(key: string, at: At, params: Record<string, string> = {}): Advice {
  return { key, at, params, tone: 'warning' }
}

/** Nothing is left to be done. */
export function done(key: string, at: At, params: Record<string, string> = {}): Advice {
  return { key, at, params, tone: 'done' }
}

/**
 * The customer whose procedure is in progress: the logged-in one, else the one whose ID is in the
 * login page, else the one who has begun, else the first.
 */
export function actingCustomer(world: World): Customer | undefined {
  const { customers, sessions } = world.bank
  const { browser } = world.desk
  const session = sessions.find(({ id }) => id === browser.session)
  const typed = browser.page.id === 'login' ? (browser.fields.userId ?? '').trim() : ''
  return (
    customers.find((customer) => customer.id === session?.user) ??
    customers.find((customer) => customer.id === typed) ??
    customers.find((c) => c.registration.state !== 'none' || c.enrolment.state !== 'none') ??
    customers[0]
  )
}

/**
 * The camera token that the advice is about: the one used last, while it is on or will not go on at
 * all; else one in the middle of a registration, or, if none was used, one that is on; else the
 * user's registered one.
 */
export function cameraInHand(world: World): CameraToken | null {
  const { inHand } = world.desk
  const held = inHand === null || world.away.includes(inHand) ? undefined : world.tokens[inHand]
  const camera = held?.kind === 'camera-token' ? held : undefined
  if (camera !== undefined && (camera.run !== null || camera.faulty || camera.battery <= 0)) {
    return camera
  }
  const tokens = camerasOnDesk(world)
  const on = tokens.find(({ run }) =>
    camera === undefined ? run !== null : (run?.session ?? null) !== null,
  )
  return on ?? registeredCamera(world) ?? camera ?? tokens[0] ?? null
}

/** The token on the desk that the bank has registered for the user; null: none, or it is away. */
function registeredCamera(world: World): CameraToken | null {
  const { registration } = actingCustomer(world) ?? {}
  if (registration?.state !== 'registered') return null
  const { serial } = registration
  return camerasOnDesk(world).find((token) => token.identity.serial === serial) ?? null
}

/** Whether a token holds the user's present registration. */
export function holdsRegistration(world: World, token: CameraToken): boolean {
  const { registration } = actingCustomer(world) ?? {}
  if (registration?.state !== 'registered') return false
  const { licence } = registration
  return instances(token).some((i) => i.licence === licence && i.bankId === world.bank.bankId)
}

/**
 * The state that the source's author was in: the bank says accepted, the device stored nothing
 * (S0-36, S0-40). Neither side can see that; the bench can.
 */
export function isHalfRegistered(world: World): boolean {
  const token = registeredCamera(world)
  return token !== null && !holdsRegistration(world, token)
}

function camerasOnDesk(world: World): readonly CameraToken[] {
  return world.tokens.flatMap((token, index) =>
    token.kind === 'camera-token' && !world.away.includes(index) ? [token] : [],
  )
}
