import type { ServerResponse } from 'node:http'

/** What goes with every answer of the interface: it is for programs, and never for a cache. */
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

/** Writes an answer; resolves when all of it was handed over, or nobody reads any more. */
export async function write(
  outgoing: ServerResponse,
  reply: Reply,
  noBody: boolean,
): Promise<void> {
  const { status, headers, body } = reply
  // Whoever asked may have gone meanwhile; to write all the same would be an error.
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
      // What is to come may be long in coming: the head goes ahead.
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
  // Also while nothing is to be said.
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
