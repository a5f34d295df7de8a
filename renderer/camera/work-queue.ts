/**
 * One piece of work at a time, in the order it came. A piece that throws (a picture too large to be
 * looked at, a reader out of memory) is told to `onThrow` and holds up nothing that comes after it.
 */
export function createWorkQueue(): (work: () => void | Promise<void>, onThrow: () => void) => void {
  let last: Promise<void> = Promise.resolve()
  return (work, onThrow) => {
    last = last.then(work).catch(onThrow)
  }
}
