/**
 * Answers the first call with what was asked for beforehand, and every later one afresh. Asked so
 * early the shell may not know yet that the page at the other end is its own, and refuse: then the
 * first call asks once more.
 */
export function firstThen<T>(first: Promise<T>, ask: () => Promise<T>): () => Promise<T> {
  let waiting: Promise<T> | null = first
  // Until a page calls nobody listens: a refusal before that is no error of the page.
  first.catch(() => undefined)
  return () => {
    const answer = waiting === null ? ask() : waiting.catch(ask)
    waiting = null
    return answer
  }
}
