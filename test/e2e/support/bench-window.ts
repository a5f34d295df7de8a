import { afterEach, expect } from 'vitest'
import { millis } from '../../../protocol/time.ts'
import { keepPicture } from './evidence.ts'
import { type Launched, type LaunchOptions, launchApp } from './launch.ts'
import { Person } from './person.ts'

/** Every walk starts from the same bench: same keys, same codes, same clock. */
export const SEED = 7
const START = '2026-11-24T10:00'
export const START_MS = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

/**
 * Opens bench windows for the tests of a file and closes them after each test. A test fails if the
 * page logged errors on its console; a failed test leaves a picture.
 */
export function benchWindow() {
  const opened: Launched[] = []

  afterEach(async (context) => {
    const all = opened.splice(0)
    const failed = context.task.result?.state === 'fail'
    for (const one of all) {
      if (failed) await keepPicture(one, context.task.name)
      await one.close()
    }
    expect(all.flatMap((one) => one.complaints)).toEqual([])
  })

  /** The last app that was opened. */
  function app(): Launched {
    const last = opened.at(-1)
    if (last === undefined) throw new Error('no app is open')
    return last
  }

  /** Drops an app that the test itself ended. */
  function gone(launched: Launched): void {
    opened.splice(opened.indexOf(launched), 1)
  }

  return {
    app,
    gone,
    /** Starts the app on the common bench, with a person at its window. */
    async open(options: LaunchOptions = {}): Promise<Person> {
      const launched = await launchApp({ seed: SEED, start: START, ...options })
      opened.push(launched)
      const person = new Person(launched.window)
      // Only a bank that sends its token unasked has one on the desk at the start.
      const other = options.args?.some((arg) => /^--institution=(?!camera)/.test(arg)) ?? false
      await person.see(other ? 'device-phone' : 'lcd')
      await person.window.waitForSelector('html[data-equipped]', { state: 'attached' })
      return person
    },
    /**
     * Ends the last app like a power cut: no clean close, and nothing more is flushed. Returns the
     * profile that it left.
     */
    async killed(): Promise<string> {
      const last = app()
      const closed = last.app.waitForEvent('close')
      process.kill(await last.app.evaluate(() => process.pid), 'SIGKILL')
      await closed
      gone(last)
      return last.userDataDir
    },
  }
}
