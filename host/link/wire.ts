import { fromBase64, toBase64 } from '../../protocol/bytes.ts'

/**
 * Values of the bench as JSON and back, for snapshots, worlds and histories over HTTP. JSON has no
 * bytes, so a `Uint8Array` is written as `{"$bytes": "<base64>"}`. An object that has a key
 * `$bytes` of its own is written `{"$plain": {…}}`, as is one with a key `$plain`, so that nothing
 * is misread. Everything else is plain data; no `undefined`, no functions.
 */

const BYTES = '$bytes'
const PLAIN = '$plain'

/** JSON text of a value; `decodeWire` gives the same value again. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, replace)
}

function replace(this: unknown, key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: toBase64(value) }
  // An object wrapped by this function: only its inside is converted.
  if (key === PLAIN && isWrapping(this)) return value
  if (isRecord(value) && (hasOwn(value, BYTES) || hasOwn(value, PLAIN)) && !wrappings.has(value)) {
    const wrapping = { [PLAIN]: value }
    wrappings.add(wrapping)
    return wrapping
  }
  return value
}

/** Wrappers being written; a replacer is called again for the inside of what it returns. */
const wrappings = new WeakSet<object>()

function isWrapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && wrappings.has(value)
}

/** Deepest nesting that is read. Assumption: enough, as a world is some twelve deep. */
export const WIRE_DEPTH = 100

/**
 * Reads what `encodeWire` wrote. Throws SyntaxError on text that is not JSON, or nested deeper than
 * `WIRE_DEPTH`.
 */
export function decodeWire(text: string): unknown {
  return revive(JSON.parse(text))
}

/** Whether JSON is nested deeper than `levels`; recursion into it could overflow the stack. */
export function isDeeper(value: unknown, levels = WIRE_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inside) => isDeeper(inside, levels - 1))
}

/** The same for JSON that is parsed already. Throws SyntaxError if it is nested too deeply. */
export function revive(value: unknown, depth = 0): unknown {
  if (depth > WIRE_DEPTH) throw new SyntaxError('nested too deeply')
  if (Array.isArray(value)) return value.map((inside) => revive(inside, depth + 1))
  if (!isRecord(value)) return value
  const bytes = value[BYTES]
  if (typeof bytes === 'string' && Object.keys(value).length === 1) {
    const read = fromBase64(bytes)
    if (read.ok) return read.value
  }
  const plain = value[PLAIN]
  if (isRecord(plain) && Object.keys(value).length === 1) return revived(plain, depth)
  return revived(value, depth)
}

function revived(value: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, revive(inside, depth + 1)]),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasOwn(value: object, key: string): boolean {
  return Object.hasOwn(value, key)
}
