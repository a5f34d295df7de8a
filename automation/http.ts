import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDeeper, WIRE_DEPTH } from '../host/link/wire.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { type Problem, problem } from './problems.ts'
import { BODY_LIMIT, type Route, TAKES } from './route.ts'

/** Reads a request's body as the route wants it: a file's bytes, parsed JSON, or nothing. */
export async function readBody(
  incoming: IncomingMessage,
  { body, takes, limit = BODY_LIMIT }: Route,
): Promise<Result<unknown, Problem>> {
  if (body === null) return ok(undefined)
  const wanted: readonly string[] = takes === undefined ? ['application/json'] : TAKES[takes]
  const type = incoming.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!wanted.includes(type)) {
    const detail = wanted.join(', ')
    return err(problem('wrong-content-type', 'Content-Type', { detail, choices: wanted }))
  }
  const bytes = await readUpTo(incoming, limit)
  if (bytes === null) return err(problem('too-large', 'body', { detail: String(limit) }))
  return takes === undefined ? readJson(bytes.toString()) : ok(new Uint8Array(bytes))
}

function readJson(text: string): Result<unknown, Problem> {
  try {
    const value: unknown = JSON.parse(text)
    if (!isDeeper(value)) return ok(value)
    return err(problem('not-json', 'body', { detail: `deeper than ${WIRE_DEPTH} levels` }))
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : ''
    return err(problem('not-json', 'body', { detail }))
  }
}

/**
 * null: the body is longer than `limit`. If its stated length is too long, nothing is read at all.
 */
function readUpTo(incoming: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return Promise.resolve(null)
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    incoming.on('data', (part: Buffer) => {
      size += part.length
      if (size <= limit) {
        parts.push(part)
        return
      }
      // The rest is read and dropped: the sender listens for the answer only after sending all.
      parts.length = 0
      resolve(null)
    })
    incoming.on('end', () => resolve(Buffer.concat(parts)))
    // The sender left halfway; nobody hears the answer, whatever it is.
    incoming.on('error', () => resolve(null))
  })
}

/** Headers of every answer of the interface: meant for programs, and never to be cached. */
export const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** An answer, before it is written to a socket. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | ReadableStream<Uint8Array>
}

/** Writes an answer; resolves when all of it is handed over, or the reader has gone. */
export async function write(
  outgoing: ServerResponse,
  reply: Reply,
  noBody: boolean,
): Promise<void> {
  const { status, headers, body } = reply
  // The caller may have gone meanwhile, and writing would then be an error.
  outgoing.on('error', () => undefined)
  if (outgoing.destroyed) {
    if (body instanceof ReadableStream) await body.cancel()
    return
  }
  if (body instanceof ReadableStream) {
    outgoing.writeHead(status, headers)
    if (noBody) {
      await body.cancel()
      outgoing.end()
    } else {
      // The first event may take a while, so the head is sent ahead of it.
      outgoing.flushHeaders()
      await stream(outgoing, body)
    }
    return
  }
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  // 204 has no body, and no length (RFC 9110, 8.6).
  outgoing.writeHead(status, status === 204 ? headers : { ...headers, 'Content-Length': length })
  if (noBody || length === 0) outgoing.end()
  else outgoing.end(body)
}

/** Asks for the next part only when the reader has taken the one before. */
async function stream(outgoing: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader()
  const gone = new Promise<void>((resolve) => outgoing.once('close', resolve))
  // The reader may leave while there is nothing to send.
  void gone.then(() => reader.cancel())
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (outgoing.destroyed) return
    if (!outgoing.write(value)) await Promise.race([gone, drained(outgoing)])
  }
  outgoing.end()
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => outgoing.once('drain', resolve))
}

/** An answer that is a file, with the name to save it under. */
export class FileAnswer {
  readonly name: string
  readonly text: string

  constructor(name: string, text: string) {
    this.name = name
    this.text = text
  }

  /** `Content-Disposition` (RFC 6266): the name in ASCII, and as it is (RFC 8187). */
  get disposition(): string {
    const plain = this.name.replaceAll(/[^\w.() -]/g, '_')
    return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(this.name)}`
  }
}
