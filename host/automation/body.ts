import { err, ok, type Result } from '../../protocol/result.ts'
import { type Problem, problem } from './problems.ts'
import { BODY_LIMIT, type Route, TAKES } from './route.ts'

/** Reads a request's body as the route wants it: a file's bytes, parsed JSON, or nothing. */
export async function readBody(
  request: Request,
  header: (name: string) => string | undefined,
  { body, takes, limit = BODY_LIMIT }: Route,
): Promise<Result<unknown, Problem>> {
  if (body === null) return ok(undefined)
  const wanted: readonly string[] = takes === undefined ? ['application/json'] : TAKES[takes]
  const type = header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!wanted.includes(type)) {
    const detail = wanted.join(', ')
    return err(problem('wrong-content-type', 'Content-Type', { detail, choices: wanted }))
  }
  const bytes = await readUpTo(request, header('content-length'), limit)
  if (bytes === null) return err(problem('too-large', 'body', { detail: String(limit) }))
  if (takes !== undefined) return ok(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return readJson(typeof bytes === 'string' ? bytes : UTF8.decode(bytes))
}

const UTF8 = new TextDecoder()

function readJson(text: string): Result<unknown, Problem> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : ''
    return err(problem('not-json', 'body', { detail }))
  }
}

/** null: there is more than `limit`. What says how long it is is not read when that is too long. */
async function readUpTo(
  request: Request,
  said: string | undefined,
  limit: number,
): Promise<Uint8Array | null> {
  if (said !== undefined) {
    if (Number(said) > limit) return null
    // The server holds the sender to the length it named.
    return new Uint8Array(await request.arrayBuffer())
  }
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  if (reader === undefined) return new Uint8Array()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
}
