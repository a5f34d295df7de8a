import type { Policy } from '../../bank/policy/schema.ts'
import { payloadSchemaOf } from './call-schemas.ts'
import type { Answer, CallName, Payload } from './calls.ts'
import type { HostLink } from './host-link.ts'
import type { AppInfo, InstitutionAck } from './program.ts'

/** One function per call, given the parsed argument. `From`: the caller, where that matters. */
export type Handlers<Names extends CallName, From extends readonly unknown[] = []> = {
  readonly [K in Names]: (of: Payload<K>, ...from: From) => Promise<Answer<K>>
}

/** What a host needs to answer its calls; it may still be starting. */
export interface HostParts {
  readonly host: Promise<Omit<HostLink, 'subscribe'>> | Omit<HostLink, 'subscribe'>
  readonly institutions: Promise<InstitutionShelf> | InstitutionShelf | null
  readonly appInfo: AppInfo
}

/** The user's own institutions; null if this program stores none. */
interface InstitutionShelf {
  list(): readonly Policy[]
  save(policy: Policy): Promise<InstitutionAck>
  remove(id: string): Promise<InstitutionAck>
}

const NOT_KEPT = { ok: false, error: 'not-saved' } as const

/** The handlers of a host, whichever way the calls come. */
export function hostHandlers({
  host,
  institutions,
  appInfo,
}: HostParts): Handlers<CallName<'host'>> {
  return {
    snapshot: async () => (await host).snapshot(),
    input: async (input) => (await host).input(input),
    command: async (command) => (await host).command(command),
    history: async (span) => (await host).history(...span),
    worldAt: async (place) => (await host).worldAt(place),
    sessions: async () => (await host).sessions(),
    openSession: async (file) => (await host).openSession(file),
    exportSession: async (wish) => (await host).exportSession(wish),
    institutions: async () => (await institutions)?.list() ?? [],
    saveInstitution: async (policy) => (await institutions)?.save(policy) ?? NOT_KEPT,
    deleteInstitution: async (id) => (await institutions)?.remove(id) ?? NOT_KEPT,
    appInfo: async () => appInfo,
  }
}

/** Passes a payload, parsed as this call's, to its handler. */
export function handle<Names extends CallName, From extends readonly unknown[]>(
  handlers: Handlers<Names, From>,
  call: Names,
  parsed: unknown,
  ...from: From
): Promise<unknown> {
  // The schema of `call` gave `parsed`, and has the type of this handler's argument.
  const handler = handlers[call] as (of: unknown, ...from: From) => Promise<unknown>
  return handler(parsed, ...from)
}

/**
 * Answers calls whose payload comes from a page: it is parsed here, once, before anything is done.
 * A malformed one gets the refusal defined for the call, or is rejected.
 */
export function answersOf<Names extends CallName, From extends readonly unknown[]>(
  handlers: Handlers<Names, From>,
  calls: readonly Names[],
): Readonly<Record<Names, (payload: unknown, ...from: From) => Promise<unknown>>> {
  const answers = calls.map((call) => [
    call,
    async (payload: unknown, ...from: From) => {
      const schema = payloadSchemaOf<CallName>(call)
      if (schema === null) return handle(handlers, call, undefined, ...from)
      const parsed = schema.of.safeParse(payload)
      if (parsed.success) return handle(handlers, call, parsed.data, ...from)
      if (schema.otherwise === undefined) throw new Error('invalid')
      return schema.otherwise
    },
  ])
  // One for each of `calls`.
  return Object.fromEntries(answers) as ReturnType<typeof answersOf<Names, From>>
}
