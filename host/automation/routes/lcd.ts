import * as z from 'zod'
import { ok } from '../../../protocol/result.ts'
import { lcdPng } from '../../pictures/lcd-png.ts'
import { worldOf } from '../bench.ts'
import { type Route, route } from '../route.ts'
import { bytesSchema, tokenParam } from '../schemas.ts'
import { lcdOf, lcdSchema, lcdText, tokenOnDesk } from '../views/lcd.ts'

/** Largest enlargement of an LCD's picture. Ours: 3,200 pixels wide. */
const MOST_SCALE = 10

const json = route({
  method: 'GET',
  path: '/tokens/{token}/lcd',
  operationId: 'getLcd',
  tag: 'token',
  summary: {
    ja: 'LCD の文字と位置（LCD の画素単位）',
    en: 'The LCD’s texts with their places, in LCD pixels',
  },
  errors: ['no-such-token'],
  params: tokenParam,
  answer: lcdSchema,
  async run(bench, { params: { token } }) {
    const world = await worldOf(bench)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(lcdOf(world, token, device.value)) : device
  },
})

const text = route({
  method: 'GET',
  path: '/tokens/{token}/lcd.txt',
  operationId: 'getLcdText',
  tag: 'token',
  summary: { ja: 'LCD の文字だけ', en: 'The LCD’s texts alone' },
  errors: ['no-such-token'],
  params: tokenParam,
  produces: 'text',
  answer: z.string(),
  async run(bench, { params: { token } }) {
    const world = await worldOf(bench)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(lcdText(world, device.value)) : device
  },
})

const png = route({
  method: 'GET',
  path: '/tokens/{token}/lcd.png',
  operationId: 'getLcdPicture',
  tag: 'token',
  summary: { ja: 'LCD の画像', en: 'The LCD as a picture' },
  errors: ['no-such-token'],
  params: tokenParam,
  query: { scale: z.int().min(1).max(MOST_SCALE).optional() },
  produces: 'png',
  answer: bytesSchema,
  async run(bench, { params: { token }, query: { scale = 1 } }) {
    const world = await worldOf(bench)
    const device = tokenOnDesk(world, token)
    return device.ok ? ok(lcdPng(device.value, world.now, scale)) : device
  },
})

export const LCD_ROUTES: readonly Route[] = [json, text, png]
