import * as z from 'zod'
import { tokenTime } from '../../../firmware/clock.ts'
import { activeFaults } from '../../../lab/faults/active.ts'
import { tornAt } from '../../../lab/faults/torn-write.ts'
import type { World } from '../../../lab/types.ts'

const kindSchema = z.enum([
  'bank-clock',
  'network',
  'mail',
  'phone-clock',
  'token-clock',
  'torn-write',
  'cells',
])

export const MAIL_FAULTS = ['none', 'delayed', 'lost', 'junked'] as const
export const NETWORK_STATES = ['up', 'cut-before', 'cut-after'] as const

export const faultsSchema = z.object({
  active: z
    .array(z.object({ kind: kindSchema, token: z.int().nullable() }))
    .readonly()
    .describe('What is out of order now; `token`: its number, null where it is about none.'),
  bankClock: z.object({ offsetSeconds: z.number() }),
  phoneClock: z.object({ offsetSeconds: z.number() }),
  mail: z.object({
    fault: z.enum(MAIL_FAULTS),
    minutes: z.number(),
    underWay: z.int().describe('Mails that are late already, and will come.'),
  }),
  network: z.object({ state: z.enum(NETWORK_STATES) }),
  tokens: z
    .array(
      z.object({
        token: z.int(),
        clock: z.object({
          offsetSeconds: z.number().describe('How wrong it is now.'),
          driftSecondsPerDay: z.number(),
        }),
        tornWrite: z.object({
          byte: z.int().nullable().describe('null: the next write is not disturbed.'),
        }),
        cells: z.object({
          percent: z.number().nullable().describe('null: it has none to change.'),
        }),
      }),
    )
    .readonly(),
})

/** Everything that can be out of order, as it stands now. */
export function faultsOf(world: World): z.infer<typeof faultsSchema> {
  const { faults, phone, tokens, away, now } = world
  const { mail, network, mailUnderWay, bankOffsetMs } = faults
  return {
    active: activeFaults(world).map(({ kind, token }) => ({ kind, token })),
    bankClock: { offsetSeconds: bankOffsetMs / 1000 },
    phoneClock: { offsetSeconds: phone.clockOffsetMs / 1000 },
    mail: { ...mail, underWay: mailUnderWay.length },
    network: { state: network },
    tokens: tokens.flatMap((device, token) => {
      if (away.includes(token)) return []
      const { clock } = device
      const { driftSecondsPerDay } = clock
      const offsetSeconds = (tokenTime(clock, now) - now) / 1000
      return [
        {
          token,
          clock: { offsetSeconds, driftSecondsPerDay },
          tornWrite: { byte: tornAt(world, token) },
          cells: { percent: device.kind === 'camera-token' ? device.battery : null },
        },
      ]
    }),
  }
}
