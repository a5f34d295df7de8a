import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'
import type { Language } from '../../pictures/svg-pen.ts'
import { accept } from '../check.ts'
import { type GoldenReport, type GoldenRun, NAME_LIMIT } from '../store.ts'
import { reviewPage, reviewPolicy } from './page.ts'

export interface ServeReviewOptions {
  readonly folder: string
  readonly run: GoldenRun
  readonly report: GoldenReport
  /** 0: any free one. */
  readonly port: number
  /** Secret of this review, at least 16 characters: part of the address and of every acceptance. */
  readonly token: string
  readonly language: Language
  /** Called with the names once they are accepted on the disk. */
  readonly accepted?: (names: readonly string[]) => void
}

export interface ReviewServer {
  /** To be opened in a browser on this machine. */
  readonly url: string
  close(): Promise<void>
}

const HOST = '127.0.0.1'
/** Longest list of names that is read, bytes. Assumption: far more than all goldens have. */
const BODY_LIMIT = 1024 * 1024

const bodySchema = z.strictObject({ names: z.array(z.string().max(NAME_LIMIT)).max(20_000) })

/**
 * The review as a page on loopback whose buttons accept. Without the token nothing can be seen or
 * changed; requests for another host's name (DNS rebinding) or from another page are refused.
 * Rejects when the port is taken.
 */
export async function serveReview(options: ServeReviewOptions): Promise<ReviewServer> {
  const server = createServer((request, response) => {
    answer(request, response, options, portOf(server.address())).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, HOST, () => resolve())
  })
  const port = portOf(server.address())
  return {
    url: `http://${HOST}:${port}/${options.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeReviewOptions,
  port: number,
): Promise<void> {
  const own = `${HOST}:${port}`
  const { host, origin } = request.headers
  if (host !== own) return refuse(response, 421)
  if (request.method === 'GET') {
    if (!equal(request.url ?? '', `/${options.token}`)) return refuse(response, 404)
    return page(response, options)
  }
  if (request.method !== 'POST' || request.url !== '/accept') return refuse(response, 404)
  if (origin !== undefined && origin !== `http://${own}`) return refuse(response, 403)
  if (!equal(request.headers.authorization ?? '', `Bearer ${options.token}`)) {
    return refuse(response, 401)
  }
  const body = bodySchema.safeParse(await json(request))
  if (!body.success) return refuse(response, 400)
  // Only what the page shows can be accepted on it.
  const shown = new Set(options.report.changes.map(({ name }) => name))
  const names = body.data.names.filter((name) => shown.has(name))
  const done = await accept(options.folder, options.run, names)
  if (!done.ok) return refuse(response, 500)
  options.accepted?.(names)
  response.writeHead(204)
  response.end()
}

function page(response: ServerResponse, { report, language, token }: ServeReviewOptions): void {
  const accepting = { url: '/accept', token }
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${reviewPolicy(accepting)}; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(reviewPage(report, language, accepting))
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' })
  response.end()
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** undefined: not JSON, or too long. */
async function json(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) return undefined
    size += part.length
    if (size > BODY_LIMIT) return undefined
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return undefined
  }
}
