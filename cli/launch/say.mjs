import { MESSAGES } from './messages.mjs'

/** @typedef {'ja' | 'en'} Language */
/** @typedef {keyof typeof MESSAGES} MessageKey */

/**
 * The language of the messages: Japanese when the locale starts with `ja`. The order of the
 * variables is POSIX's (LC_ALL, LC_MESSAGES, LANG); where none is set (Windows) the system's.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Language}
 */
export function language(env = process.env) {
  const locale =
    env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

/**
 * @param {MessageKey} key
 * @param {Record<string, string | number>} [values] what the `{name}` places hold
 * @param {Language} [lang]
 * @returns {string}
 */
export function message(key, values = {}, lang = language()) {
  return MESSAGES[key][lang].replace(/\{(\w+)\}/g, (place, /** @type {string} */ name) => {
    const value = values[name]
    return value === undefined ? place : String(value)
  })
}

/**
 * Prints one message on the error output, so that what a started program prints stays clean.
 *
 * @param {MessageKey} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values) {
  process.stderr.write(`${message(key, values)}\n`)
}

/** An end that the user can do something about: its message is shown without a stack. */
export class Stop extends Error {
  /**
   * @param {MessageKey} key
   * @param {Record<string, string | number>} [values]
   */
  constructor(key, values) {
    super(message(key, values))
    this.name = 'Stop'
    this.key = key
  }
}
