import { FILE_LIMIT } from './files.ts'
import type { Io } from './io.ts'

/** Everything that comes down the pipe, as UTF-8; what lies beyond FILE_LIMIT is not waited for. */
export async function wholeInput(io: Io): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of io.stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text.length > FILE_LIMIT) break
  }
  return text + decoder.decode()
}

/** Its lines, as they come; a last one without a line feed counts. */
export async function* inputLines(io: Io): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of io.stdin) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.slice(0, end).replace(/\r$/, '')
      rest = rest.slice(end + 1)
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
