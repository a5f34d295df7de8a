import * as z from 'zod'
import { ok } from '../../../protocol/result.ts'
import { worldOf } from '../bench.ts'
import { type Route, route } from '../route.ts'
import { bytesSchema } from '../schemas.ts'
import { pagePicture } from '../views/page-picture.ts'

/** Largest enlargement. Ours: a picture of some 3000 pixels across. */
const LARGEST_SCALE = 4

const picture = route({
  method: 'GET',
  path: '/bank/page.png',
  operationId: 'getPagePicture',
  tag: 'bank',
  summary: {
    ja: '銀行の画面の画像（PNG、幅 800 × scale）',
    en: 'The bank’s page as a picture: a PNG, 800 × scale pixels across',
  },
  query: {
    scale: z.int().min(1).max(LARGEST_SCALE).optional(),
    lang: z.enum(['ja', 'en']).optional().describe('Japanese where nothing is said.'),
  },
  produces: 'png',
  answer: bytesSchema,
  async run(bench, { query: { scale = 1, lang = 'ja' } }) {
    return ok(await pagePicture(await worldOf(bench), lang, scale))
  },
})

export const PAGE_PICTURE_ROUTES: readonly Route[] = [picture]
