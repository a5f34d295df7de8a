import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
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
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}

/** Assumption: every second is often enough to look whether npm is still there, ms. */
const PARENT_CHECK = 1000

/**
 * Runs a program in the foreground. Signals that end us are passed on, so that Ctrl+C or a
 * supervisor's stop never leaves the program behind. npm starts us through a shell that dies of a
 * signal without telling us: then having become an orphan is the signal.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 127 when the program does not exist
 */
export function foreground(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const passOn = (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal)
    }
    for (const signal of signals) process.on(signal, passOn)
    const parent = process.ppid
    const watch = setInterval(() => {
      if (isOrphan(parent, process.ppid, process.env)) passOn('SIGTERM')
    }, PARENT_CHECK)
    const end = (/** @type {number} */ code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, passOn)
      resolve(code)
    }
    child.on('error', () => end(127))
    child.on('close', (code) => end(code ?? 1))
  })
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
