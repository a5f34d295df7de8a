import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { EXIT } from './exit-codes.ts'
import type { Io, Sink } from './io.ts'
import { main } from './program.ts'

// The program itself: only the process's streams, signals and exit code.

const controller = new AbortController()
process.on('SIGINT', () => {
  // The second Ctrl-C does not wait for reports.
  if (controller.signal.aborted) process.exit(EXIT.interrupted)
  controller.abort()
})
process.on('SIGTERM', () => controller.abort())

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) closes the pipe, which is not an error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.io)
  })
}

const io: Io = {
  out: sink(process.stdout),
  err: sink(process.stderr),
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  cores: availableParallelism(),
  version: __TOKKUN_VERSION__,
  elapsed: () => performance.now(),
  today: () => Date.now(),
  signal: controller.signal,
  async pool(size) {
    if (size > 1) {
      const { forkedPool } = await import('./run/pool.ts')
      return forkedPool(fileURLToPath(new URL('./helper.js', import.meta.url)), size)
    }
    const { poolInProcess } = await import('./run/pool.ts')
    const { runOrder } = await import('./run/run-order.ts')
    const { lendNativeCurves } = await import('../host/node/native-curves.ts')
    lendNativeCurves()
    return poolInProcess(runOrder)
  },
}

process.exitCode = await main(process.argv.slice(2), io)

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    write: (text) => void stream.write(text),
    get isTTY() {
      return stream.isTTY === true && process.env.NO_COLOR === undefined
    },
    get columns() {
      return stream.columns ?? 80
    },
  }
}
