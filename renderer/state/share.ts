/**
 * Keeps the identity of what has not changed. Every snapshot crosses a process border and is
 * therefore a fresh copy; without this every view would draw itself anew for every key press.
 */
export function share<T>(before: T, now: T): T
export function share(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before
  if (!isObject(before) || !isObject(now)) return now
  if (now instanceof Uint8Array) {
    return before instanceof Uint8Array && sameBytes(before, now) ? before : now
  }
  if (Array.isArray(now)) return Array.isArray(before) ? shareArray(before, now) : now
  if (Array.isArray(before) || before instanceof Uint8Array) return now
  return shareRecord(before, now)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function shareArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const merged = now.map((item, i) => (i < before.length ? share(before[i], item) : item))
  const same = before.length === now.length && merged.every((item, i) => Object.is(item, before[i]))
  return same ? before : merged
}

function shareRecord(
  before: Record<string, unknown>,
  now: Record<string, unknown>,
): Record<string, unknown> {
  const keys = Object.keys(now)
  let same = keys.length === Object.keys(before).length
  const merged: Record<string, unknown> = {}
  for (const key of keys) {
    merged[key] = key in before ? share(before[key], now[key]) : now[key]
    if (!(key in before) || !Object.is(merged[key], before[key])) same = false
  }
  return same ? before : merged
}
