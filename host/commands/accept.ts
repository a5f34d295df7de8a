import { inputSchema, setupSchema, TOKEN_LIMIT } from '../../lab/input-schema.ts'
import type { Input } from '../../lab/inputs.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Lab } from '../controller/history-cursor.ts'
import type { Ack } from '../link/host-link.ts'

/** The answer to a view when the host refuses a request. */
export type Refused = Extract<Ack, { ok: false }>

/** Checks an input from any sender against the world. */
export function acceptInput(given: unknown, world: World): Result<Input, Refused> {
  const parsed = inputSchema.safeParse(given)
  if (!parsed.success) return err({ ok: false, error: 'invalid' })
  const { data: input } = parsed
  if ('token' in input && !isOnDesk(world, input.token)) {
    return err({ ok: false, error: 'no-such-token' })
  }
  if (tooMany(world, input)) return err({ ok: false, error: 'desk-full' })
  if ('tab' in input && !isOpen(world, input.tab)) return err({ ok: false, error: 'no-such-tab' })
  return ok(input)
}

/** A token that was taken away keeps its number, but cannot be used any more. */
function isOnDesk(world: World, token: number): boolean {
  return world.tokens[token] !== undefined && !world.away.includes(token)
}

/** Parcels are always accepted; tokens placed by a tester are limited. */
function tooMany({ tokens }: World, input: Input): boolean {
  if (input.kind === 'place-token') return tokens.length >= TOKEN_LIMIT
  return input.kind === 'import-tokens' && tokens.length + input.tokens.length > TOKEN_LIMIT
}

function isOpen({ desk }: World, tab: number): boolean {
  return [desk.browser, ...desk.browser.others].some((open) => open.tab === tab)
}

/** A setup that a session can be started from. */
export function acceptSetup(given: unknown, lab: Lab): Result<BenchSetup, Refused> {
  const parsed = setupSchema.safeParse(given)
  if (!parsed.success) return err({ ok: false, error: 'invalid', detail: 'setup' })
  return lab.canStart(parsed.data)
    ? ok(parsed.data)
    : err({ ok: false, error: 'invalid', detail: 'institution' })
}
