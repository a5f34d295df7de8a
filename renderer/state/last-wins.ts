/**
 * Does one thing at a time. Of what is asked for meanwhile only the last is done, so that whoever
 * asks faster than it can be done never waits behind a queue. Resolves when all is done.
 */
export function createLastWins<T>(
  run: (wanted: T) => Promise<unknown>,
): (wanted: T) => Promise<void> {
  let next: { readonly wanted: T } | null = null
  let busy: Promise<void> | null = null

  async function work(): Promise<void> {
    while (next !== null) {
      const { wanted } = next
      next = null
      await run(wanted)
    }
  }

  return (wanted) => {
    next = { wanted }
    busy ??= work().finally(() => {
      busy = null
    })
    return busy
  }
}
