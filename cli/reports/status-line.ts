import type { Sink } from '../io.ts'
import type { Listener } from '../run/conduct.ts'

const CLEAR = '\r\u001b[2K'

/**
 * One line at the bottom of a terminal: how far the run is. Nothing at all elsewhere. It stands on
 * the error output; `inner`, whose lines go to the result's output, is told after it was wiped.
 */
export function withStatusLine(err: Sink, inner: Listener): Listener {
  if (!err.isTTY) return inner
  let line = ''
  let failed = 0
  const wipe = () => {
    if (line !== '') err.write(CLEAR)
  }
  const draw = () => err.write(line)
  return {
    begin: (cases) => inner.begin(cases),
    progress(done, of, running) {
      inner.progress(done, of, running)
      wipe()
      const counts = `[${done}/${of}]${failed > 0 ? ` ✗${failed}` : ''} `
      // One column is left free, or the terminal would go to the next line.
      line = counts + running.slice(0, Math.max(0, err.columns - counts.length * 2 - 1))
      draw()
    },
    told(outcome) {
      if (outcome.verdict !== 'passed') failed++
      wipe()
      inner.told(outcome)
      draw()
    },
    end(summary, outcomes) {
      wipe()
      line = ''
      inner.end(summary, outcomes)
    },
  }
}
