import type { IncomingMessage } from 'node:http'
import { err, ok, type Result } from '../../protocol/result.ts'
import { isDeeper, WIRE_DEPTH } from '../wire.ts'
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

/** null: there is more than `limit`. What says how long it is is not read when that is too long. */
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
      // The rest is let go by, unkept: whoever sends it hears the answer only then.
      parts.length = 0
      resolve(null)
    })
    incoming.on('end', () => resolve(Buffer.concat(parts)))
    // The sender has gone in the middle of it: whatever is answered, nobody hears it.
    incoming.on('error', () => resolve(null))
  })
}
