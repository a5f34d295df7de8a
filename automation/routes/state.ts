import * as z from 'zod'
import { instances } from '../../firmware/camera-token/camera-token.ts'
import { encodeWire } from '../../host/link/wire.ts'
import { upcoming } from '../../lab/clock.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { ok } from '../../protocol/result.ts'
import { worldOf } from '../context.ts'
import { type Route, route } from '../route.ts'
import { tokenOf, tokenSchema } from './tokens.ts'

const state = route({
  method: 'GET',
  path: '/state',
  operationId: 'getState',
  tag: 'state',
  summary: {
    ja: 'ベンチ全体（バイト列は {"$bytes": base64}）',
    en: 'The whole bench as one value; bytes are {"$bytes": base64}',
  },
  produces: 'wire',
  answer: z.string(),
  async run({ host }) {
    return ok(encodeWire(await host.snapshot()))
  },
})

const facts = route({
  method: 'GET',
  path: '/facts',
  operationId: 'getFacts',
  tag: 'state',
  summary: { ja: '試験でよく確かめる事実', en: 'What tests ask for most, by name' },
  answer: z.object({
    at: z.number(),
    institution: z.string(),
    tokens: z.array(tokenSchema.extend({ activated: z.int().nullable() })),
    page: z.string(),
    alerts: z.array(z.string()),
    loggedIn: z.boolean(),
    mails: z.int(),
    unreadMails: z.int(),
    newestMail: z.string().nullable().describe('Its template.'),
    phone: z.string().describe('Name of the phone’s screen.'),
    nextDeadline: z.object({ at: z.number(), what: z.string() }).nullable(),
  }),
  async run(context) {
    const world = await worldOf(context)
    const { desk } = world
    const next = upcoming(world)[0]
    return ok({
      at: world.now,
      institution: world.setup.institution,
      tokens: world.tokens.map((device, token) => ({
        ...tokenOf(world, token, device),
        activated: device.kind === 'camera-token' ? instances(device).length : null,
      })),
      page: desk.browser.page.id,
      alerts: desk.browser.page.alerts.map(({ code }) => code),
      loggedIn: desk.browser.session !== null,
      mails: desk.mailbox.length,
      unreadMails: desk.mailbox.filter(({ read }) => !read).length,
      newestMail: desk.mailbox.at(-1)?.mail.template ?? null,
      phone: phoneView(world).id,
      nextDeadline: next === undefined ? null : { at: next.at, what: next.what },
    })
  },
})

export const STATE_ROUTES: readonly Route[] = [state, facts]
