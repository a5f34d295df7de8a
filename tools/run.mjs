import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { say } from './messages.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 128 + signal number is not worked out, a signal gives 1
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end and keeps what it printed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & {echo?: boolean}} [options] echo: show it on
 *   our error output as it comes
 * @returns {Promise<Outcome>} code 127 when the program does not exist
 */
export function capture(program, args, { echo = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text
      if (echo) process.stderr.write(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text
      if (echo) process.stderr.write(text)
    })
    child.on('error', (error) =>
      resolve({ code: 127, stdout, stderr: `${stderr}${error.message}` }),
    )
    child.on('close', (code) => {
      if (!isCutShort(child)) resolve({ code: code ?? 1, stdout, stderr })
    })
  })
}

/**
 * Runs one step of a command in the foreground: vitest, npm, a program of this folder. It reads
 * no keyboard and has a process group of its own, so that what ends us ends all that it started.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 127 when the program does not exist
 */
export function foreground(program, args, options = {}) {
  const detached = process.platform !== 'win32'
  const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit'])
  return exitCode(start(program, args, { stdio: [...stdio], ...options, detached }))
}

/**
 * Runs what the command is there for, such as the app, in our own terminal. A signal is passed on
 * to it, and its exit code then is the command's.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code; 127 when the program does not exist
 */
export function handOver(program, args) {
  const child = start(program, args, { stdio: 'inherit' })
  own.add(child)
  return exitCode(child)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCode(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (code) => {
      if (!isCutShort(child)) resolve(code ?? 1)
    })
  })
}

/**
 * What runs now, by how it is ended.
 *
 * @type {Map<import('node:child_process').ChildProcess, (signal: NodeJS.Signals) => void>}
 */
const running = new Map()
/**
 * Of those the ones that the command was handed over to.
 *
 * @type {WeakSet<import('node:child_process').ChildProcess>}
 */
const own = new WeakSet()

/**
 * Starts a program that ends when we are told to end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(program, args, options) {
  const child = spawn(program, args, options)
  const { pid } = child
  const group = options.detached && pid !== undefined ? pid : null
  running.set(child, (signal) => {
    if (group === null) child.kill(signal)
    else signalGroup(group, signal)
  })
  const gone = async () => {
    if (group !== null && endedBy !== null) await groupEnd(group)
    running.delete(child)
    if (isCutShort(child) && running.size === 0) goodbye(endedBy ?? 'SIGTERM')
  }
  child.once('error', gone)
  child.once('close', gone)
  return child
}

/**
 * Whether the command ends with this program: then nobody hears of its outcome, so that no further
 * step begins.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
const isCutShort = (child) => endedBy !== null && !own.has(child)

/**
 * What has outlived the group's first process (a shell's background job does not hear of Ctrl+C).
 *
 * @param {number} group
 */
async function groupEnd(group) {
  // A little longer than what kills the rest: where nobody reaps, a dead one is still counted.
  const limit = Date.now() + GRACE + 1000
  while (signalGroup(group, 'SIGTERM') && Date.now() < limit) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * @param {number} group
 * @param {NodeJS.Signals} signal
 * @returns {boolean} false when all of the group have ended
 */
function signalGroup(group, signal) {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}

/** @type {NodeJS.Signals | null} */
let endedBy = null

/** Assumption: every second is often enough to look whether npm is still there, ms. */
const PARENT_CHECK = 1000
/** Assumption: what has not ended so many ms after it was told to hangs, and is killed. */
const GRACE = 10_000

/**
 * From now on a signal (Ctrl+C, a supervisor's stop, a closed terminal) ends everything: the step
 * that runs with all its processes, and the command with it. npm starts us through a shell that
 * dies of a signal without telling us: then having become an orphan is the signal.
 *
 * @returns {() => void} leaves signals to others again
 */
export function endOnSignals() {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, endAll)
  const parent = process.ppid
  const watch = setInterval(() => {
    if (isOrphan(parent, process.ppid, process.env)) endAll('SIGTERM')
  }, PARENT_CHECK)
  watch.unref()
  return () => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, endAll)
  }
}

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  const first = endedBy === null
  endedBy ??= signal
  for (const end of running.values()) end(signal)
  if (!first) return
  // The terminal may be gone, and with it the place for our words.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
  const handedOver = [...running.keys()].some((child) => own.has(child))
  if (!handedOver) say('endedBySignal', { signal })
  if (running.size === 0) goodbye(signal)
  setTimeout(() => {
    for (const end of running.values()) end('SIGKILL')
  }, GRACE).unref()
}

/**
 * With the exit code that shells give to what a signal has ended.
 *
 * @param {NodeJS.Signals} signal
 */
function goodbye(signal) {
  process.exit(128 + constants.signals[signal])
}

/**
 * Whether the npm command that started us has ended. Started by hand we may well be left to run on
 * by a shell that goes, as `nohup` does.
 *
 * @param {number} parent the process that started us
 * @param {number} now our parent now
 * @param {NodeJS.ProcessEnv} env
 */
export function isOrphan(parent, now, env) {
  return now !== parent && env.npm_lifecycle_event !== undefined
}

/** Retries of a registry that does not answer: 2, 10 and 10 s apart; npm's own take a minute. */
export const NPM_RETRIES = Object.freeze([
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=10000',
])

/**
 * Why npm failed, in one line, out of what it printed.
 *
 * @param {string} printed npm's error output
 * @returns {string} '' when it gives no reason
 */
export function npmReason(printed) {
  const lines = [...printed.matchAll(/^npm (?:error|ERR!) (.+)$/gm)].map((match) => match[1] ?? '')
  const reason = lines.find((line) => /failed, reason:|^\d{3} /.test(line))
  const code = lines.find((line) => line.startsWith('code '))
  return (reason ?? code ?? lines[0] ?? '').replace(/^\w*Error: /, '')
}

/**
 * The command line of the npm client. Started by npm we use that very npm, so that its version and
 * the user's settings hold; on Windows `npm` is a script that only a shell can start.
 *
 * @param {readonly string[]} args
 * @returns {{program: string, args: string[], options: {shell: boolean}}}
 */
export function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) {
    return { program: process.execPath, args: [script, ...args], options: { shell: false } }
  }
  return { program: 'npm', args: [...args], options: { shell: process.platform === 'win32' } }
}

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
